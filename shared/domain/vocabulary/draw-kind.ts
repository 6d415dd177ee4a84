import { entryReader, type VocabularyEntry } from './vocabulary-entry.ts';

/** 抽查类型: whether objects are drawn from a chosen group or from all (list G of domain.md 4.20; R-129). */
export const targetings = [
  { code: 'targeted', name: '定向', sort: 1, aliases: ['定向抽查'] },
  { code: 'untargeted', name: '不定向', sort: 2, aliases: ['不定向抽查'] },
] as const satisfies readonly VocabularyEntry[];

export type TargetingCode = (typeof targetings)[number]['code'];

/** Finds 定向 or 不定向. */
export const readTargeting = entryReader(targetings);

/** Whether every object is checked for the same items or for a drawn combination. */
export const itemModes = [
  { code: 'fixed-items', name: '定项', sort: 1, aliases: ['定项抽查'] },
  { code: 'open-items', name: '不定项', sort: 2, aliases: ['不定项抽查'] },
] as const satisfies readonly VocabularyEntry[];

export type ItemModeCode = (typeof itemModes)[number]['code'];
