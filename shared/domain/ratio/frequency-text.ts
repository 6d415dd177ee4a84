import { matchingForm } from '../text/normalise.ts';
import { isPlaceholder } from '../text/placeholder.ts';

/** 抽查频次: how often a year, or words that only a person understands. */
export type FrequencyRule =
  | { readonly kind: 'perYear'; readonly operator: '=' | '>=' | '<='; readonly times: number }
  | { readonly kind: 'text'; readonly text: string };

const OPERATOR_WORDS: Readonly<Record<string, '=' | '>=' | '<='>> = {
  '=': '=',
  '==': '=',
  '>=': '>=',
  '≥': '>=',
  不少于: '>=',
  不低于: '>=',
  至少: '>=',
  '<=': '<=',
  '≤': '<=',
  不超过: '<=',
  不多于: '<=',
  至多: '<=',
};
const WORDS = Object.keys(OPERATOR_WORDS).join('|');
const NUMERALS = '零一二三四五六七八九十';
const NUMBER = String.raw`\d{1,3}|[一二两三四五六七八九十]`;
const PATTERNS = [
  new RegExp(`^(?<word>${WORDS})?(?<times>${NUMBER})$`),
  new RegExp(`^(?:每年|年)?(?<word>${WORDS})?(?<times>${NUMBER})次(?:以上)?(?:[/每]?(?:1|一)?年)?$`),
  new RegExp(`^(?:1|一)年(?<word>${WORDS})?(?<times>${NUMBER})次$`),
];

function timesOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : NUMERALS.indexOf(text === '两' ? '二' : text);
}

/** Reads 「=1」, 「>=1」, 「1次/年」, 「每年不少于2次」 and the like as times a year; null for a blank, other words stay text. */
export function readFrequency(text: string): FrequencyRule | null {
  if (isPlaceholder(text)) return null;
  const packed = matchingForm(text);
  for (const pattern of PATTERNS) {
    const { word, times = '' } = pattern.exec(packed)?.groups ?? {};
    if (times === '' || timesOf(times) === 0) continue;
    const atLeast = packed.includes('以上') ? '>=' : '=';
    return { kind: 'perYear', operator: OPERATOR_WORDS[word ?? ''] ?? atLeast, times: timesOf(times) };
  }
  return { kind: 'text', text };
}

/** A frequency in plain Chinese. */
export function formatFrequency(rule: FrequencyRule): string {
  if (rule.kind === 'text') return rule.text;
  const words = { '=': '', '>=': '不少于', '<=': '不超过' };
  return `每年${words[rule.operator]}${rule.times}次`;
}
