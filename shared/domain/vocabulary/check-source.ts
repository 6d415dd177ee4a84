import type { VocabularyEntry } from './vocabulary-entry.ts';

/** 检查来源/类别 (list F of domain.md 4.20); only the first two came through the draw. */
export const checkSources = [
  { code: 'random-planned', name: '双随机(计划内)', sort: 1, drawn: true },
  { code: 'random-added', name: '双随机(临时增加)', sort: 2, drawn: true },
  { code: 'key-regulation', name: '重点监管', sort: 3, drawn: false },
  { code: 'special', name: '专项', sort: 4, drawn: false },
  { code: 'complaint', name: '投诉举报', sort: 5, drawn: false },
  { code: 'assigned', name: '转办交办', sort: 6, drawn: false },
  { code: 'data-monitoring', name: '数据监测', sort: 7, drawn: false },
  { code: 'public-opinion', name: '舆情', sort: 8, drawn: false },
  { code: 'observation', name: '观摩督导', sort: 9, drawn: false },
  { code: 'other', name: '其他', sort: 10, drawn: false },
] as const satisfies readonly (VocabularyEntry & { readonly drawn: boolean })[];

export type CheckSourceCode = (typeof checkSources)[number]['code'];
