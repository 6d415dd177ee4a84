/** What somebody else must agree to before it is done; named like the deed it lets through. */
export const approvalActions = [
  'task.void',
  'task.release',
  'draw.cancel',
  'draw.replace',
  'draw.replaceInspector',
  'draw.add',
  'disclosure.confirm',
  'publication.confirm',
  'paper.approve',
  'seal.use',
  'plan.approve',
] as const;

export type ApprovalAction = (typeof approvalActions)[number];

/** What each is called: on the request, in the list, and in the sentence to whoever lacks an approval. */
export const approvalTitles: Readonly<Record<ApprovalAction, string>> = {
  'task.void': '作废任务',
  'task.release': '提交任务抽取',
  'draw.cancel': '取消抽取',
  'draw.replace': '递补',
  'draw.replaceInspector': '更换检查人员',
  'draw.add': '追加抽取',
  'disclosure.confirm': '确认公示',
  'publication.confirm': '确认公示（计划、名单等）',
  'paper.approve': '公文定稿',
  'seal.use': '用印',
  'plan.approve': '批准年度计划',
};

/** What a request must say beside its reason, by key, and what each of it is called; an approval covers exactly that. */
export const approvalDetails: Readonly<Record<ApprovalAction, Readonly<Record<string, string>>>> = {
  'task.void': {},
  'task.release': {},
  'draw.cancel': {},
  'draw.replace': { out: '离开的对象' },
  'draw.replaceInspector': { object: '检查对象', inspector: '不能去的人', unavailable: '其他也不能去的人' },
  'draw.add': { stratum: '分层', count: '户数' },
  'disclosure.confirm': { on: '公示日期', channel: '公示渠道', receipt: '回执' },
  'publication.confirm': { on: '公示日期', channel: '公示渠道', receipt: '回执' },
  'paper.approve': {},
  'seal.use': { papers: '文书', seals: '印章', copies: '份数', way: '方式', purpose: '用印事由' },
  'plan.approve': {},
};
