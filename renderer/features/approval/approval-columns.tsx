import { approvalTitles } from '#domain/approval/approval-action.ts';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import type { ApprovalRow } from './use-standing.ts';

const marks: Readonly<Record<ApprovalRow['state'], readonly [Tone, string]>> = {
  open: ['active', '等待审批'],
  approved: ['good', '已同意，待办理'],
  outdated: ['soon', '情况有变，已失效'],
  rejected: ['late', '不同意'],
  withdrawn: ['plain', '已撤回'],
  used: ['good', '已办理'],
};

/** Where a request stands, with how many have agreed while it waits. */
export function ApprovalMark({ row }: { readonly row: ApprovalRow }) {
  const [tone, words] = marks[row.state];
  const agreed = row.decisions.filter(one => one.decision === 'approve').length;
  return <StatusMark tone={tone}>{row.state === 'open' ? `${words} ${agreed}/${row.needed}` : words}</StatusMark>;
}

export const approvalColumns: readonly Column<ApprovalRow>[] = [
  { key: 'action', title: '申请', width: 120, render: row => approvalTitles[row.action] },
  { key: 'subject', title: '对象', width: 230, render: row => row.subject },
  { key: 'reason', title: '理由', width: 200, grow: 1, render: row => row.reason },
  { key: 'requestedBy', title: '申请人', width: 100, render: row => row.requestedBy.name },
  { key: 'requestedAt', title: '申请时间', width: 150, render: row => row.requestedAt.slice(0, 16).replace('T', ' ') },
  { key: 'state', title: '状态', width: 170, render: row => <ApprovalMark row={row} /> },
];
