import { monthOf, type Period } from './period.ts';

export const reportKinds = [
  { code: 'monthly', name: '月报', template: 'monthly-report' },
  { code: 'half-year', name: '半年工作总结', template: 'half-year-summary' },
  { code: 'self-inspection', name: '自查报告', template: 'annual-self-inspection' },
  { code: 'year-end', name: '年底专题报告', template: 'year-end-report' },
  { code: 'briefing', name: '工作简报', template: 'free-document' },
] as const;

export type ReportKind = (typeof reportKinds)[number]['code'];

/** A report that is asked for again and again; a briefing is never due. */
export interface DueReportRule {
  readonly kind: Exclude<ReportKind, 'briefing'>;
  /** 「month-end」 for each month, of the month before; MM-DD once a year. */
  readonly due: string;
  /** The first month by whose end a monthly report is due; 1 for all others. */
  readonly fromMonth: number;
  readonly receiver: string;
  readonly source: string;
}

/** Which reports are asked for; a field of the profile. */
export interface ReportRule {
  reports: DueReportRule[];
  readonly source: string;
}

/** What holds where a profile says nothing of it. */
export const usualReportRule: ReportRule = {
  reports: [
    {
      kind: 'monthly',
      due: 'month-end',
      fromMonth: 5,
      receiver: '领导小组办公室',
      source: '自5月份开始，于每月月底前报送上个月工作进展情况（R-174）',
    },
    {
      kind: 'half-year',
      due: '06-15',
      fromMonth: 1,
      receiver: '领导小组办公室',
      source: '6月15日前报送上半年工作总结（R-175）',
    },
    {
      kind: 'self-inspection',
      due: '11-15',
      fromMonth: 1,
      receiver: '领导小组办公室',
      source: '11月15日前报送全年工作自查报告（R-175）',
    },
  ],
  source: '原双随机办〔2024〕1号第三部分（四）；是否适用由本单位确定',
};

/** A report of a period that has to be sent by a day. */
export interface DueReport extends Period {
  readonly kind: ReportKind;
  readonly due: string;
  readonly receiver: string;
  readonly source: string;
}

/** What a report made once a year is about. */
function periodOf(kind: ReportKind, year: number): Period {
  return { from: `${year}-01-01`, to: kind === 'half-year' ? `${year}-06-30` : `${year}-12-31` };
}

/** All reports whose last day lies in a year, by that day. */
export function dueReports({ reports }: ReportRule, year: number): DueReport[] {
  const found = reports.flatMap(({ kind, due, fromMonth, receiver, source }): DueReport[] => {
    if (kind !== 'monthly') {
      return [{ kind, ...periodOf(kind, year), due: `${year}-${due}`, receiver, source }];
    }
    return Array.from({ length: 13 - fromMonth }, (_, place) => {
      const month = fromMonth + place;
      return { kind, ...monthOf(year, month - 1), due: monthOf(year, month).to, receiver, source };
    });
  });
  return found.toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}
