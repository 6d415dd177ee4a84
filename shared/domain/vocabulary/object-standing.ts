import type { VocabularyEntry } from './vocabulary-entry.ts';

/** Whether a 检查对象 is used: nothing is removed that may have stood in a draw (domain.md 4). */
export const objectStandings = [
  { code: 'in-use', name: '在用', sort: 1 },
  { code: 'disabled', name: '停用', sort: 2 },
  { code: 'void', name: '作废', sort: 3 },
] as const satisfies readonly VocabularyEntry[];

export type ObjectStandingCode = (typeof objectStandings)[number]['code'];
