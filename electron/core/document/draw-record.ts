import { FORM_PAGE, millimetres, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { digestGroups } from './digest-groups.ts';
import type { DrawRecord } from './draw-record-data.ts';
import {
  frameAndPlan,
  particulars,
  type RecordPart,
  resultAndAttempts,
  seedAndWitnesses,
  signatures,
  verification,
} from './draw-record-parts.ts';
import { blankBox } from './pdf/box.ts';
import type { FontLibrary } from './pdf/fonts.ts';
import { FORM_TITLE } from './pdf/form.ts';
import type { ComposedDocument, Mark } from './pdf/marks.ts';
import { formPageNumber } from './pdf/page-numbers.ts';
import { titleBoxes } from './pdf/paragraph.ts';
import { qrCodeMark } from './pdf/qr-code.ts';
import { composeSheets } from './pdf/sheets.ts';
import { labelMarks } from './pdf/text-marks.ts';
import { beginTypesetting, type TextStyle, type Typesetter } from './pdf/typesetter.ts';
import { fontWarnings } from './print-warnings.ts';

const PARTS: readonly RecordPart[] = [
  particulars,
  frameAndPlan,
  seedAndWitnesses,
  resultAndAttempts,
  verification,
  signatures,
];
const CODE_SIZE = millimetres(20);
const SMALL: TextStyle = { role: '宋体', size: TYPE_SIZE.六号 };

/** Sets the 抽取见证记录表 (D7) as a form with 「第×页　共×页」 and the head of the record chain on every page. */
export function composeDrawRecord(record: DrawRecord, fonts: FontLibrary): ComposedDocument {
  const typesetter = beginTypesetting(fonts);
  const { width } = FORM_PAGE.typeArea;
  const boxes = [
    ...titleBoxes(typesetter, '抽取见证记录表', FORM_TITLE, width),
    blankBox(10),
    ...PARTS.flatMap(part => part(typesetter, record, width)),
  ];
  const sheets = composeSheets(boxes, FORM_PAGE, (page, pageCount) => [
    ...formPageNumber(typesetter, FORM_PAGE, page, pageCount),
    ...chainHead(typesetter, record),
    ...(page === 1 ? [recordCode(record)] : []),
  ]);
  const title = `抽取见证记录表 ${record.drawNumber}`;
  return { title, author: record.unit, sheets, warnings: fontWarnings(typesetter) };
}

/** The first 16 signs of the chain's head bind every page to the record (draw protocol 2.11). */
function chainHead(typesetter: Typesetter, { drawNumber, ledgerHead }: DrawRecord): Mark[] {
  const { left, top, width, height } = FORM_PAGE.typeArea;
  const baseline = top + height + millimetres(8);
  return [
    ...labelMarks(typesetter, drawNumber, SMALL, { x: left, baseline }),
    ...labelMarks(typesetter, `记录链 ${digestGroups(ledgerHead.slice(0, 16))}`, SMALL, {
      x: left + width,
      baseline,
      align: 'right',
    }),
  ];
}

function recordCode({ drawNumber, resultDigest, ledgerHead }: DrawRecord): Mark {
  const { left, top, width } = FORM_PAGE.typeArea;
  const code = `${drawNumber} ${resultDigest} ${ledgerHead.slice(0, 16)}`;
  return qrCodeMark(code, left + width - CODE_SIZE, top - millimetres(9), CODE_SIZE);
}
