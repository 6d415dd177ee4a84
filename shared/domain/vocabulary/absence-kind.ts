import { entryReader, type VocabularyEntry } from './vocabulary-entry.ts';

/** Why somebody cannot be sent for some days (domain.md 4.4, 可派时段/请假). */
export const absenceKinds = [
  { code: 'leave', name: '请假', sort: 1, aliases: ['休假', '病假', '事假', '产假', '年休假', '公休'] },
  { code: 'seconded', name: '借调', sort: 2, aliases: ['借调外出', '抽调', '挂职'] },
  { code: 'training', name: '培训', sort: 3, aliases: ['学习', '脱产学习', '脱产培训'] },
  { code: 'other', name: '其他', sort: 4, aliases: ['出差', '驻村', '不可派'] },
] as const satisfies readonly VocabularyEntry[];

export type AbsenceKindCode = (typeof absenceKinds)[number]['code'];

/** Finds the kind of an absence. */
export const readAbsenceKind = entryReader(absenceKinds);
