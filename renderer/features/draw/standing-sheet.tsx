import { Button } from 'antd';
import { type CSSProperties, useMemo, useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Sheet } from '../../ui/page.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { AddDialog } from './add-dialog.tsx';
import { ChangeList } from './change-list.tsx';
import type { Afterwards, Standing } from './change-words.ts';
import styles from './draw.module.css';
import { InspectorDialog } from './inspector-dialog.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';

interface Deeds {
  readonly changeable: boolean;
  readonly replace: (object: Standing) => void;
  readonly send: (object: Standing) => void;
}

function columnsOf({ changeable, replace, send }: Deeds): readonly Column<Standing>[] {
  const deeds = (row: Standing) => (
    <span className={styles.rowDeeds}>
      <Button size="small" disabled={row.hasResult} onClick={() => replace(row)} aria-label={`递补 ${row.name}`}>
        递补…
      </Button>
      {row.team.length === 0 ? null : (
        <Button size="small" disabled={row.hasResult} onClick={() => send(row)} aria-label={`换人 ${row.name}`}>
          换人…
        </Button>
      )}
    </span>
  );
  return [
    { key: 'name', title: '检查对象', width: 220, grow: 2, render: row => row.name },
    { key: 'stratum', title: '等级', width: 96, render: row => row.stratum },
    { key: 'id', title: '代码', width: 216, render: row => <CodeText>{row.id}</CodeText> },
    { key: 'team', title: '检查人员', width: 150, grow: 1, render: row => teamText(row) },
    { key: 'from', title: '来历', width: 104, render: row => <Origin row={row} /> },
    ...(changeable ? [{ key: 'deeds', title: '办理', width: 150, render: deeds }] : []),
  ];
}

const teamText = ({ team }: Standing) => team.map(({ name }) => name).join('、') || '—';

function Origin({ row }: { readonly row: Standing }) {
  if (row.hasResult) return <StatusMark tone="good">已录结果</StatusMark>;
  return row.entered ? <StatusMark tone="active">抽后进来</StatusMark> : <StatusMark tone="plain">抽中</StatusMark>;
}

const tableRows = (rows: readonly unknown[]) => ({ '--rows': rows.length }) as CSSProperties;

/** What stands now and what changed since the draw; the changes that may still be made begin here. */
export function StandingSheet({ drawId }: { readonly drawId: number }) {
  const { data } = useQuery('draw.afterwards', { drawId });
  return data && data.standing.length > 0 ? <Standings drawId={drawId} after={data} /> : null;
}

function Standings({ drawId, after }: { readonly drawId: number; readonly after: Afterwards }) {
  const [leaving, setLeaving] = useState<Standing | null>(null);
  const [short, setShort] = useState<Standing | null>(null);
  const [adding, setAdding] = useState(false);
  const may = useMay('draw.replace');
  const changeable = after.refusal === null && may;
  const list = useMemo(() => fixedList(after.standing), [after.standing]);
  const columns = useMemo(() => columnsOf({ changeable, replace: setLeaving, send: setShort }), [changeable]);
  return (
    <Sheet
      title={`现行名单 ${numberText(after.standing.length)} 户${after.changes.length > 0 ? `，抽取后变动 ${after.changes.length} 项` : ''}`}
      extra={changeable ? <Button onClick={() => setAdding(true)}>追加…</Button> : null}
    >
      <ChangeList changes={after.changes} />
      {after.refusal === null ? null : <p className={styles.changeRefusal}>{after.refusal}</p>}
      <div className={styles.tallTable} style={tableRows(after.standing)}>
        <DataTable label="现行名单" columns={columns} list={list} empty={<p>没有检查对象。</p>} />
      </div>
      <ReplaceDialog drawId={drawId} after={after} object={leaving} onClose={() => setLeaving(null)} />
      <InspectorDialog drawId={drawId} after={after} object={short} onClose={() => setShort(null)} />
      {adding ? <AddDialog drawId={drawId} after={after} onClose={() => setAdding(false)} /> : null}
    </Sheet>
  );
}
