import type { ReferralKind, ReferralStage } from './referral-clock.ts';

/** What kinds of referral are called. */
export const referralKindNames: Readonly<Record<ReferralKind, string>> = {
  case: '移送办案机构',
  department: '移送其他部门',
  notice: '抄告',
  police: '移送公安机关',
  discipline: '移送纪检监察',
};

/** How far a referral is, in a word. */
export const referralStageNames: Readonly<Record<ReferralStage, string>> = {
  deciding: '待决定',
  sending: '待送出',
  receiving: '待签收',
  replying: '待答复',
  done: '已办结',
  kept: '不移送',
};
