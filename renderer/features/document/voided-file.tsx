import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { OutputFile } from '../../data/platform.ts';
import { useMay } from '../../data/rights.ts';
import { useJob } from '../../data/use-job.ts';
import { PrintButton } from '../printing/print-button.tsx';
import { PaperFile } from './paper-file.tsx';
import type { PaperRow } from './paper-kinds.ts';

interface VoidedFileProps {
  readonly paper: PaperRow;
  readonly voided: NonNullable<PaperRow['voided']>;
}

/** What can be done with a paper that counts no more: its pages are shown and printed with 作废 on them, its file stays as it is. */
export function VoidedFile({ paper, voided }: VoidedFileProps) {
  const preview = useJob('paper.preview');
  const may = useMay('paper.preview');
  const [marked, setMarked] = useState<OutputFile | null>(null);
  const { paperId } = voided;
  const show = async (id: number) => {
    const made = await preview.start({ id });
    if (made) setMarked(made.file);
  };
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={`已作废：${voided.reason || '没有写明理由'}`}
        description="原文件原样留存，可以另存备查；查看和打印用带“作废”标记的副本。"
      />
      {paper.file ? <PaperFile file={paper.file} opens={false} /> : null}
      {paperId === null || !may ? null : (
        <Button loading={preview.running} onClick={() => void show(paperId)}>
          查看带“作废”标记的副本
        </Button>
      )}
      {marked ? (
        <>
          <PaperFile file={marked} />
          <PrintButton papers={[{ id: paper.id, title: paper.title, file: marked }]}>预览和打印</PrintButton>
        </>
      ) : null}
    </>
  );
}
