import type { FollowUpEvent, FollowUpState } from './follow-up-machine.ts';

/** The states of the ledger as the bureau says them. */
export const followUpStateNames: Readonly<Record<FollowUpState, string>> = {
  open: '待处置',
  correcting: '整改中',
  reinspecting: '待复查',
  referred: '已移送',
  case: '立案查处',
  closed: '已办结',
};

/** What happened, as the road of a finding says it. */
export const followUpEventNames: Readonly<Record<FollowUpEvent | 'open', string>> = {
  open: '列入台账',
  decide: '确定处置措施',
  assign: '明确责任单位',
  order: '责令改正',
  report: '收到整改报告',
  pass: '复查合格',
  fail: '复查不合格',
  refer: '移送、抄告',
  file: '立案',
  penalise: '收到处罚决定',
  unmatch: '撤销处罚决定的关联',
  list: '列入经营异常名录',
  close: '办结',
  withdraw: '结果更正后撤销',
  reopen: '重新办理',
};
