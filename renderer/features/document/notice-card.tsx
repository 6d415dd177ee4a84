import { useJob } from '../../data/use-job.ts';
import { PaperCard } from './paper-card.tsx';

interface NoticeCardProps {
  readonly taskId: number;
  /** How many notices there will be. */
  readonly objects: number;
  readonly issuedOn: string;
  readonly made: number;
  readonly obstacle: string | null;
  readonly suggested: boolean;
}

/** 检查通知书 for every drawn object of a task (D9): single files, and all in one for the printer. */
export function NoticeCard({ taskId, objects, issuedOn, made, obstacle, suggested }: NoticeCardProps) {
  const job = useJob('document.notices', { slot: `notices-of-task-${taskId}`, quiet: true });
  return (
    <PaperCard
      title="检查通知书"
      words={`每个抽中的对象一份${objects > 0 ? `，共 ${objects} 份` : ''}；另有合订本，一次打印。重新制作不换文号。`}
      obstacle={obstacle ?? (issuedOn === '' ? '请填写成文日期。' : null)}
      already={made > 0 ? `已制作 ${made} 份` : null}
      suggested={suggested}
      job={job}
      onMake={() => void job.start({ taskId, issuedOn })}
      made={({ count, merged, folder, warnings }) => ({
        sentence: `刚制作 ${count} 份`,
        files: [merged],
        warnings,
        place: `单份文件在数据文件夹的“${folder}”里。`,
      })}
    />
  );
}
