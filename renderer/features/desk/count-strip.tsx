import { Link } from 'react-router';
import type { MethodName } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';
import type { OpenWorkspace } from '../../app/workspace-context.tsx';
import { useMay } from '../../data/rights.ts';
import { filterAddress } from '../../data/use-address-filter.ts';
import { useQuery } from '../../data/use-query.ts';
import { MayLink } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import styles from './desk-page.module.css';

interface CountProps {
  /** What its rows are asked with. */
  readonly call: MethodName;
  readonly to: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly note?: { readonly to: string; readonly words: string } | undefined;
}

function Count({ call, to, name, value, unit, note }: CountProps) {
  return (
    <div className={styles.count}>
      <MayLink call={call} to={to} className={styles.countLink}>
        <span className={styles.countName}>{name}</span>
        <span className={styles.countValue}>{numberText(value)}</span>
        <span className={styles.countUnit}>{unit}</span>
      </MayLink>
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
  const filter = { text: '', units: [], drawable: false };
  const enabled = useMay('inspector.list');
  const barred = useQuery('inspector.list', { filter, on: day, after: null, limit: 1 }, { enabled }).data;
  const barredNote =
    barred && barred.total > 0
      ? { to: filterAddress(addresses.inspectors, { drawable: ['no'] }), words: `其中 ${barred.total} 人不可抽取` }
      : undefined;
  return (
    <section className={styles.counts} aria-label="在库数量">
      <Count call="item.list" to={addresses.items} name="抽查事项" value={counts.items} unit="项" />
      <Count call="object.list" to={addresses.objects} name="检查对象" value={counts.objects} unit="户" />
      <Count
        call="inspector.list"
        to={addresses.inspectors}
        name="执法检查人员"
        value={counts.inspectors}
        unit="人"
        note={barredNote}
      />
      <Count call="task.list" to={addresses.tasks} name="抽查任务" value={counts.tasks} unit="个" />
    </section>
  );
}
