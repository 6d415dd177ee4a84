/** What the profile says of the registry of inspectors. */
export interface StaffRule {
  /** A certificate is shown as expiring within so many calendar days: the nearer and the farther mark of the radar. */
  readonly radarSoonDays: number;
  readonly radarNearDays: number;
  /** On at least so many days of the planned check somebody must be there to be drawn for it. */
  readonly leastDaysAvailable: number;
  readonly source: string;
}

/** What holds where a profile says nothing of it. */
export const usualStaffRule: StaffRule = {
  radarSoonDays: 30,
  radarNearDays: 90,
  leastDaysAvailable: 1,
  source: '证件在检查结束日前有效：国办发〔2024〕54号；提醒天数和最少可派天数由本单位确定',
};
