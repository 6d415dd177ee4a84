import { timeText } from '../../ui/date-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { type Change, changeText, changeWords } from './change-words.ts';
import styles from './draw.module.css';

/** What changed after the draw, in the order of the record chain: never hidden, each with its reason and who approved it. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className={styles.changes} aria-label="抽取后的变动">
      {changes.map(change => (
        <li key={change.seq}>
          <StatusMark tone="official">{changeWords[change.kind]}</StatusMark>
          <span>{changeText(change)}</span>
          <span className={styles.changeWhy}>
            理由：{change.reason}。批准人：{change.approvedBy.join('、')}。{timeText(change.at)}
          </span>
        </li>
      ))}
    </ul>
  );
}
