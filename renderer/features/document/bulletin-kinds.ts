import type { InputOf } from '#contract/contract.ts';

export type BulletinWish = InputOf<'document.lookBulletin'>;
export type BulletinKind = NonNullable<BulletinWish['kind']>;

/** What each bulletin is called, and what it is for. */
export const bulletinWords: Readonly<Record<BulletinKind, { readonly title: string; readonly words: string }>> = {
  'draw-notice': {
    title: '抽取公告',
    words: '抽取之前发布：时间、地点、名录户数、规则、怎样观看。名录冻结以后再做一次，会写上名单指纹。',
  },
  'draw-list': {
    title: '抽取名单公告',
    words: '抽取办结之后发布：抽中了哪些对象、结果指纹、怎样核验。不含地址、风险等级和检查人员。',
  },
  result: {
    title: '抽查结果公告',
    words: '公告（PDF）、结果一览表（Excel）和网页各一份，供在公示平台和本单位网站发布。重新制作不换文号。',
  },
  correction: { title: '更正公告', words: '更正已经公示的抽查结果，逐户写明更正后的内容和理由。每次一个新文号。' },
  stop: { title: '停止公示公告', words: '停止公示已经公示的抽查结果，逐户写明理由。每次一个新文号。' },
};
