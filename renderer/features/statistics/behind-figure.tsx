import { Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { type RowOf, usePagedList } from '../../data/use-paged-list.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { Sheet } from '../../ui/page.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { ObjectDrawer } from '../registry/object-drawer.tsx';
import type { Definition } from './figure-words.ts';
import styles from './statistics.module.css';
import type { Scope } from './use-scope.ts';

type Row = RowOf<'statistics.rows'>;
type Side = 'numerator' | 'denominator';

const columns: readonly Column<Row>[] = [
  { key: 'number', title: '编号', width: 210, fixed: true, render: row => <CodeText>{row.number}</CodeText> },
  { key: 'name', title: '名称', width: 240, grow: 1, render: row => row.name },
  { key: 'detail', title: '情况', width: 240, grow: 1, render: row => row.detail || '—' },
  { key: 'day', title: '日期', width: 110, render: row => row.day || '—' },
  { key: 'weight', title: '计数', width: 70, align: 'end', render: row => row.weight },
];

/** Where a row leads to, by what it speaks of; an object is shown beside the list. */
const places: Readonly<Record<string, (subject: number) => string>> = {
  sheet: addresses.check,
  task: addresses.task,
  draw: addresses.draw,
  item: addresses.itemsOf,
  inspector: () => addresses.inspectors,
  followUp: () => addresses.followUp,
  referral: () => addresses.referrals,
  outside: () => addresses.outsideChecks,
  plan: addresses.plan,
  planLine: addresses.plan,
  report: () => addresses.reports,
};

interface BehindFigureProps {
  readonly definition: Definition;
  readonly choice: string;
  readonly scope: Scope;
}

/** The rows a figure is made of, each leading to its place, and exported as they are shown. */
export function BehindFigure({ definition, choice, scope }: BehindFigureProps) {
  const [side, setSide] = useState<Side>('numerator');
  const [opened, setOpened] = useState<number | null>(null);
  const navigate = useNavigate();
  const reading = definition.choices.find(({ code }) => code === choice);
  const shown: Side = reading?.denominator ? side : 'numerator';
  const input = { code: definition.code, choice, scope, side: shown };
  const list = usePagedList('statistics.rows', input);
  const open = (row: Row) => {
    const to = places[row.place]?.(row.subject);
    if (to) void navigate(to);
    else if (row.place === 'object') setOpened(row.subject);
  };
  return (
    <Sheet title="明细">
      <div className={styles.behind}>
        <TableFrame
          tools={
            <Segmented
              aria-label="明细的一边"
              options={[
                { value: 'numerator', label: '分子' },
                ...(reading?.denominator ? [{ value: 'denominator', label: '分母' }] : []),
              ]}
              value={shown}
              onChange={value => setSide(value as Side)}
            />
          }
          ends={
            <>
              <RowCount total={list.total} unit="行" />
              <ExportButton job="statistics.export" input={input} disabled={list.total === 0} />
            </>
          }
        >
          <DataTable
            label={`${definition.name}明细`}
            columns={columns}
            list={list}
            onOpen={open}
            isOpen={row => row.place === 'object' && row.subject === opened}
            empty={<EmptyState title="没有明细">这一期间没有计入的记录，请换一个期间或去掉筛选条件。</EmptyState>}
          />
        </TableFrame>
      </div>
      <ObjectDrawer objectId={opened} onClose={() => setOpened(null)} />
    </Sheet>
  );
}
