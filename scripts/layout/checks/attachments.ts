import { attachmentLabel, type PaperAttachment, type PaperTable } from '#domain/document/official-paper.ts';
import { type Finding, holds, near } from '../finding.ts';
import { type MeasuredPage, sizeOf } from '../measured-page.ts';
import { LINE, millimetresOf, SIZE, TYPE_AREA } from '../standard.ts';

/** Where the type area begins on a sheet: 37 mm from the upper edge, on a lying one 28 mm, which is the bound edge. */
const topOf = ({ width, height }: MeasuredPage) => (width > height ? TYPE_AREA.left : TYPE_AREA.top);
const leftOf = ({ width, height }: MeasuredPage) => (width > height ? 297 - TYPE_AREA.bottom : TYPE_AREA.left);

/** Each 附件 on a page of its own, its label in the first line and its title in the third; heads of tables repeated. */
export function checkAttachments(attachments: readonly PaperAttachment[], pages: readonly MeasuredPage[]): Finding[] {
  return attachments.flatMap((attachment, place) => {
    if (!attachment.text) return [];
    const label = attachmentLabel(place, attachments.length);
    const at = pageOf(label, pages);
    const next = pageOf(attachmentLabel(place + 1, attachments.length), pages);
    const own = pages.slice(at, next > at ? next : undefined);
    const page = pages[at];
    const line = page?.lines.find(({ text }) => text === label);
    const title = page?.lines.find(one => Math.abs(sizeOf(one) - millimetresOf(SIZE.two)) < 0.1);
    if (!page || !line || !title) return [holds(`${label}另面编排`, false, '没有')];
    const tables = attachment.text.parts.filter((part): part is PaperTable => part.kind === 'table');
    return [
      near(`${label}上边`, line.top, topOf(page), 0.1),
      near(`${label}左边`, line.left, leftOf(page), 0.1),
      near(`${label}标题在第三行`, title.top - line.top, 2 * LINE, 0.1),
      ...tables.map(table => checkTableHead(label, table, own)),
    ];
  });
}

function pageOf(label: string, pages: readonly MeasuredPage[]): number {
  return pages.findIndex(({ lines }) => lines.some(({ text, left }) => text === label && left < LABEL_LEFT));
}

/** A label stands at the left edge of its page. */
const LABEL_LEFT = 40;

/** Under the type area stands the page number, which is a number too. */
const PAGE_NUMBER_HEIGHT = 22;

/** Pages with rows of a table begin with its head; the rows are counted by their numbers in the first column. */
export function checkTableHead(label: string, { columns, rows }: PaperTable, pages: readonly MeasuredPage[]): Finding {
  const titles = columns.map(({ title }) => title);
  const isHead = (page: MeasuredPage) => {
    const all = page.words.map(({ text }) => text).join('');
    return titles.every(title => Array.from(title).every(sign => all.includes(sign)));
  };
  const counted = new Set(rows.map(row => row[0] ?? ''));
  const withRows = pages.filter(
    ({ words, height }) =>
      words.filter(({ text, bottom }) => counted.has(text) && bottom < height - PAGE_NUMBER_HEIGHT).length >= 2,
  );
  const headless = withRows.filter(page => !isHead(page));
  return holds(
    `${label}表头每页重复`,
    headless.length === 0 && withRows.length > 0,
    `${withRows.length - headless.length}/${withRows.length} 页`,
  );
}
