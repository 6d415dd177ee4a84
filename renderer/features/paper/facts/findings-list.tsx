import type { OutputOf } from '#contract/contract.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import styles from './facts.module.css';

export type Finding = OutputOf<'paper.get'>['findings'][number];

interface FindingsListProps {
  readonly findings: readonly Finding[];
  /** Goes to the place a finding speaks of. */
  readonly onJump?: ((place: string) => void) | undefined;
}

/** What should be looked at before a paper is issued, each with the way to its place. */
export function FindingsList({ findings, onJump }: FindingsListProps) {
  if (findings.length === 0) return <StatusMark tone="good">没有发现问题</StatusMark>;
  return (
    <ul className={styles.findings} aria-label="检查出的问题">
      {findings.map(({ rule, place, sentence, blocks }) => (
        <li key={`${rule} ${place} ${sentence}`}>
          <StatusMark tone={blocks ? 'late' : 'soon'}>{blocks ? '须改' : '请看'}</StatusMark>
          <span>
            {sentence}
            {place !== '' && onJump ? (
              <button type="button" className={styles.jump} onClick={() => onJump(place)}>
                到{place.includes('“') ? place : `“${place}”`}
              </button>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
