import { useJob } from '../../data/use-job.ts';
import { PaperCard } from './paper-card.tsx';

interface BulletinCardProps {
  readonly taskId: number;
  readonly issuedOn: string;
  /** The number of the bulletin that was made before; null when there is none. */
  readonly number: string | null;
  readonly obstacle: string | null;
  readonly suggested: boolean;
  readonly bare?: boolean;
}

/** 抽查结果公告 (D21), as a paper and as a workbook with the columns of the platform. */
export function BulletinCard({ taskId, issuedOn, number, obstacle, suggested, bare = false }: BulletinCardProps) {
  const job = useJob('document.bulletin', { slot: `bulletin-of-task-${taskId}`, quiet: true });
  return (
    <PaperCard
      title="抽查结果公告"
      words="公告一份（PDF），结果一览表一份（Excel），供在公示平台发布。重新制作不换文号。"
      obstacle={obstacle ?? (issuedOn === '' ? '请填写成文日期。' : null)}
      already={number === null ? null : `已制作 ${number}`}
      suggested={suggested}
      bare={bare}
      job={job}
      onMake={() => void job.start({ taskId, issuedOn })}
      made={({ pdf, workbook, number: given }) => ({
        sentence: `刚制作 ${given}`,
        files: [pdf, workbook],
        warnings: [],
      })}
    />
  );
}
