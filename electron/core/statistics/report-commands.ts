import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { indicators } from '#domain/indicator/indicators.ts';
import { type Period, periodTitle } from '#domain/indicator/period.ts';
import { dueReports, type ReportKind, reportKinds } from '#domain/indicator/report-rule.ts';
import { createPaper, savePaper } from '../paper/draft-commands.ts';
import { requirePaper } from '../paper/require-paper.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { beginMeasuring } from './measuring.ts';
import { reportTitle } from './report-queries.ts';
import { type Figures, reportEntries, withFigureTable } from './report-text.ts';
import { requireOrder } from './statistics-queries.ts';

/** Every indicator in every reading as it stands now, with its definition (O25). */
function frozenFigures(context: CommandContext, period: Period): Figures {
  const measuring = beginMeasuring(context);
  const scope = { ...period, department: null, riskClass: null, targeted: null };
  const rows = indicators.flatMap(definition =>
    definition.choices.map(choice => ({
      code: definition.code,
      name: definition.name,
      choice: choice.name,
      kind: definition.kind,
      unit: definition.unit,
      formula: definition.formula,
      numeratorText: choice.numerator,
      denominatorText: choice.denominator,
      timeBasis: definition.timeBasis,
      ...measuring.figure(definition, choice, scope),
    })),
  );
  return { asOf: measuring.today, voided: context.workspace.indicators.voided(period), indicators: rows };
}

/** Makes a report: its figures are frozen, and a paper is drafted around them that a person completes. */
export function makeReport(context: CommandContext, input: ParsedInputOf<'report.make'>) {
  requireOrder(input);
  const { workspace, actor, now } = context;
  const { kind, from, to, receiver } = input;
  const today = chinaDate(now());
  if (from > today) throw new AppError('invalid-input', '期间还没有开始，没有可以报送的数据。请换一个期间。');
  const before = workspace.reports.find(kind, from, receiver);
  if (before?.sent_on) {
    throw new AppError('conflict', `这份报告已于 ${before.sent_on} 报送，数据不再改动。需要更正的请另行行文。`);
  }
  const figures = frozenFigures(context, { from, to });
  const paperId = draftPaper(context, { kind, from, to, receiver, figures });
  const rule = workspace.bureau.profile().reportRule;
  const years = [Number(to.slice(0, 4)), Number(to.slice(0, 4)) + 1];
  const due = years.flatMap(year => dueReports(rule, year)).find(one => one.kind === kind && one.from === from)?.due;
  const values = {
    period_to: to,
    due: due ?? null,
    title: reportTitle(kind, { from, to }),
    figures: JSON.stringify(figures),
    paper_id: paperId,
    made_at: instantText(now()),
    made_by: actor.name,
  };
  if (before) workspace.reports.change(before.id, values);
  const id = before?.id ?? workspace.reports.add({ kind, period_from: from, receiver, ...values });
  context.note({
    subject: `报送 ${values.title}`,
    after: { 报送单位: receiver, 截止: due ?? '', 数据截至: figures.asOf },
  });
  return { id, paperId };
}

interface ReportDraft extends Period {
  readonly kind: ReportKind;
  readonly receiver: string;
  readonly figures: Figures;
}

/** The paper of the template with what the figures say written in; what only people know stays blank. */
function draftPaper(context: CommandContext, { kind, from, to, receiver, figures }: ReportDraft): number {
  const template = reportKinds.find(one => one.code === kind)?.template ?? 'free-document';
  const issuedOn = chinaDate(context.now());
  const { id } = createPaper(context, { template, subjectId: null, issuedOn });
  const paper = requirePaper(context, id);
  const fields = new Set((JSON.parse(paper.fields) as { name: string }[]).map(({ name }) => name));
  const entries = reportEntries(figures, { period: periodTitle({ from, to }), receiver });
  const entered = Object.fromEntries(Object.entries(entries).filter(([name]) => fields.has(name)));
  const content = withFigureTable(JSON.parse(paper.content) as Parameters<typeof withFigureTable>[0], figures);
  savePaper(context, { id, version: paper.version, content, entered, series: paper.series, issuedOn });
  return id;
}

/** Notes when and how a report was sent, and who acknowledged it. */
export function recordReport(context: CommandContext, input: ParsedInputOf<'report.record'>) {
  const { workspace, now } = context;
  const report = workspace.reports.get(input.id);
  if (!report) throw new AppError('not-found', '找不到这份报告，可能已经被改动。请刷新页面。');
  if (input.sentOn > chinaDate(now())) throw new AppError('invalid-input', '报送日期不能晚于今天。');
  if (input.sentOn < report.made_at.slice(0, 10)) {
    const madeOn = report.made_at.slice(0, 10);
    throw new AppError('invalid-input', `报送日期不能早于制作日期 ${madeOn}。`);
  }
  const acknowledged = input.acknowledged === '' ? null : input.acknowledged;
  workspace.reports.change(report.id, { sent_on: input.sentOn, sent_how: input.sentHow, acknowledged });
  context.note({
    subject: `报送 ${report.title}`,
    before: { 报送日期: report.sent_on ?? '', 方式: report.sent_how ?? '', 签收: report.acknowledged ?? '' },
    after: { 报送日期: input.sentOn, 方式: input.sentHow, 签收: input.acknowledged },
  });
  return { done: true } as const;
}
