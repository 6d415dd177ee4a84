/** What a bureau makes public of a task, in the order of the work (domain.md 5.1: D6, D8, D21, D22). */
export const bulletinKinds = [
  { code: 'draw-notice', name: '抽取公告' },
  { code: 'draw-list', name: '抽取名单公告' },
  { code: 'result', name: '抽查结果公告' },
  { code: 'correction', name: '更正公告' },
  { code: 'stop', name: '停止公示公告' },
] as const;

export type BulletinKind = (typeof bulletinKinds)[number]['code'];

/** What a kind of bulletin is called in folders, lists and the trail. */
export function bulletinKindName(kind: BulletinKind): string {
  return bulletinKinds.find(({ code }) => code === kind)?.name ?? kind;
}
