import type { ResultCircumstances, ResultEntry, ResultFault } from './result-entry.ts';

/** What is asked for of the people: two inspectors at least, of those sent out, and a witness where the party will not sign (domain.md 4.11). */
export function peopleFaults(entry: ResultEntry, { teamIds }: ResultCircumstances): ResultFault[] {
  const faults: ResultFault[] = [];
  if (new Set(entry.inspectorIds).size < 2) {
    faults.push({ field: 'inspectorIds', sentence: '检查人员不得少于两人。' });
  }
  const outside = entry.inspectorIds.some(id => !teamIds.includes(id));
  if (outside && entry.teamChange === '') {
    const sentence = '检查人员里有没派往这户的人。换了人的，请先办理换人，或写明更换的原因和批准人。';
    faults.push({ field: 'teamChange', sentence });
  }
  if (entry.partySignature === 'refused' && entry.refusalReason === '') {
    faults.push({ field: 'refusalReason', sentence: '被检查单位拒绝签字的，请写明原因。' });
  }
  if (entry.partySignature === 'refused' && entry.witness === '') {
    faults.push({ field: 'witness', sentence: '被检查单位拒绝签字的，请写明见证人。' });
  }
  return faults;
}
