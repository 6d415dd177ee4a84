import type { VocabularyEntry } from './vocabulary-entry.ts';

/** 分库的类型 (domain.md 4.3). */
export const subRegistryKinds = [
  { code: 'industry', name: '行业库', sort: 1 },
  { code: 'special', name: '专项库', sort: 2 },
  { code: 'body-firm', name: '机构企业库', sort: 3 },
  { code: 'item-firm', name: '事项企业库', sort: 4 },
  { code: 'joint', name: '跨部门综合监管对象库', sort: 5 },
  { code: 'place', name: '场所区域库', sort: 6 },
  { code: 'product', name: '产品库', sort: 7 },
  { code: 'project', name: '项目库', sort: 8 },
] as const satisfies readonly VocabularyEntry[];

export type SubRegistryKindCode = (typeof subRegistryKinds)[number]['code'];
