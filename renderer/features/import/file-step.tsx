import { FileExcelOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { type DragEvent, useState } from 'react';
import { ExportButton } from '../../ui/export-button.tsx';
import styles from './import.module.css';
import { type ImportKind, kindWords } from './import-kind.ts';
import type { Import } from './use-import.ts';

function Refusal({ work }: { work: Import }) {
  const { state } = work.inspect;
  if (state.step !== 'failed') return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`「${work.file?.name ?? '这个文件'}」没有读出来`}
      description={state.failure.sentence}
    />
  );
}

/** The first step: choose a file or drop it here; a refused one says why and what to do. */
export function FileStep({ kind, work }: { kind: ImportKind; work: Import }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void work.drop(file);
  };
  return (
    <>
      <Refusal work={work} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same by keyboard. */}
      <div
        className={over ? `${styles.drop} ${styles.over}` : styles.drop}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileExcelOutlined className={styles.dropMark} aria-hidden />
        <p className={styles.dropTitle}>把{kindWords[kind].name}的文件拖到这里，或</p>
        <Button type="primary" onClick={() => void work.choose()}>
          选择文件…
        </Button>
        <p>
          <ExportButton job="import.template" input={{ kind }}>
            下载模板
          </ExportButton>
        </p>
        <p className={styles.dropNote}>
          Excel（.xlsx、.xls）、WPS（.et）和 CSV
          都可以，列名和日期写法不必统一。有问题的行不影响其他行，会单独列出原因，改好再导入。
        </p>
      </div>
    </>
  );
}
