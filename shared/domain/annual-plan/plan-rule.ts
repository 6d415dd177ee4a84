/** What holds of annual plans by province: part of a profile. */
export interface PlanRule {
  /** Visits of one department to one enterprise in a year; null while the department has published no cap. */
  readonly yearlyVisits: number | null;
  /** An enterprise of class A is not drawn twice in a year. */
  readonly isLowRiskOnce: boolean;
  /** So many days before its end a line without a task is warned of. */
  readonly alarmDays: number;
  /** Within so many working days a change of a plan is to be public. */
  readonly changeWorkingDays: number;
  /** With whom plans are filed. */
  readonly filedWith: string;
  readonly source: string;
}

/** The rule of a profile that names none. */
export const usualPlanRule: PlanRule = {
  yearlyVisits: 4,
  isLowRiskOnce: true,
  alarmDays: 30,
  changeWorkingDays: 20,
  filedWith: '联席会议办公室',
  source:
    '年度频次上限应由各部门公布：国办发〔2024〕54号，次数由本单位确定；低风险主体同一年度原则上不重复抽查：赣市监规〔2024〕8号；杜绝“有计划、无执行”：晋市监发〔2024〕；调整及时公开：甘市监发〔2024〕24号，工作日数由本单位确定',
};
