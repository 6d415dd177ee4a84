import { LINE_PITCH, OFFICIAL_PAGE, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { type Bulletin, bulletinTitle, refusePersonalData, resultCounts } from './bulletin-data.ts';
import { bulletinTable } from './bulletin-table.ts';
import { digestGroups } from './digest-groups.ts';
import { officialDate } from './official-date.ts';
import { type Box, blankBox, keptTogether } from './pdf/box.ts';
import type { FontLibrary } from './pdf/fonts.ts';
import type { ComposedDocument, Sheet } from './pdf/marks.ts';
import { type BodyType, firstOnOnePage } from './pdf/one-page.ts';
import { officialPageNumber } from './pdf/page-numbers.ts';
import { type ParagraphStyle, paragraphBoxes, titleBoxes } from './pdf/paragraph.ts';
import { composeSheets } from './pdf/sheets.ts';
import { DEFAULT_SEAL_PLACE, type SealPlace, signatureBlock } from './pdf/signature-block.ts';
import { beginTypesetting, type Typesetter } from './pdf/typesetter.ts';
import { fontWarnings } from './print-warnings.ts';
import { trailWords } from './trail-words.ts';

const TITLE: ParagraphStyle = { text: { role: '小标宋', size: TYPE_SIZE.二号 }, pitch: 34 };
/** The standard's line distance, and closer ones that keep the seal on the page of the text. */
const BODY_TYPES: readonly BodyType[] = [LINE_PITCH, 28, 26.5, 25].map(pitch => ({ size: TYPE_SIZE.三号, pitch }));
const STANDARD: BodyType = { size: TYPE_SIZE.三号, pitch: LINE_PITCH };
const ANNEX_LABEL: ParagraphStyle = { text: { role: '黑体', size: TYPE_SIZE.三号 }, pitch: LINE_PITCH };
const SMALL: ParagraphStyle = { text: { role: '宋体', size: TYPE_SIZE.小五 }, pitch: TYPE_SIZE.小五 * 1.5 };
const ANNEX_TITLE = '抽查结果一览表';

/** Sets a 抽查结果公告 (D21): the text with its seal, then the table as 附件; refuses rows with personal data. */
export function composeBulletin(
  bulletin: Bulletin,
  fonts: FontLibrary,
  seal: SealPlace = DEFAULT_SEAL_PLACE,
): ComposedDocument {
  refusePersonalData(bulletin.rows);
  const typesetter = beginTypesetting(fonts);
  const boxesIn = (type: BodyType) => textBoxes(typesetter, bulletin, type, seal);
  const boxes = firstOnOnePage(BODY_TYPES, boxesIn, OFFICIAL_PAGE.typeArea.height) ?? boxesIn(STANDARD);
  const text = composeSheets(boxes, OFFICIAL_PAGE, page => officialPageNumber(typesetter, OFFICIAL_PAGE, page));
  const sheets = [...text, ...annexSheets(typesetter, bulletin, text.length)];
  return { title: bulletinTitle(bulletin), author: bulletin.authority, sheets, warnings: fontWarnings(typesetter) };
}

function textBoxes(typesetter: Typesetter, bulletin: Bulletin, { size, pitch }: BodyType, seal: SealPlace): Box[] {
  const { width } = OFFICIAL_PAGE.typeArea;
  const style: ParagraphStyle = { text: { role: '仿宋', size }, pitch, align: 'justify', firstIndent: 2 };
  const body = bodyParagraphs(bulletin).flatMap(text => paragraphBoxes(typesetter, text, style, width));
  const annexNote = [
    blankBox(pitch),
    ...paragraphBoxes(typesetter, `附件：${ANNEX_TITLE}`, { ...style, restIndent: 5 }, width),
  ];
  const signature = signatureBlock(
    typesetter,
    { unit: bulletin.authority, date: officialDate(bulletin.issuedOn), seal },
    style,
    width,
  );
  return [
    ...titleBoxes(typesetter, bulletinTitle(bulletin), TITLE, width),
    blankBox(pitch),
    ...body.slice(0, -2),
    // A seal on a page without text could be put under anything: two lines go with it (GB/T 9704-2012).
    ...keptTogether([...body.slice(-2), ...annexNote, signature]),
  ];
}

function bodyParagraphs({ basis, rows, objection }: Bulletin): string[] {
  const counts = resultCounts(rows).map(({ result, count }) => `${result} ${count} 户`);
  return [
    `根据${basis.join('、')}，我局按照“双随机、一公开”监管要求，对随机抽取的检查对象实施了检查。现将检查结果公告如下：`,
    `本次公告检查结果 ${rows.length} 户，其中：${counts.join('；')}。具体结果见附件。`,
    `检查对象对公告的结果有异议的，可以自本公告发布之日起${objection.term}内，向${objection.department}提出` +
      `（电话：${objection.phone}；地址：${objection.address}），并附有关证明材料。`,
  ];
}

function annexSheets(typesetter: Typesetter, bulletin: Bulletin, textPages: number): Sheet[] {
  const table = bulletinTable(bulletin.rows);
  const { width } = table.page.typeArea;
  const boxes = [
    ...paragraphBoxes(typesetter, '附件', ANNEX_LABEL, width),
    blankBox(LINE_PITCH / 2),
    ...titleBoxes(typesetter, ANNEX_TITLE, TITLE, width),
    blankBox(8),
    ...table.boxes(typesetter),
    blankBox(5),
    ...paragraphBoxes(
      typesetter,
      `共 ${bulletin.rows.length} 户。记录链首部：${digestGroups(bulletin.ledgerHead)}　操作日志：${trailWords(bulletin.trail)}`,
      SMALL,
      width,
    ),
    ...bulletin.drawNotes.flatMap(text => paragraphBoxes(typesetter, text, SMALL, width)),
  ];
  return composeSheets(boxes, table.page, page => officialPageNumber(typesetter, table.page, textPages + page));
}
