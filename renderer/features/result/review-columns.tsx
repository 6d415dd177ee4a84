import type { OutputOf } from '#contract/contract.ts';
import { dateText, timeText } from '../../ui/date-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';

export type QueueRow = OutputOf<'result.queue'>['rows'][number];
export type QueueState = QueueRow['state'];

export const queueStates: Record<QueueState, string> = { entered: '等待审核', returned: '已退回', reviewed: '已审核' };

/** The columns of the review queue. */
export const reviewColumns: readonly Column<QueueRow>[] = [
  {
    key: 'outcome',
    title: '检查结果',
    width: 220,
    grow: 1,
    render: row => <StatusMark tone={row.problem ? 'late' : 'good'}>{row.outcomeName}</StatusMark>,
  },
  { key: 'object', title: '检查对象', width: 220, grow: 2, fixed: true, render: row => row.objectName },
  { key: 'finding', title: '发现的问题', width: 220, grow: 2, render: row => row.finding || '—' },
  { key: 'endedOn', title: '完成日期', width: 112, render: row => dateText(row.endedOn) },
  { key: 'evidence', title: '证据', width: 64, align: 'end', render: row => row.evidence },
  {
    key: 'entered',
    title: '录入人',
    width: 100,
    render: row => (row.own ? `${row.enteredName}（我）` : row.enteredName),
  },
  { key: 'enteredAt', title: '录入时间', width: 150, hidden: true, render: row => timeText(row.enteredAt) },
  { key: 'task', title: '任务', width: 180, grow: 1, render: row => row.taskName },
  { key: 'number', title: '任务单号', width: 200, hidden: true, render: row => row.number },
  { key: 'opinion', title: '审核意见', width: 160, hidden: true, render: row => row.reviewOpinion || '—' },
];
