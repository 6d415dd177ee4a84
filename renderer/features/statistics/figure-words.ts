import type { OutputOf } from '#contract/contract.ts';
import { figureText } from '#domain/indicator/indicator.ts';
import { numberText } from '../../ui/number-text.ts';

export type Shown = OutputOf<'statistics.overview'>['indicators'][number];
export type Definition = Shown['definition'];
export type Figure = Shown['figure'];

/** 「52.3%」, 「486 户次」, 「—」. */
export function valueWords({ kind, unit }: Definition, { value }: Figure): string {
  if (kind === 'count' && value !== null) return `${numberText(value)} ${unit}`;
  return figureText(kind, value);
}

/** 「252 ÷ 482」; nothing for a mere count. */
export function partWords({ numerator, denominator }: Figure): string {
  return denominator === null ? '' : `${numberText(numerator)} ÷ ${numberText(denominator)}`;
}

/** What was left out, in a note. */
export function voidedWords({ tasks, sheets }: { readonly tasks: number; readonly sheets: number }): string {
  if (tasks + sheets === 0) return '期内没有作废的任务和任务单。';
  return `期内作废任务 ${numberText(tasks)} 项、任务单 ${numberText(sheets)} 张，分子分母都不计。`;
}
