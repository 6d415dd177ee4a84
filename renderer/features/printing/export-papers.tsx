import { FolderOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { notify } from '../../data/notices.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { useMay } from '../../data/rights.ts';
import { useJob } from '../../data/use-job.ts';
import { percentOf } from '../../ui/percent-of.ts';

interface ExportPapersProps {
  readonly taskId: number | null;
  readonly year: number | null;
  readonly children: string;
}

/** Copies papers into folders by task and kind: where the person chooses, in a browser into the data folder. */
export function ExportPapers({ taskId, year, children }: ExportPapersProps) {
  const platform = usePlatform();
  const job = useJob('document.export');
  if (!useMay('document.export')) return null;
  if (job.state.step === 'running') {
    const { progress, cancelling } = job.state;
    return (
      <Button onClick={job.cancel} disabled={cancelling}>
        {`正在导出 ${progress.total > 0 ? percentOf(progress) : 0}% · 取消`}
      </Button>
    );
  }
  const run = async () => {
    const folder = platform.kind === 'desktop' ? await platform.chooseFolder() : null;
    if (platform.kind === 'desktop' && folder === null) return;
    const result = await job.start({ taskId, year, folder: folder?.grant ?? null });
    if (!result) return;
    const { name, papers, missing } = result;
    const place = folder ? `“${folder.name}”里的“${name}”` : `数据文件夹“导出”里的“${name}”`;
    const lacking = missing > 0 ? `；另有 ${missing} 份没有导出，原因见目录` : '';
    notify({ kind: 'done', sentence: `已导出 ${papers} 份到${place}${lacking}。` });
  };
  return (
    <Button icon={<FolderOutlined aria-hidden />} onClick={() => void run()}>
      {children}
    </Button>
  );
}
