import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { periodTitle } from '#domain/indicator/period.ts';
import { type DueReport, dueReports, type ReportKind, reportKinds } from '#domain/indicator/report-rule.ts';
import { chinaDate } from '../service/clock.ts';
import type { QueryContext } from '../service/context.ts';
import type { ReportRecord } from './report-store.ts';

type Row = OutputOf<'report.list'>['rows'][number];

/** 「2026年5月月报」. */
export function reportTitle(kind: ReportKind, period: { readonly from: string; readonly to: string }): string {
  const name = reportKinds.find(({ code }) => code === kind)?.name ?? kind;
  return `${periodTitle(period)}${name}`;
}

function madeRow(report: ReportRecord, today: string, source: string | null): Row {
  const kind = report.kind as ReportKind;
  const { due, sent_on: sentOn } = report;
  const isLate = due !== null && (sentOn ?? today) > due;
  const sent = report.acknowledged === null ? (isLate ? 'sent-late' : 'sent') : isLate ? 'sent-late' : 'acknowledged';
  return {
    id: report.id,
    kind,
    title: report.title,
    from: report.period_from,
    to: report.period_to,
    due,
    receiver: report.receiver,
    source,
    state: sentOn !== null ? sent : isLate ? 'late' : 'made',
    paperId: report.paper_id,
    madeAt: report.made_at,
    sentOn,
    sentHow: report.sent_how,
    acknowledged: report.acknowledged,
  };
}

function dueRow({ kind, from, to, due, receiver, source }: DueReport, today: string): Row {
  return {
    id: null,
    kind,
    title: reportTitle(kind, { from, to }),
    from,
    to,
    due,
    receiver,
    source,
    state: today > due ? 'late' : 'waiting',
    paperId: null,
    madeAt: null,
    sentOn: null,
    sentHow: null,
    acknowledged: null,
  };
}

/** The reports of a year by their last days: those asked for, whether made or not, and those made besides. */
export function listReports(context: QueryContext, { year }: ParsedInputOf<'report.list'>): OutputOf<'report.list'> {
  const { workspace, now } = context;
  const today = chinaDate(now());
  const since = workspace.indicators.firstDay() ?? today;
  const made = workspace.reports.ofYear(year);
  const asked = dueReports(workspace.bureau.profile().reportRule, year);
  const keyOf = (kind: string, from: string) => `${kind} ${from}`;
  const known = new Set(made.map(report => keyOf(report.kind, report.period_from)));
  const sources = new Map(asked.map(one => [keyOf(one.kind, one.from), one.source]));
  const rows = [
    ...asked.filter(one => one.due >= since && !known.has(keyOf(one.kind, one.from))).map(one => dueRow(one, today)),
    ...made.map(report => madeRow(report, today, sources.get(keyOf(report.kind, report.period_from)) ?? null)),
  ];
  const dayOf = (row: Row) => row.due ?? row.to;
  const years = new Set([year, Number(today.slice(0, 4)), ...workspace.reports.years()]);
  return {
    rows: rows.toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0)),
    years: [...years].toSorted((one, other) => other - one),
  };
}

/** A report with its frozen figures. */
export function getReport(
  { workspace, now }: QueryContext,
  { id }: ParsedInputOf<'report.get'>,
): OutputOf<'report.get'> {
  const report = workspace.reports.get(id);
  if (!report) throw new AppError('not-found', '找不到这份报告，可能已经被改动。请刷新页面。');
  const year = Number((report.due ?? report.period_to).slice(0, 4));
  const rule = dueReports(workspace.bureau.profile().reportRule, year).find(
    one => one.kind === report.kind && one.from === report.period_from,
  );
  return {
    ...madeRow(report, chinaDate(now()), rule?.source ?? null),
    madeBy: report.made_by,
    figures: JSON.parse(report.figures) as OutputOf<'report.get'>['figures'],
  };
}
