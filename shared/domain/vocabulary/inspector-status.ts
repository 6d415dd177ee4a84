import { entryReader, type VocabularyEntry } from './vocabulary-entry.ts';

/** 状态 of an inspector (domain.md 4.4): only 在岗 can be drawn. */
export const inspectorStatuses = [
  { code: 'on-duty', name: '在岗', sort: 1, drawable: true, aliases: ['在职', '正常'] },
  { code: 'seconded', name: '借调', sort: 2, drawable: false, aliases: ['借调外出'] },
  { code: 'left', name: '离岗', sort: 3, drawable: false, aliases: ['离职', '调离', '调出'] },
  { code: 'retired', name: '退休', sort: 4, drawable: false, aliases: ['已退休'] },
  { code: 'disabled', name: '停用', sort: 5, drawable: false, aliases: ['注销'] },
] as const satisfies readonly (VocabularyEntry & { readonly drawable: boolean })[];

export type InspectorStatusCode = (typeof inspectorStatuses)[number]['code'];

/** Finds the 状态 of an inspector. */
export const readInspectorStatus = entryReader(inspectorStatuses);
