import { useJob } from '../../data/use-job.ts';
import { PaperCard } from './paper-card.tsx';
import type { Draw } from './paper-plan.ts';

interface DrawCardProps {
  readonly draw: Draw | null;
  readonly made: number;
  readonly obstacle: string | null;
}

const already = (made: number) => (made > 0 ? '已制作' : null);

/** 抽取见证记录表 (D7), to be signed by the witnesses. */
export function DrawRecordCard({ draw, made, obstacle }: DrawCardProps) {
  const job = useJob('document.drawRecord', { slot: `record-of-draw-${draw?.drawId}`, quiet: true });
  return (
    <PaperCard
      title="抽取见证记录表"
      words={
        draw
          ? `抽取 ${draw.number} 的经过、见证人和校验值，供见证人签字。`
          : '抽取的经过、见证人和校验值，供见证人签字。'
      }
      obstacle={obstacle}
      already={already(made)}
      suggested={false}
      job={job}
      onMake={() => draw && void job.start({ drawId: draw.drawId })}
      made={file => ({ sentence: '刚制作一份', files: [file], warnings: [] })}
    />
  );
}

/** 抽取结果名单 (D8), as a paper and as a workbook. */
export function DrawnObjectsCard({ draw, made, obstacle }: DrawCardProps) {
  const job = useJob('document.drawnObjects', { slot: `objects-of-draw-${draw?.drawId}`, quiet: true });
  return (
    <PaperCard
      title="抽取结果名单"
      words={`抽中的${draw ? ` ${draw.drawn} 个` : ''}对象和各自的检查组，一份 PDF，一份 Excel。`}
      obstacle={obstacle}
      already={already(made)}
      suggested={false}
      job={job}
      onMake={() => draw && void job.start({ drawId: draw.drawId })}
      made={({ pdf, workbook }) => ({ sentence: '刚制作一份', files: [pdf, workbook], warnings: [] })}
    />
  );
}
