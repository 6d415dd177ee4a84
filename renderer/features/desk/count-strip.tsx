import { Link } from 'react-router';
import type { MethodName, OutputOf } from '#contract/contract.ts';
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
  readonly notes?: readonly { readonly to: string; readonly words: string }[];
}

function Count({ call, to, name, value, unit, notes = [] }: CountProps) {
  return (
    <div className={styles.count}>
      <MayLink call={call} to={to} className={styles.countLink}>
        <span className={styles.countName}>{name}</span>
        <span className={styles.countValue}>{numberText(value)}</span>
        <span className={styles.countUnit}>{unit}</span>
      </MayLink>
      {notes.map(note => (
        <Link key={note.to} to={note.to} className={styles.countNote}>
          {note.words}
        </Link>
      ))}
    </div>
  );
}

type Radar = OutputOf<'inspector.certificates'>;

/** How many certificates want looking after: expired, soon to expire, and expired before the planned end of a task. */
function certificateNotes(radar: Radar | undefined) {
  if (!radar) return [];
  const { counts, soonDays, nearDays } = radar;
  const words = [
    [counts.expired, `证件已过期 ${counts.expired} 件`, 'expired'],
    [counts.soon, `证件 ${soonDays} 天内到期 ${counts.soon} 件`, 'soon'],
    [counts.near, `证件 ${nearDays} 天内到期 ${counts.near} 件`, 'near'],
    [counts.forTasks, `任务计划日前过期 ${counts.forTasks} 件`, 'tasks'],
  ] as const;
  return words
    .filter(([count]) => count > 0)
    .map(([, note, show]) => ({ to: filterAddress(addresses.certificates, { show: [show] }), words: note }));
}

/** What is in the workspace, in four numbers that lead to their rows. */
export function CountStrip({ counts, day }: { counts: OpenWorkspace['counts']; day: string }) {
  const filter = { text: '', units: [], drawable: false };
  const enabled = useMay('inspector.list');
  const barred = useQuery('inspector.list', { filter, on: day, after: null, limit: 1 }, { enabled }).data;
  const radar = useQuery('inspector.certificates', { on: day }, { enabled: useMay('inspector.certificates') }).data;
  const barredNote =
    barred && barred.total > 0
      ? [{ to: filterAddress(addresses.inspectors, { drawable: ['no'] }), words: `其中 ${barred.total} 人不可抽取` }]
      : [];
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
        notes={[...barredNote, ...certificateNotes(radar)]}
      />
      <Count call="task.list" to={addresses.tasks} name="抽查任务" value={counts.tasks} unit="个" />
    </section>
  );
}
