import { Link } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { dateText } from '../../ui/date-text.ts';
import { MayLink } from '../../ui/may.tsx';
import { Sheet } from '../../ui/page.tsx';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import styles from './desk-page.module.css';
import { type DisclosureRow, deadlineWords } from './due.ts';

const tones: Record<DisclosureRow['state'], Tone> = {
  late: 'late',
  'due-soon': 'soon',
  'in-time': 'plain',
  open: 'plain',
  done: 'good',
};

function DueRow({ row }: { row: DisclosureRow }) {
  return (
    <li className={styles.entry}>
      <div className={styles.entryWords}>
        <MayLink call="assignment.list" to={addresses.check(row.taskId)}>
          {row.taskName}
        </MayLink>
        <span className={styles.entryNote}>
          <span>
            结果 {row.results}/{row.total}
          </span>
          {row.due ? <span>{dateText(row.due)}前公示</span> : null}
          {row.provisional ? <span>节假日安排未公布，日期可能变动</span> : null}
        </span>
      </div>
      <StatusMark tone={tones[row.state]}>{deadlineWords(row)}</StatusMark>
    </li>
  );
}

/** Results that must be made public, by deadline (20 working days after the check, domain 2.3). */
export function DueList({ rows }: { rows: readonly DisclosureRow[] }) {
  return (
    <Sheet title="公示期限" extra={<Link to={addresses.disclosures}>全部公示</Link>}>
      {rows.length > 0 ? (
        <ul className={styles.entries}>
          {rows.map(row => (
            <DueRow key={row.taskId} row={row} />
          ))}
        </ul>
      ) : (
        <p className={styles.calm}>没有等待公示的检查结果。</p>
      )}
    </Sheet>
  );
}
