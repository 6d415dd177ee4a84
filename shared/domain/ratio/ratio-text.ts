import { shiftDecimal } from '../text/decimal.ts';
import { displayForm, matchingForm } from '../text/normalise.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { readRiskClass } from '../vocabulary/risk-class.ts';
import { readBasisPoints } from './basis-points.ts';
import { type FrequencyRule, readFrequency } from './frequency-text.ts';
import type { ClassRatio, RatioBound, RatioRule } from './ratio-rule.ts';
import { withShareSigns } from './share-words.ts';

/** A cell of 抽查比例, which may carry the frequency too; `rule` is null for a blank cell. */
export interface RatioReading {
  readonly rule: RatioRule | null;
  readonly frequency: FrequencyRule | null;
}

const UNIT = '[户家所个台件辆人批]';
const AT_LEAST = '不少于|不低于|至少|≥|>=';
const AT_MOST = '不超过|不高于|不多于|≤|<=';
const SHARE = String.raw`(?<number>\d+(?:\.\d+)?)(?<sign>[%‰‱])`;
const ASIDE_COUNT = String.raw`(?:\((?:约|计)?(?<count>\d+)${UNIT}\))?`;

const RATIO = new RegExp(`^(?<bound>${AT_LEAST}|${AT_MOST})?${SHARE}(?<above>以上)?${ASIDE_COUNT}$`);
const COUNT = new RegExp(
  `^(?<bound>${AT_LEAST})?(?<number>\\d+)(?<unit>${UNIT})(?<above>以上)?(?:\\((?<note>[^()]*)\\))?$`,
);
const CLASS = new RegExp(
  `^(?<name>[a-d]|未分类)[类级]?(?:企业|主体|对象)?[:=]?(?:${AT_LEAST})?${SHARE}${ASIDE_COUNT}$`,
);
const CLASS_LEFT_OUT = /^(?<name>[a-d]|未分类)[类级]?(?:企业|主体|对象)?不(?:纳入|列入|进行|予)?抽查$/;
const SMALL_POOL = new RegExp(
  `^(?<limit>\\d+)(?<unit>${UNIT})(?:\\(含\\))?(?:及|或)?以下(?:的)?;?(?:${AT_LEAST})(?<minimum>\\d+)${UNIT}[;。]?` +
    `(?:超过|大于|多于)(?<above>\\d+)${UNIT}(?:的)?;?(?:按|${AT_LEAST})?${SHARE}。?$`,
);

const WITH_MINIMUM = new RegExp(
  `^(?:${AT_LEAST}|按)?${SHARE}(?:以上)?;?(?:且|并|并且|但)?(?:${AT_LEAST}|最少)(?<minimum>\\d+)(?<unit>${UNIT})$`,
);
const BETWEEN = /^(?<low>\d+(?:\.\d+)?)(?<lowSign>[%‰‱])?(?:-|~|～|—|–|至|到)+(?<high>\d+(?:\.\d+)?)(?<sign>[%‰‱])$/;
/** The largest list a small-pool rule of a draw may name. */
const MOST_LIMIT = 10_000;

function boundOf(word: string | undefined, above: string | undefined): RatioBound {
  if (word === undefined) return above === undefined ? 'exact' : 'at-least';
  return new RegExp(`^(?:${AT_LEAST})$`).test(word) ? 'at-least' : 'at-most';
}

const countOf = (digits: string | undefined) => (digits === undefined ? null : Number(digits));

function readShare(packed: string): RatioRule | null {
  const { bound, number = '', sign = '', above, count } = RATIO.exec(packed)?.groups ?? {};
  const bp = readBasisPoints(number, sign);
  return bp === null ? null : { kind: 'ratio', bp, bound: boundOf(bound, above), count: countOf(count) };
}

function readCount(packed: string, shown: string): RatioRule | null {
  const { bound, number, unit = '', above, note } = COUNT.exec(packed)?.groups ?? {};
  if (number === undefined || !Number.isSafeInteger(Number(number))) return null;
  // The remark is kept as it was written, not in its matching form.
  const remark = note === undefined ? null : (/[（(]([^（(）)]*)[）)]/.exec(shown)?.[1] ?? note);
  return {
    kind: 'count',
    count: Number(number),
    unit,
    atLeast: bound !== undefined || above !== undefined,
    note: remark,
  };
}

