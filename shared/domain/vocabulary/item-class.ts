import { entryReader, type VocabularyEntry } from './vocabulary-entry.ts';

/** 事项类别: general items have an upper limit of the ratio, key items need none. */
export const itemClasses = [
  { code: 'key', name: '重点检查事项', sort: 1, aliases: ['重点', '重点事项', '重点抽查事项'] },
  { code: 'general', name: '一般检查事项', sort: 2, aliases: ['一般', '一般事项', '一般抽查事项'] },
] as const satisfies readonly VocabularyEntry[];

export type ItemClassCode = (typeof itemClasses)[number]['code'];

/** Finds a 事项类别. */
export const readItemClass = entryReader(itemClasses);
