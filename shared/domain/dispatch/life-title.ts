import type { AssignmentEvent, AssignmentState } from './assignment-machine.ts';
import type { TaskEvent, TaskState } from './task-machine.ts';

/** The states of a task in the words of the bureau (domain.md 4.8). */
export const taskStateTitles: Readonly<Record<TaskState, string>> = {
  draft: '草稿',
  approving: '待审批',
  ready: '待抽取',
  drawing: '正在抽取',
  'objects-drawn': '已抽对象',
  drawn: '已抽取',
  recusal: '待回避确认',
  dispatched: '已派发',
  checking: '检查中',
  recording: '待录入',
  entered: '结果已录入',
  disclosed: '已公示',
  following: '后续处置中',
  closed: '完结',
  void: '已作废',
};

/** The states of a sheet in the words of the bureau (domain.md 4.10). */
export const assignmentStateTitles: Readonly<Record<AssignmentState, string>> = {
  waiting: '待派',
  dispatched: '已派',
  received: '已签收',
  checking: '检查中',
  entered: '已录入',
  returned: '退回',
  reviewed: '已审核',
  disclosed: '已公示',
  closed: '完结',
};

/** What happens to a task, as a sentence ends that says it cannot. */
export const taskEventTitles: Readonly<Record<TaskEvent, string>> = {
  submit: '提交审批',
  sendBack: '退回修改',
  approve: '批准',
  reopen: '重新修改',
  draw: '开始抽取',
  withdraw: '退回草稿',
  withdrawApproved: '退回待抽取',
  drawObjects: '抽出检查对象',
  drawPeople: '抽出检查人员',
  matchAgain: '重新匹配人员',
  confirmTeams: '办结抽取',
  awaitRecusal: '等待回避确认',
  dispatch: '派发',
  check: '开始检查',
  record: '等待录入',
  enter: '录齐结果',
  disclose: '确认公示',
  follow: '转入后续处置',
  close: '完结',
  void: '作废',
};

/** What happens to a sheet, as a sentence ends that says it cannot. */
export const assignmentEventTitles: Readonly<Record<AssignmentEvent, string>> = {
  dispatch: '派发',
  recall: '收回',
  receive: '签收',
  begin: '开始检查',
  enter: '录入结果',
  return: '退回',
  review: '审核',
  disclose: '公示',
  correct: '更正',
  close: '完结',
  reopen: '重新处置',
};
