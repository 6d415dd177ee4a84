/** What the examination of a registry goes by; a field of the profile. */
export interface QualityRule {
  /** A risk class that was not written for so many months is old. */
  readonly riskMonths: number;
  readonly source: string;
}

/** Classes are made every month; how long an older one serves is for the bureau to say. */
export const usualQuality: QualityRule = {
  riskMonths: 6,
  source:
    '企业信用风险分类按月更新（https://www.jingji.com.cn/html/industry/scjg/318144.html）；超过几个月算过旧由本单位确定',
};

/** The day so many months before another, both YYYY-MM-DD; the last of the month where there is no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) - months;
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const parts = [String(Math.floor(index / 12)).padStart(4, '0'), (index % 12) + 1, Math.min(date, last)];
  return parts.map(part => String(part).padStart(2, '0')).join('-');
}
