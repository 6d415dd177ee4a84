import {
  FORM_PAGE,
  FORM_PAGE_LANDSCAPE,
  millimetres,
  type PageGeometry,
  TYPE_SIZE,
} from '#domain/layout/page-geometry.ts';
import { digestGroups } from './digest-groups.ts';
import { type Box, blankBox } from './pdf/box.ts';
import type { FontLibrary } from './pdf/fonts.ts';
import { FORM_TEXT, FORM_TITLE } from './pdf/form.ts';
import type { ComposedDocument, Mark } from './pdf/marks.ts';
import { formPageNumber } from './pdf/page-numbers.ts';
import { paragraphBoxes, titleBoxes } from './pdf/paragraph.ts';
import { qrCodeMark } from './pdf/qr-code.ts';
import { composeSheets } from './pdf/sheets.ts';
import { type Column, oneLineWidth, type RowStyle, tableBoxes } from './pdf/table.ts';
import { beginTypesetting, type TextStyle, type Typesetter } from './pdf/typesetter.ts';
import { fontWarnings } from './print-warnings.ts';

/** One drawn object; `team` names its inspectors or group, and is empty before they are drawn. */
export interface DrawnObject {
  /** Place in the order of drawing, counted from 1 in each class. */
  readonly drawOrder: number;
  readonly name: string;
  readonly code: string;
  readonly address: string;
  readonly stratum: string;
  readonly team: string;
}

/** The 抽取结果名单 (D8) of one draw. */
export interface ObjectList {
  readonly taskName: string;
  readonly taskNumber: string;
  readonly drawNumber: string;
  readonly drawnAt: string;
  readonly resultDigest: string;
  readonly unit: string;
  readonly objects: readonly DrawnObject[];
  /** How often was drawn and what changed afterwards, below the table. */
  readonly notes: readonly string[];
  readonly orientation: 'portrait' | 'landscape';
}

interface ListLayout {
  readonly page: PageGeometry;
  readonly text: TextStyle;
  /** Widths in millimetres of 序号, 抽取顺序, 分层, 检查组; the code has what it needs, and name and address share the rest. */
  readonly widths: readonly [number: number, order: number, stratum: number, team: number];
}

const LAYOUTS: Record<ObjectList['orientation'], ListLayout> = {
  portrait: { page: FORM_PAGE, text: { role: '仿宋', size: TYPE_SIZE.小五 }, widths: [10, 11, 14, 16] },
  landscape: { page: FORM_PAGE_LANDSCAPE, text: FORM_TEXT, widths: [12, 18, 20, 26] },
};

/** Sets the list of drawn objects as a table whose head is repeated on every page. */
export function composeObjectList(list: ObjectList, fonts: FontLibrary): ComposedDocument {
  const typesetter = beginTypesetting(fonts);
  const layout = LAYOUTS[list.orientation];
  const { page, text } = layout;
  const style: RowStyle = { text, pitch: text.size * 1.35, minimumHeight: millimetres(6.5) };
  const boxes = [
    ...titleBoxes(typesetter, '抽取结果名单', FORM_TITLE, page.typeArea.width),
    blankBox(6),
    ...headLines(typesetter, list, page.typeArea.width),
    blankBox(4),
    ...tableBoxes(typesetter, columns(typesetter, list, layout), list.objects.map(tableRow), {
      ...style,
      headText: { role: '黑体', size: text.size },
    }),
    blankBox(4),
    ...[`合计 ${list.objects.length} 户。`, ...list.notes].flatMap(text => line(typesetter, text, page.typeArea.width)),
  ];
  const sheets = composeSheets(boxes, page, (number, count) => [
    ...formPageNumber(typesetter, page, number, count),
    ...(number === 1 ? [listCode(list, page)] : []),
  ]);
  const title = `抽取结果名单 ${list.taskName} ${list.drawNumber}`;
  return { title, author: list.unit, sheets, warnings: fontWarnings(typesetter) };
}

const CODE_SIZE = millimetres(20);

/** Binds the list to its draw: number and fingerprint of the result, at the upper right (domain.md 5.3). */
function listCode({ drawNumber, resultDigest }: ObjectList, { typeArea: { left, top, width } }: PageGeometry): Mark {
  return qrCodeMark(`${drawNumber} ${resultDigest}`, left + width - CODE_SIZE, top - millimetres(9), CODE_SIZE);
}

function headLines(typesetter: Typesetter, list: ObjectList, width: number): Box[] {
  return [
    `任务：${list.taskName}（任务编号：${list.taskNumber}）`,
    `抽取编号：${list.drawNumber}　　抽取时间：${list.drawnAt}　　抽取结果：${list.objects.length} 户`,
    `结果指纹：${digestGroups(list.resultDigest)}`,
  ].flatMap(text => line(typesetter, text, width));
}

function line(typesetter: Typesetter, text: string, width: number): Box[] {
  return paragraphBoxes(typesetter, text, { text: FORM_TEXT, pitch: FORM_TEXT.size * 1.5 }, width);
}

function columns(typesetter: Typesetter, list: ObjectList, { page, text, widths }: ListLayout): Column[] {
  const [number, order, stratum, oneTeam] = widths;
  const isJoint = list.objects.some(object => object.team.includes('：'));
  const team = isJoint ? oneTeam * 2 : oneTeam;
  const codes = list.objects.map(({ code }) => code);
  const codeWidth = Math.min(millimetres(45), oneLineWidth(typesetter, codes, text));
  const rest = page.typeArea.width - millimetres(number + order + stratum + team) - codeWidth;
  return [
    { title: '序号', width: millimetres(number), align: 'center' },
    { title: '抽取顺序', width: millimetres(order), align: 'center' },
    { title: '名称', width: rest * 0.46 },
    { title: '代码', width: codeWidth, align: 'center' },
    { title: '地址', width: rest * 0.54 },
    { title: '分层', width: millimetres(stratum), align: 'center' },
    { title: '检查组', width: millimetres(team), align: isJoint ? 'left' : 'center' },
  ];
}

function tableRow(object: DrawnObject, index: number): string[] {
  const { drawOrder, name, code, address, stratum, team } = object;
  return [`${index + 1}`, `${drawOrder}`, name, code, address, stratum, team];
}
