import { assignmentStateTitles } from '#domain/dispatch/life-title.ts';
import { noticeWayTitles } from '#domain/dispatch/notice-way.ts';
import type { RowOf } from '../../data/use-paged-list.ts';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';

export type SheetRow = RowOf<'dispatch.list'>;

const tones: Record<SheetRow['state'], Tone> = {
  waiting: 'plain',
  dispatched: 'active',
  received: 'active',
  checking: 'active',
  entered: 'active',
  returned: 'soon',
  reviewed: 'active',
  disclosed: 'good',
  closed: 'good',
};

const teamOf = ({ team, leaderId }: SheetRow): string =>
  team.map(({ id, name }) => (id === leaderId ? `${name}（组长）` : name)).join('、');

function Notes({ row }: { row: SheetRow }) {
  const words = [...(row.openRequests > 0 ? [`${row.openRequests} 项回避或换人待办`] : []), ...row.warnings];
  if (words.length === 0) return '—';
  return (
    <span title={words.join('\n')}>
      <StatusMark tone={row.openRequests > 0 ? 'late' : 'soon'}>{words.join('；')}</StatusMark>
    </span>
  );
}

/** The columns of the sheets of a task on their way to the check. */
export const sheetColumns: readonly Column<SheetRow>[] = [
  {
    key: 'state',
    title: '状态',
    width: 104,
    fixed: true,
    render: row => <StatusMark tone={tones[row.state]}>{assignmentStateTitles[row.state]}</StatusMark>,
  },
  { key: 'object', title: '检查对象', width: 220, grow: 2, fixed: true, render: row => row.objectName },
  { key: 'team', title: '检查组', width: 180, grow: 1, render: teamOf },
  { key: 'plannedOn', title: '计划检查日', width: 112, render: row => row.plannedOn ?? '—' },
  {
    key: 'notice',
    title: '通知',
    width: 176,
    render: row => `${noticeWayTitles[row.noticeWay]}${row.noticedOn ? ` ${row.noticedOn}` : ''}`,
  },
  { key: 'notes', title: '请留意', width: 220, grow: 2, render: row => <Notes row={row} /> },
  { key: 'station', title: '管辖单位', width: 140, hidden: true, render: row => row.station || '—' },
  { key: 'address', title: '地址', width: 240, hidden: true, render: row => row.address || '—' },
  { key: 'number', title: '任务单号', width: 200, hidden: true, render: row => row.number },
  {
    key: 'assistants',
    title: '协助人员',
    width: 140,
    hidden: true,
    render: row => row.assistants.map(({ name }) => name).join('、') || '—',
  },
  { key: 'entryCode', title: '入企码', width: 120, hidden: true, render: row => row.entryCode || '—' },
  { key: 'receipt', title: '送达回证', width: 160, hidden: true, render: row => row.receipt || '—' },
];
