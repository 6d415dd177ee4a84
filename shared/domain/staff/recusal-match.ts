import { matchingForm } from '../text/normalise.ts';
import type { RecusalKindCode } from '../vocabulary/recusal-kind.ts';
import { type CheckPeriod, overlaps } from './absence.ts';

/** From what somebody keeps away. */
export interface RecusalSubject {
  readonly kind: RecusalKindCode;
  readonly subject: string;
}

/** A recusal with the days on which it holds; null leaves an end open. */
export interface DatedRecusal extends RecusalSubject {
  readonly from: string | null;
  readonly to: string | null;
}

/** What a recusal can name of an object. */
export interface RecusalFacts {
  readonly codes: readonly string[];
  readonly name: string;
  /** 管辖单位. */
  readonly unit: string;
  /** GB/T 2260, blank where unknown. */
  readonly areaCode: string;
  /** 法定代表人 or 负责人, blank where unknown. */
  readonly person: string;
  /** GB/T 4754 code or name, blank where unknown. */
  readonly industry: string;
  readonly labels: readonly string[];
}

/** The key by which a recusal and the objects it names are brought together. */
export const recusalKey = ({ kind, subject }: RecusalSubject): string => `${kind} ${matchingForm(subject)}`;

/** Whether a recusal holds on any day of a check. */
export const holdsIn = ({ from, to }: DatedRecusal, period: CheckPeriod): boolean =>
  overlaps({ from: from ?? '', to }, period);

const none: readonly string[] = [];

/**
 * Makes a function that answers which of these recusals name an object, as keys. An object is named by code or full name, a person
 * as its legal representative, an area by the unit in charge or the beginning of the area code, a trade by the beginning of the industry
 * code, its name or a label. A recusal of no kind is tried as all of the first three, because one that is lost sends somebody where
 * he must not go.
 */
export function recusalMatcher(recusals: Iterable<RecusalSubject>): (facts: RecusalFacts) => readonly string[] {
  const byKind: Record<RecusalKindCode, Set<string>> = {
    any: new Set(),
    object: new Set(),
    person: new Set(),
    area: new Set(),
    trade: new Set(),
  };
  for (const { kind, subject } of recusals) byKind[kind].add(matchingForm(subject));
  const { any, object, person, area, trade } = byKind;
  const areaCodes = [...area].filter(text => /^\d{2,12}$/.test(text));
  const trades = [...trade].filter(text => /^[a-z]?\d{0,4}$/.test(text));
  const named = any.size + object.size > 0;
  const kept = named || person.size + area.size + trade.size > 0;
  const codeOfTrade = (industry: string) => industry.replace(/^[a-z](?=\d)/, '');

  return facts => {
    if (!kept) return none;
    const found: string[] = [];
    const meet = (kind: RecusalKindCode, text: string) => {
      if (text !== '' && byKind[kind].has(text)) found.push(`${kind} ${text}`);
    };
    if (named) {
      for (const text of new Set([...facts.codes, facts.name].map(matchingForm))) {
        meet('object', text);
        meet('any', text);
      }
    }
    if (person.size + any.size > 0) {
      const text = matchingForm(facts.person);
      meet('person', text);
      meet('any', text);
    }
    if (area.size + any.size > 0) {
      const text = matchingForm(facts.unit);
      meet('area', text);
      meet('any', text);
      for (const code of areaCodes) if (facts.areaCode.startsWith(code)) found.push(`area ${code}`);
    }
    if (trade.size > 0) {
      const industry = matchingForm(facts.industry);
      meet('trade', industry);
      for (const label of facts.labels) meet('trade', matchingForm(label));
      for (const code of trades) {
        const begins = industry.startsWith(code) || codeOfTrade(industry).startsWith(codeOfTrade(code));
        if (code !== '' && code !== industry && begins) found.push(`trade ${code}`);
      }
    }
    return found.length === 0 ? none : [...new Set(found)];
  };
}
