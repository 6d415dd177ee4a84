import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { IndicatorChoice } from '#domain/indicator/indicator.ts';
import { choiceOf, type IndicatorCode, indicatorOf, indicators } from '#domain/indicator/indicators.ts';
import { monthsOfYear } from '#domain/indicator/period.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import type { QueryContext } from '../service/context.ts';
import { rowWords } from './counted-row-words.ts';
import { beginMeasuring, type Definition, type Measuring, type Scope } from './measuring.ts';

/** Throws AppError('invalid-input') for days in the wrong order, or more of them than a page can hold. */
export function requireOrder({ from, to }: Pick<Scope, 'from' | 'to'>): void {
  if (to < from) throw new AppError('invalid-input', '结束日期不能早于开始日期，请重新选择期间。');
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > 10) {
    throw new AppError('invalid-input', '一次最多统计十年，请缩短期间。');
  }
}

/** The reading that was asked for; AppError('invalid-input') for one the indicator does not have. */
export function askedChoice(code: IndicatorCode, choice: string | null): [Definition, IndicatorChoice] {
  const definition = indicatorOf(code);
  const chosen = choiceOf(definition, choice);
  if (!chosen) throw new AppError('invalid-input', `“${definition.name}”没有这种口径，请刷新页面后再选。`);
  return [definition, chosen];
}

/** A definition with what documents ask for beside it. */
export function shownDefinition({ workspace }: QueryContext, definition: Definition) {
  const targets = workspace.bureau.profile().indicatorRule.targets.filter(({ code }) => code === definition.code);
  return {
    ...definition,
    filters: [...definition.filters],
    choices: [...definition.choices],
    targets: targets.map(({ text, source }) => ({ text, source })),
  };
}

/** All indicators of a period, each in its first reading. */
export function statisticsOverview(
  context: QueryContext,
  scope: ParsedInputOf<'statistics.overview'>,
): OutputOf<'statistics.overview'> {
  requireOrder(scope);
  const measuring = beginMeasuring(context);
  return {
    indicators: indicators.map(definition => ({
      definition: shownDefinition(context, definition),
      figure: measuring.figure(definition, definition.choices[0], scope),
    })),
    voided: context.workspace.indicators.voided(scope),
    departments: measuring.departments(),
    today: measuring.today,
  };
}

/** One indicator: its readings, the months of the year in which the period ends, and the risk classes. */
export function statisticsIndicator(
  context: QueryContext,
  { code, choice: asked, scope }: ParsedInputOf<'statistics.indicator'>,
): OutputOf<'statistics.indicator'> {
  requireOrder(scope);
  const [definition, choice] = askedChoice(code, asked);
  const measuring = beginMeasuring(context);
  return {
    definition: shownDefinition(context, definition),
    choice: choice.code,
    choices: definition.choices.map(one => ({ code: one.code, figure: measuring.figure(definition, one, scope) })),
    months: monthsWith(measuring, definition, choice, scope),
    classes: classesWith(measuring, definition, choice, scope),
    voided: context.workspace.indicators.voided(scope),
    departments: measuring.departments(),
  };
}

function monthsWith(measuring: Measuring, definition: Definition, choice: IndicatorChoice, scope: Scope) {
  if (!definition.monthly) return [];
  return monthsOfYear(Number(scope.to.slice(0, 4))).map((month, place) => {
    const hasBegun = month.from <= measuring.today;
    return { month: place + 1, figure: hasBegun ? measuring.figure(definition, choice, { ...scope, ...month }) : null };
  });
}

function classesWith(measuring: Measuring, definition: Definition, choice: IndicatorChoice, scope: Scope) {
  if (!definition.filters.includes('risk') || scope.riskClass !== null) return [];
  return riskClasses.map(({ code, name }) => ({
    code,
    name,
    figure: measuring.figure(definition, choice, { ...scope, riskClass: code }),
  }));
}

/** The side of a figure that was asked for; AppError('invalid-input') where the indicator has only one. */
export function askedSide(measuring: Measuring, input: ParsedInputOf<'statistics.export'>) {
  requireOrder(input.scope);
  const [definition, choice] = askedChoice(input.code, input.choice);
  const side = measuring.sidesOf(definition, choice)[input.side];
  if (!side) throw new AppError('invalid-input', `“${definition.name}”没有分母。`);
  return { definition, choice, side, values: measuring.valuesFor(definition, input.scope) };
}

/** The rows behind one side of a figure. */
export function statisticsRows(
  context: QueryContext,
  { after, limit, ...input }: ParsedInputOf<'statistics.rows'>,
): OutputOf<'statistics.rows'> {
  const { indicators: store } = context.workspace;
  const { side, values } = askedSide(beginMeasuring(context), input);
  const found = store.rows(side, values, Number(after ?? 0), limit + 1);
  const page = found.slice(0, limit);
  const words = rowWords(context);
  return {
    rows: page.map(row => ({ ...row, detail: words(row) })),
    next: found.length > limit ? String(page.at(-1)?.key) : null,
    total: store.count(side, values),
  };
}
