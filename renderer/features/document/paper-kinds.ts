import type { OutputOf } from '#contract/contract.ts';

export type PaperRow = OutputOf<'document.list'>['rows'][number];

/** The kinds of papers as the core names them. */
export const paperKinds = {
  notice: '检查通知书',
  mergedNotices: '检查通知书（合订）',
  drawRecord: '抽取见证记录表',
  drawnObjects: '抽取结果名单',
  bulletin: '抽查结果公告',
  drawNotice: '抽取公告',
  drawList: '抽取名单公告',
} as const;

/** The papers of one kind, newest first. */
export function papersOf(papers: readonly PaperRow[], kind: string): PaperRow[] {
  return papers.filter(paper => paper.kind === kind);
}

/** The number a bulletin of a kind was given, whether or not its files are still there; null before it was made. */
export function bulletinNumber(papers: readonly PaperRow[], kind: string = paperKinds.bulletin): string | null {
  return papersOf(papers, kind)[0]?.number ?? null;
}

/** The files of the bulletin as it was made last: paper, workbook and web page. */
export function latestBulletin(papers: readonly PaperRow[]): PaperRow[] {
  const made = papersOf(papers, paperKinds.bulletin);
  const last = (ending: string) => made.find(({ file }) => file?.name.endsWith(ending) === true);
  return [last('.pdf'), last('.xlsx'), last('.html')].filter(paper => paper !== undefined);
}
