import { entryReader, type VocabularyEntry } from '../vocabulary/vocabulary-entry.ts';

/** 计划类型 (domain.md 4.7). */
export const planKinds = [
  { code: 'internal', name: '部门内部', sort: 1, aliases: ['内部', '部门内部抽查', '系统内'] },
  { code: 'internal-joint', name: '内部联合', sort: 2, aliases: ['系统内部联合', '内部联合抽查'] },
  { code: 'joint', name: '部门联合', sort: 3, aliases: ['跨部门联合', '部门联合抽查'] },
  { code: 'trade', name: '一业一查', sort: 4, aliases: ['一业一查部门联合'] },
  { code: 'cross-department', name: '跨部门综合监管', sort: 5, aliases: ['综合监管', '跨部门综合监管抽查'] },
  { code: 'special', name: '专项', sort: 6, aliases: ['专项抽查', '专项整治'] },
] as const satisfies readonly VocabularyEntry[];

export type PlanKindCode = (typeof planKinds)[number]['code'];

/** Finds a 计划类型. */
export const readPlanKind = entryReader(planKinds);

/** What the title of a plan says of its kind and its year; null for what it does not say. */
export function readPlanTitle(title: string): { readonly kind: PlanKindCode | null; readonly year: number | null } {
  const year = /(20\d\d)\s*年/.exec(title)?.[1];
  const signs: readonly (readonly [RegExp, PlanKindCode])[] = [
    [/一业一查/, 'trade'],
    [/内部联合/, 'internal-joint'],
    [/部门联合|联合/, 'joint'],
    [/跨部门|综合监管/, 'cross-department'],
    [/专项/, 'special'],
  ];
  const kind = signs.find(([sign]) => sign.test(title))?.[1] ?? null;
  return { kind, year: year === undefined ? null : Number(year) };
}
