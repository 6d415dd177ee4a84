/** What must be public and stands in the list of publications, beside the item lists and the results, which have records of their own. */
export const publicationKinds = ['plan', 'plan-change', 'scheme', 'draw-list', 'correction', 'stop'] as const;

export type PublicationKind = (typeof publicationKinds)[number];

/** Everything that must be public (R-096, R-099, R-154; domain.md 4.12). */
export const publicKinds = ['item-list', ...publicationKinds, 'result'] as const;

export type PublicKind = (typeof publicKinds)[number];

export const publicKindNames: Readonly<Record<PublicKind, string>> = {
  'item-list': '事项清单',
  plan: '年度计划',
  'plan-change': '计划调整',
  scheme: '抽查工作方案',
  'draw-list': '抽取名单',
  result: '检查结果',
  correction: '更正公示',
  stop: '停止公示',
};
