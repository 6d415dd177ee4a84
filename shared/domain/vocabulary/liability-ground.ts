import type { VocabularyEntry } from './vocabulary-entry.ts';

/** 追责情形 (list K of domain.md 4.20): the six of R-193, verbatim, the third with its beginning from R-166. */
export const liabilityGrounds = [
  { code: 'not-checked', name: '未按要求进行抽查检查，造成不良后果的', sort: 1 },
  { code: 'not-disclosed', name: '未依法及时公示抽查检查结果，造成不良后果的', sort: 2 },
  { code: 'crime-not-transferred', name: '对抽查检查中发现的涉嫌犯罪案件，未依法移送公安机关处理的', sort: 3 },
  { code: 'delayed', name: '不执行或者拖延执行抽查任务的', sort: 4 },
  { code: 'formalism', name: '抽查检查过程中走过场，搞形式主义的', sort: 5 },
  { code: 'other-lawful', name: '其他依法依规应当追究责任的', sort: 6 },
] as const satisfies readonly VocabularyEntry[];

export type LiabilityGroundCode = (typeof liabilityGrounds)[number]['code'];
