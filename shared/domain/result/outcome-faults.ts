import { notCarriedOutReasons } from '../vocabulary/not-carried-out-reason.ts';
import { isCodeOf } from '../vocabulary/vocabulary-entry.ts';
import { foundProblem, outcomeCodes, outcomeEntry } from './outcome-set.ts';
import type { ResultCircumstances, ResultEntry, ResultFault } from './result-entry.ts';

/** Which results may stand, and stand together, and what each of them asks for in words (R-150, domain.md 4.11). */
export function outcomeFaults(entry: ResultEntry, circumstances: ResultCircumstances): ResultFault[] {
  if (outcomeCodes(entry).some(code => outcomeEntry(code) === null)) {
    return [{ field: 'outcome', sentence: '检查结果不在规定的类别之中，请从列表中选择。' }];
  }
  return [
    ...togetherFaults(entry, circumstances),
    ...wordFaults(entry, circumstances),
    ...notCarriedOutFaults(entry, circumstances),
  ];
}

function togetherFaults(entry: ResultEntry, { outcomeName }: ResultCircumstances): ResultFault[] {
  const codes = outcomeCodes(entry);
  if (new Set(codes).size < codes.length) return [{ field: 'moreOutcomes', sentence: '同一个检查结果选了两次。' }];
  if (codes.length > 1 && codes.includes('1')) {
    return [{ field: 'moreOutcomes', sentence: `“${outcomeName('1')}”不能和其他检查结果并列。` }];
  }
  if (codes.includes('8a') && codes.includes('8b')) {
    const sentence = `“${outcomeName('8a')}”和“${outcomeName('8b')}”不能并列；有一项不合格即为不合格。`;
    return [{ field: 'moreOutcomes', sentence }];
  }
  return [];
}

function wordFaults(entry: ResultEntry, { outcomeName, fullRecord }: ResultCircumstances): ResultFault[] {
  const faults: ResultFault[] = [];
  const problem = outcomeCodes(entry).find(code => outcomeEntry(code)?.problem);
  if (problem !== undefined && entry.finding === '') {
    faults.push({ field: 'finding', sentence: `结果为“${outcomeName(problem)}”时，请写明发现的问题。` });
  }
  if (fullRecord && entry.outcome === '9' && entry.notCarriedOut === null && entry.note === '') {
    faults.push({ field: 'note', sentence: `结果为“${outcomeName('9')}”时，请在备注里写明情况，或选择未实施的原因。` });
  }
  if (entry.firstMinor && entry.firstMinorBasis === '') {
    faults.push({ field: 'firstMinorBasis', sentence: '认定为首违轻微的，请写明依据（免罚清单的条目）。' });
  }
  if (entry.firstMinor && !foundProblem(entry)) {
    faults.push({ field: 'firstMinor', sentence: '没有发现问题，不能认定为首违轻微。' });
  }
  if (entry.noDisclosureReason === '') {
    faults.push({ field: 'noDisclosureReason', sentence: '不公示的，请写明法定理由。' });
  }
  return faults;
}

function notCarriedOutFaults(
  { outcome, notCarriedOut }: ResultEntry,
  circumstances: ResultCircumstances,
): ResultFault[] {
  if (notCarriedOut === null) return [];
  if (!isCodeOf(notCarriedOutReasons, notCarriedOut)) {
    return [{ field: 'notCarriedOut', sentence: '未实施的原因不在规定的类别之中，请从列表中选择。' }];
  }
  if (outcome === '9') return [];
  return [{ field: 'notCarriedOut', sentence: `未实施检查的，检查结果应为“${circumstances.outcomeName('9')}”。` }];
}
