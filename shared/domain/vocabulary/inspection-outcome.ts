import type { VocabularyEntry } from './vocabulary-entry.ts';

/** The nine groups of results of R-150, verbatim and in their order. */
export const outcomeGroups = [
  { code: '1', name: '未发现问题', sort: 1 },
  { code: '2', name: '未按规定公示应当公示的信息', sort: 2 },
  { code: '3', name: '通过登记的住所（经营场所）无法联系', sort: 3 },
  { code: '4', name: '不配合检查情节严重', sort: 4 },
  { code: '5', name: '未发现开展本次抽查涉及的经营活动', sort: 5 },
  { code: '6', name: '发现问题，依法责令立即改正或者限期改正', sort: 6 },
  { code: '7', name: '发现问题，待后续调查处理', sort: 7 },
  { code: '8', name: '合格/不合格', sort: 8 },
  { code: '9', name: '其他情况', sort: 9 },
] as const satisfies readonly VocabularyEntry[];

/** One result that may be entered; `problem` results count as found and call for a follow-up (domain.md 4.11, I11). */
export interface OutcomeEntry extends VocabularyEntry {
  readonly group: (typeof outcomeGroups)[number]['code'];
  readonly problem: boolean;
  /** Only for checks of products and quality (domain.md 4.11). */
  readonly productOnly: boolean;
}

/** 检查结果 as stored (list C of domain.md 4.20): the groups of R-150, the eighth divided into 合格 and 不合格. */
export const outcomes = [
  { code: '1', group: '1', name: '未发现问题', sort: 1, problem: false, productOnly: false },
  { code: '2', group: '2', name: '未按规定公示应当公示的信息', sort: 2, problem: true, productOnly: false },
  { code: '3', group: '3', name: '通过登记的住所（经营场所）无法联系', sort: 3, problem: true, productOnly: false },
  { code: '4', group: '4', name: '不配合检查情节严重', sort: 4, problem: true, productOnly: false },
  { code: '5', group: '5', name: '未发现开展本次抽查涉及的经营活动', sort: 5, problem: false, productOnly: false },
  { code: '6', group: '6', name: '发现问题，依法责令立即改正或者限期改正', sort: 6, problem: true, productOnly: false },
  { code: '7', group: '7', name: '发现问题，待后续调查处理', sort: 7, problem: true, productOnly: false },
  { code: '8a', group: '8', name: '合格', sort: 8, problem: false, productOnly: true },
  { code: '8b', group: '8', name: '不合格', sort: 9, problem: true, productOnly: true },
  { code: '9', group: '9', name: '其他情况', sort: 10, problem: false, productOnly: false },
] as const satisfies readonly OutcomeEntry[];

export type OutcomeCode = (typeof outcomes)[number]['code'];
