import { entryReader, type VocabularyEntry } from './vocabulary-entry.ts';

/** 未实施原因: why a drawn object was not checked (list I of domain.md 4.20). */
export const notCarriedOutReasons = [
  { code: 'deregistered', name: '注销', sort: 1, aliases: ['已注销'] },
  { code: 'revoked', name: '吊销', sort: 2, aliases: ['被吊销', '已吊销'] },
  { code: 'cancelled', name: '撤销', sort: 3, aliases: ['被撤销'] },
  { code: 'moved-away', name: '迁出', sort: 4, aliases: ['已迁出'] },
  { code: 'suspended', name: '歇业', sort: 5 },
  { code: 'force-majeure', name: '不可抗力', sort: 6 },
  { code: 'task-cancelled', name: '任务取消', sort: 7, mustBePublished: true, aliases: ['任务取消(需公示)'] },
] as const satisfies readonly (VocabularyEntry & { readonly mustBePublished?: boolean })[];

export type NotCarriedOutReasonCode = (typeof notCarriedOutReasons)[number]['code'];

/** Finds a 未实施原因. */
export const readNotCarriedOutReason = entryReader(notCarriedOutReasons);
