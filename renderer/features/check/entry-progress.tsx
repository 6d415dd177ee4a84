import { Button, Progress } from 'antd';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { TaskSheet } from './result-draft.ts';
import styles from './result-page.module.css';
import type { SheetShow } from './sheet-filter.ts';

interface EntryProgressProps {
  readonly counts: Record<SheetShow, number>;
  /** The sheet that was saved last. */
  readonly saved: TaskSheet | null;
  readonly onReview: (sheet: TaskSheet) => void;
}

/** How far the entry has come, and what was saved last. */
export function EntryProgress({ counts, saved, onReview }: EntryProgressProps) {
  const missing = counts.open === 0 ? '全部录入' : `还差 ${counts.open} 张`;
  return (
    <div className={styles.progress}>
      <Progress
        className={styles.bar ?? ''}
        percent={Math.floor(((counts.all - counts.open) / counts.all) * 100)}
        showInfo={false}
        size="small"
        aria-label="录入进度"
      />
      <span className={styles.progressWords}>
        {missing}
        {counts.problem > 0 ? `，有问题 ${counts.problem} 张` : ''}
      </span>
      <output className={styles.saved}>
        {saved ? (
          <>
            <StatusMark tone="good">{`已保存：${saved.objectName}`}</StatusMark>
            <Button type="link" size="small" onClick={() => onReview(saved)}>
              再看一眼
            </Button>
          </>
        ) : null}
      </output>
    </div>
  );
}
