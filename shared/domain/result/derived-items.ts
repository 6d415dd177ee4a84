import { foundProblem } from './outcome-set.ts';
import type { ItemFinding, ResultEntry } from './result-entry.ts';

/** Results after which nothing was looked at: the business was not reached, refused, was not active, or something else came. */
const nothingChecked: ReadonlySet<string> = new Set(['3', '4', '5', '9']);

/**
 * What follows for each item where only the result of the whole check was entered; empty where it does not follow, because a
 * problem was found and may lie with any of several items (domain.md 4.11).
 */
export function derivedItems(
  result: Pick<ResultEntry, 'outcome' | 'moreOutcomes' | 'finding'>,
  itemIds: readonly number[],
): ItemFinding[] {
  const problem = foundProblem(result);
  const checked = !nothingChecked.has(result.outcome);
  if (problem && checked && itemIds.length > 1) return [];
  return itemIds.map(itemId => ({
    itemId,
    checked,
    method: '',
    problem: problem && checked,
    finding: problem && checked ? result.finding : '',
    article: '',
    handling: '',
  }));
}
