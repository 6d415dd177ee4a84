import { Button } from 'antd';
import type { MouseEvent } from 'react';
import type { OutputFile } from '../../data/platform.ts';
import { useSaveFile } from '../../ui/save-file-button.tsx';
import { opensHere } from './paper-format.ts';
import type { PaperRow } from './paper-kinds.ts';
import { useOpenFile } from './use-open-file.ts';

/** Opening and saving a paper from its row; by keyboard both are in the detail that Enter opens. */
export function RowDeeds({ paper }: { paper: PaperRow }) {
  const open = useOpenFile();
  const save = useSaveFile();
  const { file } = paper;
  if (file === null) return null;
  const deed = (run: (file: OutputFile) => Promise<void>) => (event: MouseEvent) => {
    event.stopPropagation();
    void run(file);
  };
  return (
    <>
      {opensHere(file.name) && paper.voided === null ? (
        <Button type="link" size="small" tabIndex={-1} onClick={deed(open)}>
          打开
        </Button>
      ) : null}
      <Button type="link" size="small" tabIndex={-1} onClick={deed(save)}>
        另存
      </Button>
    </>
  );
}
