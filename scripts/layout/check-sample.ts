import type { OfficialPaper } from '#domain/document/official-paper.ts';
import { checkAttachments } from './checks/attachments.ts';
import { checkHead, checkTitle, titlePage } from './checks/head.ts';
import { checkImprint, checkNumbers } from './checks/page-end.ts';
import { checkSignature } from './checks/signature.ts';
import { checkTables } from './checks/tables.ts';
import { checkGrid, checkLastLines, checkText, linesPerPage } from './checks/text.ts';
import { type Finding, holds } from './finding.ts';
import type { MeasuredPage } from './measured-page.ts';

/** Measures an official paper against GB/T 9704-2012 as domain.md 5.2 has it. */
export function checkPaper(paper: OfficialPaper, pages: readonly MeasuredPage[]): Finding[] {
  const [first] = pages;
  if (!first) return [holds('有页', false, '没有')];
  const titled = titlePage(pages) ?? first;
  const textPages = pages.slice(1, mainPages(paper, pages)).filter(page => page.rules.length === 0 && page !== titled);
  return [
    ...checkText(pages),
    checkLastLines(pages),
    ...textPages.flatMap(page => checkGridOf(page)),
    ...checkHead(paper, first),
    ...checkTitle(paper, titled),
    ...(paper.signature ? checkSignature(paper.signature, pages) : []),
    ...checkAttachments(paper.attachments ?? [], pages),
    ...checkTables(paper, pages),
    ...(paper.imprint ? checkImprint(paper.imprint, paper.format, pages) : []),
    ...checkNumbers(paper, pages),
  ];
}

/** How many pages there are before the first attachment. */
function mainPages({ attachments = [] }: OfficialPaper, pages: readonly MeasuredPage[]): number {
  const label = attachments.some(({ text }) => text) ? /^附件\d*$/ : null;
  const at = pages.findIndex(({ lines }) => label !== null && lines.some(({ text }) => label.test(text)));
  return at < 0 ? pages.length : at;
}

const FEWEST_LINES = 22;
const MOST_LINES = 24;

function checkGridOf(page: MeasuredPage): Finding[] {
  const lines = linesPerPage(page);
  return [
    holds('每页 22 行（为署名同页可至 24 行）', lines >= FEWEST_LINES && lines <= MOST_LINES, `${lines} 行`),
    ...checkGrid(page, lines),
  ];
}