function readSmallPool(packed: string): RatioRule | null {
  const { limit, unit = '', minimum, above, number = '', sign = '' } = SMALL_POOL.exec(packed)?.groups ?? {};
  const bpAbove = readBasisPoints(number, sign);
  if (bpAbove === null || limit !== above) return null;
  return { kind: 'smallPool', limit: Number(limit), minimum: Number(minimum), bpAbove, unit };
}

/** 「3%且不少于2户」 is a small-pool rule: up to the list whose share comes to the minimum, the minimum is drawn. */
function readWithMinimum(packed: string): RatioRule | null {
  const { number = '', sign = '', minimum, unit = '' } = WITH_MINIMUM.exec(packed)?.groups ?? {};
  const bpAbove = readBasisPoints(number, sign);
  const least = Number(minimum);
  if (bpAbove === null || bpAbove === 0 || !(least >= 1)) return null;
  const limit = Math.trunc((least * 10_000) / bpAbove);
  return limit > MOST_LIMIT ? null : { kind: 'smallPool', limit, minimum: least, bpAbove, unit };
}

/** 「3%-5%」 and 「3-5%」. */
function readBetween(packed: string): RatioRule | null {
  const { low = '', lowSign, high = '', sign = '' } = BETWEEN.exec(packed)?.groups ?? {};
  const [from, to] = [readBasisPoints(low, lowSign ?? sign), readBasisPoints(high, sign)];
  return from === null || to === null || from >= to ? null : { kind: 'between', low: from, high: to };
}

function readClass(packed: string): ClassRatio | null {
  const { name = '', number = '', sign = '', count } = CLASS.exec(packed)?.groups ?? {};
  const leftOut = CLASS_LEFT_OUT.exec(packed)?.groups?.name;
  const riskClass = readRiskClass(leftOut ?? name)?.code;
  const bp = leftOut === undefined ? readBasisPoints(number, sign) : 0;
  return riskClass === undefined || bp === null ? null : { riskClass, bp, count: countOf(count) };
}

function readByClass(parts: readonly string[]): RatioRule | null {
  const classes = parts.map(readClass).filter(entry => entry !== null);
  const distinct = new Set(classes.map(entry => entry.riskClass)).size;
  return classes.length === parts.length && distinct === parts.length ? { kind: 'byClass', classes } : null;
}

/**
 * Reads 抽查比例 as real plans write it: 「3%」, 「不少于2‰」, 「A:3%;B:10%;C:30%;D:100%」, 「B类40%(13户),C类80%(7户)」, 「不少于2所」,
 * 「10所及以下不少于2所；超过10所不低于20%」, 「3户（以实际工作抽查数为准。）」, 「3%;1次/年」. What it cannot compute stays text.
 */
export function readRatio(text: string): RatioReading {
  if (isPlaceholder(text)) return { rule: null, frequency: null };
  const shown = displayForm(text);
  const all = matchingForm(text.replace(/[\r\n]+/g, ';'))
    .split(/[;,、]/)
    .filter(part => part !== '');
  const frequencyPart = all.find(part => part.includes('次') && readFrequency(part)?.kind === 'perYear');
  const parts = all.filter(part => part !== frequencyPart);
  const packed = withShareSigns(parts.join(';'));

  const rule: RatioRule | null =
    parts.length === 0
      ? null
      : (readShare(packed) ??
        readCount(packed, shown) ??
        readSmallPool(packed) ??
        readWithMinimum(packed) ??
        readBetween(packed) ??
        readByClass(parts.map(withShareSigns)) ?? { kind: 'text', text: shown });
  return { rule, frequency: frequencyPart === undefined ? null : readFrequency(frequencyPart) };
}

/** Reads a numeric cell of 抽查比例: a sheet keeps 3 % as 0.03; a number of 1 or more does not say whether it is a share. */
export function readRatioNumber(value: number): RatioRule {
  const text = String(value);
  if (value > 0 && value < 1 && /^\d+(\.\d+)?$/.test(text)) {
    const points = shiftDecimal(text, 4);
    if (!points.includes('.')) return { kind: 'ratio', bp: Number(points), bound: 'exact', count: null };
  }
  return { kind: 'text', text };
}
