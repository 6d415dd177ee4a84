import type { VocabularyEntry } from './vocabulary-entry.ts';

/** 后续处置措施 in the wording of the printed record form (list D of domain.md 4.20). */
export const followUpMeasures = [
  { code: 'none-needed', name: '未发现问题或相关问题已规范、已改正，无需后续处置', sort: 1 },
  { code: 'back-to-daily', name: '停止检查，反馈至日常监管部门依法依规处理', sort: 2 },
  { code: 'order-correction', name: '违反本部门相关规定，责令改正；后续跟踪由日常监管部门负责', sort: 3 },
  { code: 'case-transfer', name: '发现案件线索，初步固定相关证据后移送办案机构依法依规处理', sort: 4 },
  { code: 'notify-department', name: '违反其他部门相关规定，抄告相关部门', sort: 5 },
  { code: 'other', name: '其他', sort: 6 },
] as const satisfies readonly VocabularyEntry[];

export type FollowUpMeasureCode = (typeof followUpMeasures)[number]['code'];
