import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { CodeText } from '../../ui/code-text.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Sheet } from '../../ui/page.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import styles from './draw.module.css';
import type { Stage } from './draw-state.ts';
import { drawnTitle } from './drawn-title.ts';

type Drawn = Stage['drawn'][number];
/** A reserve with its place in the queue of its class, from 1: the core counts on from the drawn ones. */
type Reserve = Stage['reserves'][number] & { readonly place: number };

const drawnColumns: readonly Column<Drawn>[] = [
  { key: 'order', title: '次序', width: 56, align: 'end', render: row => row.order },
  { key: 'stratum', title: '等级', width: 88, render: row => row.stratum },
  { key: 'id', title: '代码', width: 216, render: row => <CodeText>{row.id}</CodeText> },
  { key: 'name', title: '检查对象', width: 220, grow: 2, render: row => row.name },
  { key: 'station', title: '管辖单位', width: 150, grow: 1, render: row => row.station ?? '—' },
  { key: 'team', title: '检查人员', width: 150, grow: 1, render: row => teamText(row) },
];

/** Where all are taken there are no classes to tell apart; the teams of several departments stand below each other. */
function columnsFor({ objects, departments }: Stage): readonly Column<Drawn>[] {
  return drawnColumns
    .filter(({ key }) => objects === 'sampled' || key !== 'stratum')
    .map(column => (departments.length > 0 && column.key === 'team' ? { ...column, width: 320, wrap: true } : column));
}

const reserveColumns: readonly Column<Reserve>[] = [
  { key: 'stratum', title: '等级', width: 88, render: row => row.stratum },
  { key: 'place', title: '递补次序', width: 84, align: 'end', render: row => row.place },
  { key: 'id', title: '代码', width: 216, render: row => <CodeText>{row.id}</CodeText> },
  { key: 'name', title: '检查对象', width: 220, grow: 2, render: row => row.name },
];

function teamText({ team }: Drawn): ReactNode {
  if (team.length === 0) return '—';
  const departments = [...new Set(team.map(({ department }) => department))];
  return departments.map(department => {
    const names = team.filter(person => person.department === department).map(({ name }) => name);
    return <div key={department}>{(department === '' ? '' : `${department}：`) + names.join('、')}</div>;
  });
}

function queued(reserves: Stage['reserves']): Reserve[] {
  const given = new Map<string, number>();
  return reserves.map(reserve => {
    const place = (given.get(reserve.stratum) ?? 0) + 1;
    given.set(reserve.stratum, place);
    return { ...reserve, place };
  });
}

const tableRows = (lines: number) => ({ '--rows': lines }) as CSSProperties;

/** The drawn objects in the order in which they were drawn, and the reserves behind them. */
export function ResultSheet({ stage }: { stage: Stage }) {
  const drawn = useMemo(() => fixedList(stage.drawn), [stage.drawn]);
  const reserves = useMemo(() => fixedList(queued(stage.reserves)), [stage.reserves]);
  return (
    <>
      {stage.infeasible === null ? null : (
        <section role="alert" className={styles.infeasible}>
          <h2>检查人员配不齐</h2>
          <p>{stage.infeasible}</p>
        </section>
      )}
      <Sheet
        title={
          stage.state === 'CANCELLED'
            ? `第 ${stage.attempt} 次抽取的结果，已取消，不作依据`
            : `${drawnTitle(stage)} ${numberText(stage.drawn.length)} 户（按抽出的次序）`
        }
      >
        <div className={styles.tallTable} style={tableRows(stage.drawn.length * Math.max(1, stage.departments.length))}>
          <DataTable label="抽中对象" columns={columnsFor(stage)} list={drawn} empty={<p>没有抽中对象。</p>} />
        </div>
      </Sheet>
      {stage.reserves.length > 0 ? (
        <Sheet title={`递补对象 ${numberText(stage.reserves.length)} 户（按递补次序）`}>
          <div className={styles.shortTable} style={tableRows(stage.reserves.length)}>
            <DataTable label="递补对象" columns={reserveColumns} list={reserves} empty={null} />
          </div>
        </Sheet>
      ) : null}
    </>
  );
}
