import type { VocabularyEntry } from './vocabulary-entry.ts';

/** 被检查单位签字: whether the party has signed the record (domain.md 4.11); blank while nothing is said. */
export const partySignatures = [
  { code: '', name: '未填', sort: 0 },
  { code: 'signed', name: '已签字', sort: 1 },
  { code: 'refused', name: '拒绝签字', sort: 2 },
  { code: 'absent', name: '负责人不在场', sort: 3 },
] as const satisfies readonly VocabularyEntry[];

export type PartySignatureCode = (typeof partySignatures)[number]['code'];
