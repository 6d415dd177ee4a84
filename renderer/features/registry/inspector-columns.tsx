import { inspectorStatuses } from '#domain/vocabulary/inspector-status.ts';
import { staffKinds } from '#domain/vocabulary/staff-kind.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { RowOf } from '../../data/use-paged-list.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';

export type InspectorRow = RowOf<'inspector.list'>;

/** Whether a person can be drawn today, and why not (国办发〔2024〕54号: assistants never can). */
export function Drawable({ row }: { row: InspectorRow }) {
  return row.obstacles.length === 0 ? (
    <StatusMark tone="good">可抽取</StatusMark>
  ) : (
    <StatusMark tone="late">{`不可抽取：${row.obstacles.join('；')}`}</StatusMark>
  );
}

/** The columns of the inspector registry, in the words of the data dictionary (4.4). */
export const inspectorColumns: readonly Column<InspectorRow>[] = [
  { key: 'name', title: '姓名', width: 96, sortable: true, fixed: true, render: row => row.name },
  { key: 'unit', title: '所在单位', width: 164, grow: 1, sortable: true, fixed: true, render: row => row.unit },
  { key: 'drawable', title: '可否抽取', width: 268, grow: 2, render: row => <Drawable row={row} /> },
  { key: 'status', title: '状态', width: 80, sortable: true, render: row => nameOfCode(inspectorStatuses, row.status) },
  {
    key: 'certificateUntil',
    title: '证件有效期至',
    width: 124,
    sortable: true,
    render: row => row.certificateUntil ?? '—',
  },
  { key: 'fields', title: '执法领域', width: 130, grow: 1, render: row => row.fields.join('、') || '—' },
  { key: 'recusals', title: '回避范围', width: 96, grow: 1, render: row => row.recusals.join('；') || '—' },
  { key: 'load', title: '今年任务', width: 96, align: 'end', sortable: true, render: row => row.load },
  { key: 'post', title: '职务', width: 90, hidden: true, render: row => row.post ?? '—' },
  {
    key: 'staffKind',
    title: '人员类别',
    width: 190,
    hidden: true,
    render: row => nameOfCode(staffKinds, row.staffKind),
  },
  { key: 'certificate', title: '执法证件号', width: 130, hidden: true, render: row => row.certificate ?? '—' },
  {
    key: 'qualifications',
    title: '专业资质',
    width: 140,
    hidden: true,
    render: row => row.qualifications.join('、') || '—',
  },
  { key: 'notOwnArea', title: '不抽本辖区', width: 100, hidden: true, render: row => (row.notOwnArea ? '是' : '否') },
];
