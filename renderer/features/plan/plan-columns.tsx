import { planKinds } from '#domain/annual-plan/plan-kind.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { dateText } from '../../ui/date-text.ts';
import { numberText } from '../../ui/number-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { type PlanRow, PlanStateMark } from './plan-words.tsx';

function published({ publishedOn, unpublishedChanges, isLate, due, state }: PlanRow) {
  if (unpublishedChanges > 0) return <StatusMark tone="late">{`${unpublishedChanges} 处调整未公示`}</StatusMark>;
  if (publishedOn !== null) return <StatusMark tone="good">{`${dateText(publishedOn)} 公示`}</StatusMark>;
  if (isLate) return <StatusMark tone="late">{`应于 ${due} 前公示`}</StatusMark>;
  return state === 'archived' ? '—' : <StatusMark tone="soon">{`${due} 前公示`}</StatusMark>;
}

/** The plans of a year. */
export const planColumns: readonly Column<PlanRow>[] = [
  { key: 'year', title: '年度', width: 64, render: row => row.year },
  { key: 'name', title: '计划名称', width: 280, grow: 2, fixed: true, wrap: true, render: row => row.name },
  { key: 'kind', title: '类型', width: 128, render: row => nameOfCode(planKinds, row.kind) },
  { key: 'department', title: '编制部门', width: 130, grow: 0.5, render: row => row.department },
  { key: 'state', title: '状态', width: 104, render: row => <PlanStateMark state={row.state} /> },
  { key: 'version', title: '版本', width: 72, render: row => `第${row.version}版` },
  { key: 'lines', title: '任务', width: 70, align: 'end', render: row => numberText(row.lines) },
  { key: 'target', title: '计划户数', width: 90, align: 'end', render: row => numberText(row.target) },
  { key: 'begun', title: '已建任务', width: 90, align: 'end', render: row => `${row.begun}/${row.lines}` },
  {
    key: 'alarms',
    title: '进度提醒',
    width: 120,
    render: row => (row.alarms > 0 ? <StatusMark tone="late">{`${row.alarms} 行逾期`}</StatusMark> : '—'),
  },
  { key: 'published', title: '公示', width: 190, render: published },
  {
    key: 'filed',
    title: '备案',
    width: 150,
    hidden: true,
    render: row => (row.filedOn ? `${row.filedWith} ${row.filedOn}` : '—'),
  },
  { key: 'number', title: '计划编号', width: 130, hidden: true, render: row => row.number ?? '—' },
];
