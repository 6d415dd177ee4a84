import type { Column } from '../../ui/table/column.ts';
import { type DisclosureRow, daysLeftText, provisionalText, wasLate } from './deadline.ts';
import { DisclosureMark } from './disclosure-mark.tsx';

function Due({ row }: { row: DisclosureRow }) {
  const hint = provisionalText(row);
  return hint ? <span title={hint}>{`${row.due}（暂定）`}</span> : (row.due ?? '检查完成后起算');
}

function confirmedText(row: DisclosureRow): string {
  if (row.confirmedOn === null) return '—';
  return wasLate(row) ? `${row.confirmedOn}（逾期）` : row.confirmedOn;
}

/** The columns of the list of disclosures. */
export const disclosureColumns: readonly Column<DisclosureRow>[] = [
  { key: 'state', title: '状态', width: 108, fixed: true, render: row => <DisclosureMark row={row} /> },
  { key: 'name', title: '任务名称', width: 220, grow: 2, fixed: true, render: row => row.taskName },
  { key: 'number', title: '任务编号', width: 172, render: row => row.taskNumber },
  { key: 'results', title: '已录 / 应录', width: 100, align: 'end', render: row => `${row.results} / ${row.total}` },
  { key: 'due', title: '公示截止', width: 150, render: row => <Due row={row} /> },
  { key: 'left', title: '期限', width: 128, render: row => daysLeftText(row) || '—' },
  { key: 'confirmedOn', title: '确认公示', width: 144, render: confirmedText },
  { key: 'lastEnd', title: '最近完成检查', width: 116, hidden: true, render: row => row.lastEnd ?? '—' },
  { key: 'channel', title: '公示渠道', width: 180, hidden: true, render: row => row.channel ?? '—' },
  { key: 'receipt', title: '回执或网址', width: 180, hidden: true, render: row => row.receipt ?? '—' },
];
