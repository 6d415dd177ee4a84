import { Button } from 'antd';
import { useMay } from '../../data/rights.ts';
import { useJob } from '../../data/use-job.ts';
import { SaveFileButton } from '../../ui/save-file-button.tsx';

/** Makes paper, workbook and web page by which a version is made public, and offers all three. */
export function ListPaper({ version }: { version: number }) {
  const job = useJob('itemList.paper');
  if (!useMay('itemList.paper')) return null;
  if (job.state.step !== 'done') {
    return (
      <Button loading={job.running} onClick={() => void job.start({ id: version })}>
        制作公示稿
      </Button>
    );
  }
  const { pdf, workbook, page } = job.state.result;
  return (
    <>
      <SaveFileButton file={pdf}>保存 PDF</SaveFileButton>
      <SaveFileButton file={workbook}>保存 XLSX</SaveFileButton>
      <SaveFileButton file={page}>保存网页</SaveFileButton>
    </>
  );
}
