import { checkMethods } from '../vocabulary/check-method.ts';
import { isCodeOf } from '../vocabulary/vocabulary-entry.ts';
import { asksForProblemItem, foundProblem } from './outcome-set.ts';
import type { ItemFinding, ResultCircumstances, ResultEntry, ResultFault } from './result-entry.ts';

/** Whether the rows of the items are of this sheet, complete, and agree with the result of the whole check (domain.md 4.11). */
export function itemFaults(entry: ResultEntry, { itemIds, fullRecord }: ResultCircumstances): ResultFault[] {
  const { items } = entry;
  const sentences = [
    ...rowsOfSheet(items, itemIds),
    ...items.flatMap(row => rowFault(row) ?? []),
    ...agreement(entry, itemIds, fullRecord),
  ];
  return [...new Set(sentences)].map(sentence => ({ field: 'items', sentence }));
}

function rowsOfSheet(items: readonly ItemFinding[], itemIds: readonly number[]): string[] {
  const ids = items.map(({ itemId }) => itemId);
  if (new Set(ids).size < ids.length) return ['同一个抽查事项填了两行，请合并成一行。'];
  return ids.every(id => itemIds.includes(id)) ? [] : ['逐项情况里有不属于这张任务单的抽查事项，请刷新后重填。'];
}

function rowFault({ checked, problem, finding, method }: ItemFinding): string | null {
  if (problem && !checked) return '没有检查的事项不能记为发现问题。';
  if (problem && finding === '') return '记为发现问题的事项，请写明发现的情况。';
  if (method !== '' && !isCodeOf(checkMethods, method)) return '检查方式不在规定的类别之中，请从列表中选择。';
  return null;
}

function agreement(entry: ResultEntry, itemIds: readonly number[], fullRecord: boolean): string[] {
  const { items, notCarriedOut } = entry;
  const problems = items.some(({ problem }) => problem);
  if (notCarriedOut !== null && items.some(({ checked }) => checked)) return ['未实施检查的，各事项都不能记为已检查。'];
  if (problems && !foundProblem(entry)) return ['有事项记为发现问题，检查结果却没有问题。请改正其中之一。'];
  const asked = asksForProblemItem(entry) && (items.length > 0 || (fullRecord && itemIds.length > 0));
  return asked && !problems ? ['检查结果为发现问题，请在逐项情况里写明是哪一项。'] : [];
}
