/** What a profile says of the way from an approved task to its checks. */
export interface DispatchRule {
  /** Whether somebody must agree to a task before it is drawn and checked (25问: 检查须事先经负责人批准). */
  readonly approvalNeeded: boolean;
  /** Within so many calendar days of its draw an urgent task is to be approved afterwards (事后补批). */
  readonly urgentDays: number;
  /** Within so many calendar days a check is entered that could not be scanned for an outage (补录). */
  readonly outageDays: number;
  readonly source: string;
}

/** What holds where a profile says nothing of it: it was stored before there was a rule, and its draws began without. */
export const usualDispatchRule: DispatchRule = {
  approvalNeeded: false,
  urgentDays: 3,
  outageDays: 10,
  source:
    '检查须事先经行政机关负责人批准，紧急情况事后补批：国办发〔2024〕54号及25问；补录期限：深府规〔2025〕6号；补批期限由本单位确定',
};
