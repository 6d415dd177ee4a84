import { Progress as Bar, Button } from 'antd';
import type { Progress } from '#contract/method.ts';
import { percentOf } from './percent-of.ts';
import styles from './progress-panel.module.css';

interface ProgressPanelProps {
  readonly title: string;
  readonly progress: Progress;
  readonly cancelling?: boolean;
  readonly onCancel?: (() => void) | undefined;
}

/** Long work: what it is, the phase, how far, and a way to stop it. */
export function ProgressPanel({ title, progress, cancelling = false, onCancel }: ProgressPanelProps) {
  // A phase of one piece has nothing to count; it is shown as going on.
  const known = progress.total > 1;
  return (
    <div className={styles.panel} role="status" aria-live="polite">
      <div className={styles.words}>
        <strong>{title}</strong>
        <span className={styles.phase}>{cancelling ? '正在取消，已做的部分会退回' : progress.phase}</span>
        {known ? <span className={styles.count}>{percentOf(progress)}%</span> : null}
      </div>
      <div className={styles.bar}>
        <Bar
          percent={known ? percentOf(progress) : 100}
          status={known ? 'normal' : 'active'}
          showInfo={false}
          size="small"
          aria-label={title}
        />
        {onCancel ? (
          <Button size="small" onClick={onCancel} disabled={cancelling}>
            取消
          </Button>
        ) : null}
      </div>
    </div>
  );
}
