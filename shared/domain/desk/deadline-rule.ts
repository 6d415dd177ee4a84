/** What shows that a deadline was met: a plan of the year, a report of a kind, or nothing that stands in the database. */
export type DeadlineProof = 'plan' | 'monthly' | 'half-year' | 'self-inspection' | 'year-end' | 'none';

export const deadlineProofs = [
  'plan',
  'monthly',
  'half-year',
  'self-inspection',
  'year-end',
  'none',
] as const satisfies readonly DeadlineProof[];

/** Where a deadline goes that falls on a day off: it stays, comes before the days off, or after them. */
export type DayOffRule = 'stays' | 'before' | 'after';

export const dayOffRules = ['stays', 'before', 'after'] as const satisfies readonly DayOffRule[];

/** A deadline that comes again: on a day of the year, or on a day of each month from one to another; day 31 is the month's last. */
export interface PlannedDeadline {
  readonly code: string;
  readonly name: string;
  readonly repeats: { readonly every: 'year'; readonly on: string } | MonthlyRepetition;
  readonly proof: DeadlineProof;
  /** Who looks after it; empty is whoever keeps the plan. */
  readonly office: string;
  readonly source: string;
}

export interface MonthlyRepetition {
  readonly every: 'month';
  readonly day: number;
  readonly fromMonth: number;
  readonly toMonth: number;
}

/** The deadlines of a profile, and how they are reminded of (domain.md 1.15, 1.22, 2.3). */
export interface DeadlineRule {
  readonly list: readonly PlannedDeadline[];
  readonly dayOff: DayOffRule;
  /** How many calendar days ahead something stands on the desk. */
  readonly aheadDays: number;
  /** How many days before it the calendar rings, the farthest first. */
  readonly alarmDays: readonly number[];
  /** From which day MM-DD on the holidays of the next year are asked for. */
  readonly holidaysFrom: string;
  readonly source: string;
}

/** What holds where a profile says nothing: no deadline besides that of the plan. */
export const usualDeadlines: DeadlineRule = {
  list: [],
  dayOff: 'before',
  aheadDays: 30,
  alarmDays: [7, 1],
  holidaysFrom: '11-01',
  source: '提醒的天数由本单位确定；国务院办公厅一般在11月公布下一年节假日安排',
};

/** The deadline of the annual plan, whose day is a value of its own in a profile. */
export function planDeadline(on: string, source: string): PlannedDeadline {
  return {
    code: 'annual-plan',
    name: '制定并公示年度抽查工作计划',
    repeats: { every: 'year', on },
    proof: 'plan',
    office: '',
    source,
  };
}
