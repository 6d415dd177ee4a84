import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './draw.module.css';
import type { Stage } from './draw-state.ts';

/** Attempts that did not stand: never hidden, each with its reason and who approved it (SSJ-DRAW/1 2.10). */
export function CancelledAttempts({ stage }: { stage: Stage }) {
  if (stage.cancelled.length === 0) return null;
  return (
    <ul className={styles.cancelled} aria-label="已取消的抽取">
      {stage.cancelled.map(({ attempt, reason, approvedBy }) => (
        <li key={attempt}>
          <StatusMark tone={stage.rehearsal ? 'plain' : 'official'}>{`第 ${attempt} 次抽取已取消`}</StatusMark>
          <span>
            原因：{reason}。{approvedBy.length === 0 ? null : `批准人：${approvedBy.join('、')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
