import { type FrequencyRule, formatFrequency, readFrequency } from '../ratio/frequency-text.ts';
import { type ClassQuota, type ClassSize, quotasOf } from '../ratio/ratio-quota.ts';
import { type ClassRatio, formatRatioRule, type RatioRule } from '../ratio/ratio-rule.ts';
import { readRatio } from '../ratio/ratio-text.ts';
import { matchingForm } from '../text/normalise.ts';
import { isPlaceholder } from '../text/placeholder.ts';

/** The words of a plan line that say how many are checked and how often. */
export interface LineWords {
  readonly ratioText: string;
  readonly frequencyText: string;
  /** 信用风险分类要求. */
  readonly riskText: string;
}

/** What those words come to. */
export interface LineRule {
  /** Of the whole, and of classes that `classes` does not name. */
  readonly whole: RatioRule | null;
  /** Shares of single 信用风险等级; they win over `whole`. */
  readonly classes: readonly ClassRatio[];
  readonly frequency: FrequencyRule | null;
  /** The words that were not understood, to be said so. */
  readonly leftAsText: readonly string[];
}

const FREQUENCY_IN = /(?:[;；，,、]|^)\s*((?:每年)?[^;；，,、]*次[^;；，,、]*)$/;
/** A frequency of a column may stand there as a bare number with its sign. */
const BARE_SIGN = /^(?:[=≥≤]|>=|<=)\d+$/;

/** Reads 抽查比例, 频次 and 信用风险分类要求 of a line together: a ratio class by class in either of them counts class by class. */
export function readLineRule({ ratioText, frequencyText, riskText }: LineWords): LineRule {
  const ratio = readRatio(ratioText);
  const risk = isPlaceholder(riskText) ? null : readRatio(classWords(riskText)).rule;
  const fromRisk = risk?.kind === 'byClass' ? risk.classes : [];
  const fromRatio = ratio.rule?.kind === 'byClass' ? ratio.rule.classes : [];
  const named = new Set(fromRisk.map(one => one.riskClass));
  const frequency = isPlaceholder(frequencyText) ? ratio.frequency : readFrequency(frequencyText);
  const leftAsText: string[] = [];
  if (ratio.rule?.kind === 'text') leftAsText.push(`抽查比例“${ratio.rule.text}”`);
  if (frequency?.kind === 'text') leftAsText.push(`频次“${frequency.text}”`);
  if (risk !== null && risk.kind !== 'byClass') leftAsText.push(`信用风险分类要求“${riskText}”`);
  return {
    whole: ratio.rule === null || ratio.rule.kind === 'text' || ratio.rule.kind === 'byClass' ? null : ratio.rule,
    classes: [...fromRisk, ...fromRatio.filter(one => !named.has(one.riskClass))],
    frequency,
    leftAsText,
  };
}

/** 「A:1%;B:3%」 as it stands; 「A类企业不纳入抽查」 and 「A类1%，B类3%」 as well. */
const classWords = (text: string): string => text.trim().replace(/[。；;]+$/, '');

/** A cell that carries both, as 「3%;1次/年」 or 「=1」 under 抽查比例及频次, taken apart. */
export function splitRatioCell(text: string): { readonly ratioText: string; readonly frequencyText: string } {
  const packed = matchingForm(text);
  if (BARE_SIGN.test(packed)) return { ratioText: '', frequencyText: text.trim() };
  const found = FREQUENCY_IN.exec(text.trim());
  const words = found?.[1]?.trim() ?? '';
  if (words === '' || readFrequency(words)?.kind !== 'perYear') return { ratioText: text.trim(), frequencyText: '' };
  return {
    ratioText: text
      .trim()
      .slice(0, found?.index ?? 0)
      .trim(),
    frequencyText: words,
  };
}

/** How many of each class a line checks; a class nobody names gives none. Null where the words say no number. */
export function lineQuotas(rule: LineRule, sizes: readonly ClassSize[]): ClassQuota[] | null {
  if (rule.whole === null && rule.classes.length === 0) return null;
  if (rule.whole !== null && rule.whole.kind !== 'ratio' && rule.whole.kind !== 'between') {
    // A number or a small-pool rule is of the whole; classes with a share of nought stay out of it.
    const out = new Set(rule.classes.filter(one => one.bp === 0).map(one => one.riskClass));
    const inside =
      quotasOf(
        rule.whole,
        sizes.filter(one => !out.has(one.riskClass)),
      ) ?? [];
    return sizes.map(one => inside.find(({ riskClass }) => riskClass === one.riskClass) ?? { ...one, count: 0 });
  }
  const byClass: RatioRule = { kind: 'byClass', classes: rule.classes };
  const named = new Set(rule.classes.map(one => one.riskClass));
  return sizes.map(one => {
    const source = named.has(one.riskClass) ? byClass : rule.whole;
    return { ...one, count: (source && quotasOf(source, [one])?.[0]?.count) ?? 0 };
  });
}

/** The rule of a line in plain Chinese. */
export function lineRuleWords({ whole, classes, frequency }: LineRule): string {
  const parts: string[] = [];
  if (classes.length > 0) parts.push(formatRatioRule({ kind: 'byClass', classes }));
  if (whole !== null) parts.push(classes.length > 0 ? `其他${formatRatioRule(whole)}` : formatRatioRule(whole));
  if (frequency?.kind === 'perYear') parts.push(formatFrequency(frequency));
  return parts.join('；');
}
