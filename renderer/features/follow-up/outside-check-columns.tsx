import { outsideCheckKinds, outsideSources } from '#domain/follow-up/outside-check.ts';
import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { RowOf } from '../../data/use-paged-list.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';

export type OutsideCheckRow = RowOf<'outsideCheck.list'>;

/** Whether what was checked stands in the item list of that day (I18). */
export const ListMark = ({ row }: { row: OutsideCheckRow }) => (
  <StatusMark tone={row.outsideList ? 'late' : 'good'}>{row.outsideList ? '清单外' : '清单内'}</StatusMark>
);

/** The columns of checks outside the draw. */
export const outsideCheckColumns: readonly Column<OutsideCheckRow>[] = [
  { key: 'number', title: '编号', width: 150, fixed: true, render: row => row.number },
  { key: 'objectName', title: '检查对象', width: 200, grow: 2, render: row => row.objectName },
  { key: 'source', title: '检查来源', width: 100, render: row => nameOfCode(outsideSources, row.source) },
  { key: 'kind', title: '检查类型', width: 100, render: row => nameOfCode(outsideCheckKinds, row.kind) },
  {
    key: 'items',
    title: '检查事项',
    width: 200,
    grow: 2,
    render: row => row.items.map(({ title }) => title).join('；'),
  },
  { key: 'list', title: '清单', width: 100, render: row => <ListMark row={row} /> },
  { key: 'checkedOn', title: '检查日期', width: 110, render: row => row.checkedOn },
  { key: 'outcome', title: '检查结果', width: 180, grow: 1, render: row => nameOfCode(outcomes, row.outcome) },
  { key: 'department', title: '检查部门', width: 140, hidden: true, render: row => row.department },
  {
    key: 'inspectors',
    title: '检查人员',
    width: 140,
    hidden: true,
    render: row => row.inspectors.map(({ name }) => name).join('、'),
  },
  { key: 'approvedBy', title: '批准人', width: 90, hidden: true, render: row => row.approvedBy || '—' },
];
