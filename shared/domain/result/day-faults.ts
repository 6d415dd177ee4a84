import type { ResultCircumstances, ResultEntry, ResultFault } from './result-entry.ts';

/** Draw and approval ≤ check ≤ end ≤ today (domain.md 4.11). */
export function dayFaults(
  { checkedOn, endedOn }: ResultEntry,
  { drawnOn, allowedFrom, today }: ResultCircumstances,
): ResultFault[] {
  const faults: ResultFault[] = [];
  if (checkedOn < drawnOn) faults.push({ field: 'checkedOn', sentence: `检查日期不能早于抽取日期 ${drawnOn}。` });
  else if (allowedFrom !== null && checkedOn < allowedFrom) {
    const sentence = `这项检查自 ${allowedFrom} 起才获批准，检查日期不能早于它。`;
    faults.push({ field: 'checkedOn', sentence });
  }
  if (endedOn < checkedOn) faults.push({ field: 'endedOn', sentence: '检查完成日期不能早于检查日期。' });
  if (endedOn > today) faults.push({ field: 'endedOn', sentence: '检查完成日期不能晚于今天。' });
  return faults;
}
