import type { VocabularyEntry } from './vocabulary-entry.ts';

/** 附注 of an official paper: how far it is public (list L of domain.md 4.20; R-206). */
export const documentNotes = [
  { code: 'published', name: '此件公开发布', sort: 1 },
  { code: 'open', name: '此件主动公开', sort: 2, aliases: ['主动公开'] },
  { code: 'on-request', name: '依申请公开', sort: 3 },
  { code: 'closed', name: '不予公开', sort: 4 },
] as const satisfies readonly VocabularyEntry[];

export type DocumentNoteCode = (typeof documentNotes)[number]['code'];
