import type { OutputOf } from '#contract/contract.ts';
import { actionTitle } from '#domain/audit/action-title.ts';
import { changesText } from '#domain/audit/changes.ts';
import { timeText } from '../../ui/date-text.ts';
import styles from './staff.module.css';

type Entry = OutputOf<'inspector.get'>['history'][number];

/** What an import says of itself concerns everybody in it, and stands in the list of imports. */
const changesOf = ({ action, before, after }: Entry): string =>
  action.startsWith('import.') ? '' : changesText(before, after);

/** Who changed what of one person, when and why, newest first. */
export function HistoryList({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul className={styles.history}>
      {entries.map(entry => (
        <li key={entry.seq} className={styles.entry}>
          <div className={styles.when}>{`${timeText(entry.at)} · ${entry.actor}`}</div>
          <div>{entry.reason ? `${actionTitle(entry.action)}：${entry.reason}` : actionTitle(entry.action)}</div>
          <p className={styles.changes}>{changesOf(entry)}</p>
        </li>
      ))}
    </ul>
  );
}
