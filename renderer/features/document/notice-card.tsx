import { Alert, Button } from 'antd';
import { useMay } from '../../data/rights.ts';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
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
  const unfinished = useQuery('document.unfinished', { taskId }, { enabled: useMay('document.unfinished') });
  const missing = unfinished.data?.missing ?? null;
  return (
    <>
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
      {missing !== null && !job.running ? (
        <Alert
          type="warning"
          showIcon
          title={missing > 0 ? `上一批还差 ${missing} 份` : '上一批只差合订本'}
          description={`做到一半时磁盘满了。清理之后继续，只补做缺的，成文日期（${unfinished.data?.issuedOn}）和文号不变。`}
          action={
            <Button
              size="small"
              onClick={() =>
                void job.start({ taskId, issuedOn: unfinished.data?.issuedOn ?? issuedOn, continues: true })
              }
            >
              继续
            </Button>
          }
        />
      ) : null}
    </>
  );
}
