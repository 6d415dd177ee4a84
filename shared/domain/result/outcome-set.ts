import { type OutcomeEntry, outcomes } from '../vocabulary/inspection-outcome.ts';
import type { ResultEntry } from './result-entry.ts';

/** Results that say a problem was found and have it written down at its item: 6, 7 and 8b (domain.md 4.11). */
const writtenAtItem: ReadonlySet<string> = new Set(['6', '7', '8b']);

type Outcomes = Pick<ResultEntry, 'outcome' | 'moreOutcomes'>;

/** All codes of a result, the first one first. */
export const outcomeCodes = ({ outcome, moreOutcomes }: Outcomes): string[] => [outcome, ...moreOutcomes];

/** The entry of a code, or null for one that does not exist. */
export function outcomeEntry(code: string): OutcomeEntry | null {
  return outcomes.find(entry => entry.code === code) ?? null;
}

/** Whether a result counts as a problem found, by any of its codes. */
export function foundProblem(result: Outcomes): boolean {
  return outcomeCodes(result).some(code => outcomeEntry(code)?.problem === true);
}

/** Whether a result asks for at least one item with a problem. */
export function asksForProblemItem(result: Outcomes): boolean {
  return outcomeCodes(result).some(code => writtenAtItem.has(code));
}

/** Whether a result speaks of products: 合格 or 不合格. */
export function speaksOfProducts(result: Outcomes): boolean {
  return outcomeCodes(result).some(code => outcomeEntry(code)?.productOnly === true);
}
