import { LINE_PITCH, OFFICIAL_PAGE, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { digestGroups } from './digest-groups.ts';
import { type InspectionNotice, type NoticeParagraph, noticeParagraphs } from './notice-text.ts';
import { officialDate } from './official-date.ts';
import { type Box, blankBox, keptTogether } from './pdf/box.ts';
import type { FontLibrary } from './pdf/fonts.ts';
import type { ComposedDocument } from './pdf/marks.ts';
import { type BodyType, firstOnOnePage } from './pdf/one-page.ts';
import { officialPageNumber } from './pdf/page-numbers.ts';
import { type ParagraphStyle, paragraphBoxes, titleBoxes } from './pdf/paragraph.ts';
import { composeSheets } from './pdf/sheets.ts';
import { DEFAULT_SEAL_PLACE, type SealPlace, signatureBlock } from './pdf/signature-block.ts';
import { beginTypesetting, type Typesetter } from './pdf/typesetter.ts';
import { fontWarnings } from './print-warnings.ts';

/** From the standard's 三号 and its line distance of 1⅞ signs down to the closest type that is still comfortable to read. */
const BODY_TYPES: readonly BodyType[] = [TYPE_SIZE.三号, TYPE_SIZE.四号, TYPE_SIZE.小四].flatMap(size =>
  [LINE_PITCH / TYPE_SIZE.三号, 1.75, 1.65, 1.55, 1.5].map(ratio => ({ size, pitch: size * ratio })),
);
/** A notice that no type brings onto one page is set comfortably on several. */
const SEVERAL_PAGES: BodyType = { size: TYPE_SIZE.四号, pitch: TYPE_SIZE.四号 * 1.75 };

/** Sets a 检查通知书 (D9), on one page unless its lists are very long. */
export function composeNotice(
  notice: InspectionNotice,
  fonts: FontLibrary,
  seal: SealPlace = DEFAULT_SEAL_PLACE,
): ComposedDocument {
  const typesetter = beginTypesetting(fonts);
  const paragraphs = noticeParagraphs(notice);
  const boxesIn = (type: BodyType) => noticeBoxes(typesetter, notice, paragraphs, type, seal);
  const boxes = firstOnOnePage(BODY_TYPES, boxesIn, OFFICIAL_PAGE.typeArea.height) ?? boxesIn(SEVERAL_PAGES);
  const sheets = composeSheets(boxes, OFFICIAL_PAGE, (page, pageCount) =>
    pageCount > 1 ? officialPageNumber(typesetter, OFFICIAL_PAGE, page) : [],
  );
  const title = `${noticeTitle(notice)} ${notice.documentNumber} ${notice.objectName}`;
  return { title, author: notice.issuer, sheets, warnings: warnings(notice, typesetter, sheets.length) };
}

function warnings(notice: InspectionNotice, typesetter: Typesetter, pages: number): ComposedDocument['warnings'] {
  if (pages === 1) return fontWarnings(typesetter);
  const sentence = `给「${notice.objectName}」的通知书有 ${pages} 页。如需一页，请精简检查事项或资料清单。`;
  return [...fontWarnings(typesetter), { kind: 'more-than-one-page', sentence }];
}

function noticeTitle(notice: InspectionNotice): string {
  return notice.title ?? '检查通知书';
}

function noticeBoxes(
  typesetter: Typesetter,
  notice: InspectionNotice,
  paragraphs: readonly NoticeParagraph[],
  type: BodyType,
  seal: SealPlace,
): Box[] {
  const { width } = OFFICIAL_PAGE.typeArea;
  const title: ParagraphStyle = { text: { role: '小标宋', size: TYPE_SIZE.二号 }, pitch: 34 };
  const number: ParagraphStyle = { text: { role: '仿宋', size: type.size }, pitch: type.pitch, align: 'center' };
  const body = paragraphs.flatMap(paragraph =>
    paragraphBoxes(typesetter, paragraph.text, paragraphStyle(paragraph, type), width).map(box =>
      paragraph.kind === 'heading' ? { ...box, keepWithNext: true } : box,
    ),
  );
  const signature = signatureBlock(
    typesetter,
    signatureOf(notice, seal),
    { text: number.text, pitch: type.pitch },
    width,
  );
  return [
    ...titleBoxes(typesetter, noticeTitle(notice), title, width),
    ...paragraphBoxes(typesetter, notice.documentNumber, number, width),
    blankBox(type.pitch / 2),
    ...body.slice(0, -2),
    // A seal on a page without text could be put under anything: two lines go with it (GB/T 9704-2012).
    ...keptTogether([...body.slice(-2), signature]),
  ];
}

function paragraphStyle({ kind }: NoticeParagraph, { size, pitch }: BodyType): ParagraphStyle {
  const role = kind === 'heading' ? '黑体' : '仿宋';
  return { text: { role, size }, pitch, align: 'justify', firstIndent: kind === 'addressee' ? 0 : 2 };
}

function signatureOf(notice: InspectionNotice, seal: SealPlace) {
  const digest = digestGroups(notice.verificationDigest.slice(0, 16));
  return {
    unit: notice.issuer,
    date: officialDate(notice.issuedOn),
    seal,
    caption: {
      code: `${notice.taskSheetNumber} ${notice.verificationDigest}`,
      lines: ['任务单号：', notice.taskSheetNumber, '校验码：', digest],
    },
  };
}
