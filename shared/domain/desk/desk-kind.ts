/** What may be due at a desk, in the order a year brings it. */
export const deskKinds = [
  { code: 'approval', name: '等待审批' },
  { code: 'deadline', name: '年度期限' },
  { code: 'plan-line', name: '有计划未执行' },
  { code: 'task-approval', name: '检查尚未批准' },
  { code: 'task-draw', name: '等待抽取' },
  { code: 'recusal', name: '回避申请待决定' },
  { code: 'sheet', name: '检查结果未录入' },
  { code: 'review', name: '检查结果待审核' },
  { code: 'disclosure', name: '检查结果待公示' },
  { code: 'publication', name: '其他事项待公示' },
  { code: 'stop', name: '停止公示待办' },
  { code: 'follow-up', name: '后续处置未办结' },
  { code: 'referral', name: '移送抄告期限' },
  { code: 'report', name: '待报送' },
  { code: 'platform', name: '省平台待录入' },
  { code: 'certificate', name: '执法证件到期' },
  { code: 'holiday', name: '节假日安排' },
] as const;

export type DeskKind = (typeof deskKinds)[number]['code'];

export const deskKindCodes = deskKinds.map(({ code }) => code) as unknown as readonly [DeskKind, ...DeskKind[]];

/** The name of a kind as the page shows it. */
export function deskKindName(code: DeskKind): string {
  return deskKinds.find(kind => kind.code === code)?.name ?? code;
}
