import { Link } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import type { OpenWorkspace } from '../../app/workspace-context.tsx';
import { filterAddress } from '../../data/use-address-filter.ts';
import { useQuery } from '../../data/use-query.ts';
import { numberText } from '../../ui/number-text.ts';
import styles from './desk-page.module.css';

interface CountProps {
  readonly to: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly note?: { readonly to: string; readonly words: string } | undefined;
}

function Count({ to, name, value, unit, note }: CountProps) {
  return (
    <div className={styles.count}>
      <Link to={to} className={styles.countLink}>
        <span className={styles.countName}>{name}</span>
        <span className={styles.countValue}>{numberText(value)}</span>
        <span className={styles.countUnit}>{unit}</span>
      </Link>
      {note ? (
        <Link to={note.to} className={styles.countNote}>
          {note.words}
        </Link>
      ) : null}
    </div>
  );
}

/** What is in the workspace, in four numbers that lead to their rows. */
export function CountStrip({ counts, day }: { counts: OpenWorkspace['counts']; day: string }) {
  const barred = useQuery('inspector.list', {
    filter: { text: '', units: [], drawable: false },
    on: day,
    after: null,
    limit: 1,
  }).data;
  const barredNote =
    barred && barred.total > 0
      ? { to: filterAddress(addresses.inspectors, { drawable: ['no'] }), words: `其中 ${barred.total} 人不可抽取` }
      : undefined;
  return (
    <section className={styles.counts} aria-label="在库数量">
      <Count to={addresses.items} name="抽查事项" value={counts.items} unit="项" />
      <Count to={addresses.objects} name="检查对象" value={counts.objects} unit="户" />
      <Count to={addresses.inspectors} name="执法检查人员" value={counts.inspectors} unit="人" note={barredNote} />
      <Count to={addresses.tasks} name="抽查任务" value={counts.tasks} unit="个" />
    </section>
  );
}
