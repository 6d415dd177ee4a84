import { Button, Segmented } from 'antd';
import { Link } from 'react-router';
import type { OutputOf } from '#contract/contract.ts';
import { type DeskKind, deskKindCodes, deskKindName } from '#domain/desk/desk-kind.ts';
import { type DeskLight, deskLightWords } from '#domain/desk/desk-light.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useQuery } from '../../data/use-query.ts';
import { dateText } from '../../ui/date-text.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Sheet } from '../../ui/page.tsx';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import styles from './desk-board.module.css';
import { type DeskRow, deskAddress } from './desk-place.ts';

type Desk = OutputOf<'desk.list'>;

/** More than anybody works through in a day; what is later comes up by itself. */
const mostRows = 200;

const tones: Record<DeskLight, Tone> = { late: 'late', today: 'soon', week: 'active', later: 'plain', open: 'plain' };

const isKind = (code: string): code is DeskKind => deskKindCodes.some(known => known === code);

/** What is due, late, or waits: by kind, for whoever looks or for all. */
export function DeskBoard({ day }: { readonly day: string }) {
  const address = useAddressFilter();
  const person = address.text('person') === 'everyone' ? 'everyone' : 'mine';
  const kinds = address.list('kind').filter(isKind);
  const desk = useQuery('desk.list', { today: day, person, kinds, limit: mostRows });
  const people = [
    { value: 'mine', label: '我要办的' },
    { value: 'everyone', label: '全部' },
  ];
  return (
    <Sheet
      title="待办"
      extra={
        <Segmented
          aria-label="谁的待办"
          options={people}
          value={person}
          onChange={value => address.set('person', value === 'mine' ? '' : value)}
        />
      }
    >
      {desk.failure ? <FailureState failure={desk.failure} onRetry={desk.retry} /> : null}
      {desk.data ? (
        <div className={styles.board}>
          <KindList kinds={desk.data.kinds} chosen={kinds} onChoose={chosen => address.set('kind', chosen)} />
          <Rows desk={desk.data} day={day} filtered={kinds.length > 0} />
        </div>
      ) : null}
    </Sheet>
  );
}

interface KindListProps {
  readonly kinds: Desk['kinds'];
  readonly chosen: readonly DeskKind[];
  readonly onChoose: (chosen: DeskKind[]) => void;
}

function KindList({ kinds, chosen, onChoose }: KindListProps) {
  const shown = kinds.filter(({ kind, total }) => total > 0 || chosen.includes(kind));
  if (shown.length === 0) return null;
  const toggle = (kind: DeskKind) =>
    onChoose(chosen.includes(kind) ? chosen.filter(one => one !== kind) : [...chosen, kind]);
  return (
    <ul className={styles.kinds} aria-label="待办的种类">
      {shown.map(({ kind, late, today, total }) => (
        <li key={kind}>
          <button
            type="button"
            className={styles.kind}
            aria-pressed={chosen.includes(kind)}
            onClick={() => toggle(kind)}
          >
            <span className={styles.kindName}>{deskKindName(kind)}</span>
            {late > 0 ? <span className={styles.kindLate}>逾期 {numberText(late)}</span> : null}
            {late === 0 && today > 0 ? <span className={styles.kindToday}>今天 {numberText(today)}</span> : null}
            <span className={styles.kindTotal}>{numberText(total)}</span>
          </button>
        </li>
      ))}
      {chosen.length > 0 ? (
        <li>
          <Button type="link" size="small" onClick={() => onChoose([])}>
            显示所有种类
          </Button>
        </li>
      ) : null}
    </ul>
  );
}

function Rows({ desk, day, filtered }: { desk: Desk; day: string; filtered: boolean }) {
  const { rows, counts } = desk;
  if (rows.length === 0) {
    return (
      <p className={styles.calm}>
        {filtered ? '这些种类没有要办的事。' : '没有要办的事。到期的、等您处理的事会列在这里。'}
      </p>
    );
  }
  return (
    <div>
      <ul className={styles.rows} aria-label="待办事项">
        {rows.map(row => (
          <Row key={`${row.kind} ${row.id} ${row.due}`} row={row} day={day} />
        ))}
      </ul>
      {counts.total > rows.length ? (
        <p className={styles.calm}>
          共 {numberText(counts.total)} 件，这里是最急的 {numberText(rows.length)} 件。
        </p>
      ) : null}
    </div>
  );
}

function Row({ row, day }: { row: DeskRow; day: string }) {
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Link to={deskAddress(row.place)}>{row.title}</Link>
        <span className={styles.note}>
          <span className={styles.rowKind}>{deskKindName(row.kind)}</span>
          {row.note === '' ? null : <span>{row.note}</span>}
          {row.owner === '' ? null : <span>{row.owner}</span>}
          {row.due === null ? null : <span>{dateText(row.due)}</span>}
          {row.provisional ? <span>节假日安排未公布，日期可能变动</span> : null}
        </span>
      </div>
      <StatusMark tone={tones[row.light]}>{deskLightWords(row.due, day)}</StatusMark>
    </li>
  );
}
