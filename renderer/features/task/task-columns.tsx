import type { RowOf } from '../../data/use-paged-list.ts';
import { numberText } from '../../ui/number-text.ts';
import type { Column } from '../../ui/table/column.ts';
import { TaskStateMark } from './task-state.tsx';

export type TaskRow = RowOf<'task.list'>;

function enteredText({ drawn, entered }: TaskRow): string {
  return drawn === 0 ? '—' : `${numberText(entered)} / ${numberText(drawn)}`;
}

/** The columns of the task list. */
export const taskColumns: readonly Column<TaskRow>[] = [
  { key: 'number', title: '任务编号', width: 176, fixed: true, render: row => row.number },
  { key: 'name', title: '任务名称', width: 220, grow: 2, fixed: true, render: row => row.name },
  { key: 'state', title: '状态', width: 118, render: row => <TaskStateMark state={row.state} /> },
  {
    key: 'period',
    title: '检查时间',
    width: 196,
    render: row => `${row.checkFrom} 至 ${row.checkTo}`,
  },
  { key: 'drawn', title: '抽中', width: 72, align: 'end', render: row => row.drawn || '—' },
  { key: 'entered', title: '已录 / 应录', width: 96, align: 'end', render: enteredText },
  { key: 'due', title: '公示截止', width: 104, render: row => row.disclosureDue ?? '—' },
  { key: 'targeted', title: '类型', width: 76, hidden: true, render: row => (row.targeted ? '定向' : '不定向') },
];
