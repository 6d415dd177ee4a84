import { entryReader, type VocabularyEntry } from './vocabulary-entry.ts';

/** 联查类型: what brings departments together (list H of domain.md 4.20; R-112). */
export const jointCheckKinds = [
  { code: 'comprehensive', name: '综合联查', sort: 1 },
  { code: 'by-risk', name: '风险分类联查', sort: 2 },
  { code: 'special-campaign', name: '专项整治联查', sort: 3 },
] as const satisfies readonly VocabularyEntry[];

export type JointCheckKindCode = (typeof jointCheckKinds)[number]['code'];

/** Finds a 联查类型. */
export const readJointCheckKind = entryReader(jointCheckKinds);

/** Who takes part in a joint check (list H of domain.md 4.20; ). */
export const jointCheckForms = [
  { code: 'internal', name: '内部联合', sort: 1 },
  { code: 'departments', name: '部门联合', sort: 2 },
  { code: 'cross-region', name: '跨区域', sort: 3, aliases: ['跨区域联合'] },
  { code: 'cross-level', name: '跨层级', sort: 4, aliases: ['跨层级协同'] },
  { code: 'mutual', name: '交叉互查', sort: 5, aliases: ['跨区域交叉互查'] },
] as const satisfies readonly VocabularyEntry[];

export type JointCheckFormCode = (typeof jointCheckForms)[number]['code'];
