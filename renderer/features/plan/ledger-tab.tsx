import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { type RowOf, usePagedList } from '../../data/use-paged-list.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { RiskMark } from '../../ui/risk-mark.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';

type Row = RowOf<'plan.ledger'>;

function visits({ visits: count, cap }: Row) {
  if (cap === null) return `${count} 次`;
  const words = `${count} 次 / 上限 ${cap}`;
  if (count > cap) return <StatusMark tone="late">{words}</StatusMark>;
  return count === cap ? <StatusMark tone="soon">{words}</StatusMark> : words;
}

const columns: readonly Column<Row>[] = [
  { key: 'department', title: '部门', width: 180, grow: 0.8, render: row => row.department },
  { key: 'object', title: '检查对象', width: 240, grow: 1.2, fixed: true, render: row => row.objectName },
  { key: 'code', title: '代码', width: 190, render: row => row.objectCode },
  { key: 'risk', title: '风险等级', width: 100, render: row => <RiskMark riskClass={row.riskClass} /> },
  { key: 'visits', title: '本年检查', width: 150, render: visits },
  {
    key: 'whose',
    title: '是哪些检查',
    width: 280,
    grow: 1.6,
    wrap: true,
    render: row =>
      row.whose.map(({ kind, id, number, name, on }) => (
        <div key={`${kind}-${id}`}>
          {on} {kind === 'task' ? <Link to={addresses.task(id)}>{number}</Link> : number} {name}
        </div>
      )),
  },
];

const shows = [
  { value: 'all', label: '全部' },
  { value: 'reached', label: '已到上限' },
  { value: 'above', label: '超过上限' },
] as const;

/** 频次台账: visits of each department to each enterprise this year against the cap (国办发〔2024〕54号). */
export function LedgerTab({ year }: { year: number }) {
  const [text, setText] = useState('');
  const [departments, setDepartments] = useState<string[]>([]);
  const [show, setShow] = useState<'all' | 'reached' | 'above'>('all');
  const input = { year, text: text.slice(0, 100), departments, show };
  const list = usePagedList('plan.ledger', input);
  const known = useQuery('plan.ledger', { year, after: null, limit: 1 }).data?.departments ?? [];
  return (
    <TableFrame
      tools={
        <>
          <SearchBox value={text} onSearch={setText} placeholder="名称或代码" />
          <Select
            aria-label="部门"
            mode="multiple"
            allowClear
            placeholder="全部部门"
            style={{ minWidth: 180 }}
            value={departments}
            options={known.map(name => ({ value: name, label: name }))}
            onChange={setDepartments}
          />
          <Select aria-label="频次" style={{ width: 120 }} value={show} options={[...shows]} onChange={setShow} />
        </>
      }
      ends={
        <>
          <RowCount total={list.total} unit="户次台账" />
          <ExportButton job="plan.exportLedger" input={input} />
        </>
      }
    >
      <DataTable
        label="频次台账"
        columns={columns}
        list={list}
        empty={
          <EmptyState title="没有符合条件的检查">
            抽取后派发的检查、抽取之外的检查都记在这里；上级部署的专项检查不计入上限。
          </EmptyState>
        }
      />
    </TableFrame>
  );
}
