/** Time limits of the 后续处置; part of a profile. */
export interface FollowUpRule {
  /** Working days until it is decided what is done about a finding. */
  readonly decideWorkingDays: number;
  /** The term of an order to correct where nothing else is said, in `correctionDayKind` days. */
  readonly correctionDays: number;
  readonly correctionDayKind: 'calendar' | 'working';
  /** Working days between the report of the correction and the re-inspection. */
  readonly reinspectWorkingDays: number;
  /** Working days until a business is listed as abnormal. */
  readonly listingWorkingDays: number;
  /** Calendar days in which the head decides on a transfer to the police. */
  readonly policeDecideDays: number;
  /** Hours between that decision and the sending. */
  readonly policeSendHours: number;
  /** Calendar days in which the police answer. */
  readonly policeReplyDays: number;
  /** Working days in which others are asked to answer. */
  readonly referralReplyDays: number;
  readonly source: string;
}

/** The rule of a profile that names none (domain.md 2.3, 2.7). */
export const usualFollowUpRule: FollowUpRule = {
  decideWorkingDays: 10,
  correctionDays: 10,
  correctionDayKind: 'calendar',
  reinspectWorkingDays: 10,
  listingWorkingDays: 10,
  policeDecideDays: 3,
  policeSendHours: 24,
  policeReplyDays: 3,
  referralReplyDays: 15,
  source:
    '责令改正 10 日、10 个工作日内列入经营异常名录：《企业信息公示暂行条例》《企业经营异常名录管理办法》；移送公安机关 3 日内决定、批准后 24 小时内移送、公安机关 3 日内答复：《行政执法机关移送涉嫌犯罪案件的规定》（国务院令第310号）第五条、第八条；其余期限由本单位确定',
};
