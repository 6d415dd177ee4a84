import { conferenceRoles } from '#domain/vocabulary/conference-role.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { RowOf } from '../../data/use-paged-list.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';

export type DepartmentRow = RowOf<'department.list'>;

/** Whether a department may be the subject of a check, and why not. */
export function MayInspect({ row }: { row: DepartmentRow }) {
  return row.obstacle === null ? (
    <StatusMark tone="good">可以</StatusMark>
  ) : (
    <StatusMark tone="late">{`不可以：${row.obstacle}`}</StatusMark>
  );
}

/** Somebody of the 联席会议 in words. */
export function personWords({ name, post, role, from, to, filing }: DepartmentRow['people'][number]): string {
  const days = from || to ? `${from ?? ''} 至 ${to ?? '今'}`.trim() : '';
  const parts = [post, days, filing].filter(part => part !== '');
  const head = `${nameOfCode(conferenceRoles, role)} ${name}`;
  return parts.length > 0 ? `${head}（${parts.join('，')}）` : head;
}

const liaisons = ({ people }: DepartmentRow) =>
  people
    .filter(({ role, to }) => role === 'liaison-officer' && to === null)
    .map(({ name }) => name)
    .join('、') || '—';

/** The columns of 部门和成员单位, in the words of the data dictionary (4.6). */
export const departmentColumns: readonly Column<DepartmentRow>[] = [
  { key: 'name', title: '单位名称', width: 220, grow: 2, fixed: true, render: row => row.name },
  { key: 'mayInspect', title: '可否作为检查部门', width: 220, grow: 1, render: row => <MayInspect row={row} /> },
  { key: 'role', title: '联席会议角色', width: 120, render: row => row.role ?? '—' },
  { key: 'liaison', title: '联络员', width: 100, render: liaisons },
  { key: 'shortName', title: '简称', width: 130, grow: 1, render: row => row.shortName ?? '—' },
  { key: 'documentSign', title: '发文代字', width: 110, render: row => row.documentSign ?? '—' },
  { key: 'address', title: '地址', width: 180, grow: 1, render: row => row.address ?? '—' },
  { key: 'contact', title: '联系人', width: 90, render: row => row.contact ?? '—' },
  { key: 'code', title: '机构代码', width: 190, hidden: true, render: row => row.code ?? '—' },
  { key: 'level', title: '层级', width: 80, hidden: true, render: row => row.level ?? '—' },
  { key: 'parent', title: '上级单位', width: 170, hidden: true, render: row => row.parent ?? '—' },
  { key: 'member', title: '成员单位', width: 90, hidden: true, render: row => (row.member ? '是' : '否') },
  { key: 'seal', title: '印章', width: 130, hidden: true, render: row => row.seal ?? '—' },
  { key: 'disabledOn', title: '停用日期', width: 110, hidden: true, render: row => row.disabledOn ?? '—' },
];
