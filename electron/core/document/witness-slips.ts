import { FORM_PAGE, millimetres, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { digestGroups } from './digest-groups.ts';
import type { FontLibrary } from './pdf/fonts.ts';
import type { ComposedDocument, LineMark, Mark } from './pdf/marks.ts';
import { qrCodeMark } from './pdf/qr-code.ts';
import { labelMarks } from './pdf/text-marks.ts';
import { beginTypesetting, type TextStyle, type Typesetter } from './pdf/typesetter.ts';
import { fontWarnings } from './print-warnings.ts';
import { REHEARSAL_WORDS } from './rehearsal-paper.ts';

/** What every witness of a draw takes home. */
export interface WitnessSlips {
  readonly bureau: string;
  readonly drawNumber: string;
  readonly occasion: string;
  /** The day of the meeting in words. */
  readonly date: string;
  readonly ledgerHead: string;
  /** How many entries the chain had when the slips were made: the last of them has this head. */
  readonly entries: number;
  /** Where to check it, in two short lines. */
  readonly verifyPlace: readonly string[];
  /** A slip that is cut out must say by itself that it was only practice. */
  readonly isRehearsal: boolean;
  readonly witnesses: readonly { readonly name: string; readonly unit: string; readonly value: string }[];
}

const COLUMNS = 2;
const ROWS = 5;
/** Up to 32 digits in groups of four. */
const LINE_OF_DIGITS = /.{1,40}/g;
const PADDING = millimetres(4);
const CODE_SIZE = millimetres(22);
const TITLE: TextStyle = { role: '黑体', size: TYPE_SIZE.小四 };
const TEXT: TextStyle = { role: '宋体', size: TYPE_SIZE.小五 };
const HEAD: TextStyle = { role: '黑体', size: TYPE_SIZE.小四 };
const SMALL: TextStyle = { role: '宋体', size: TYPE_SIZE.六号 };

/** Sets the 见证单 of a draw, ten on a page with lines to cut along, each with the first 16 signs of the chain's head (SSJ-DRAW/1, 2.11). */
export function composeWitnessSlips(slips: WitnessSlips, fonts: FontLibrary): ComposedDocument {
  const typesetter = beginTypesetting(fonts);
  const perPage = COLUMNS * ROWS;
  const { paperWidth: width, paperHeight: height } = FORM_PAGE;
  const pages = Array.from({ length: Math.ceil(slips.witnesses.length / perPage) }, (_nothing, page) => {
    const here = slips.witnesses.slice(page * perPage, (page + 1) * perPage);
    const marks = here.flatMap((witness, place) => slipMarks(typesetter, slips, witness, place));
    return { width, height, marks };
  });
  const title = `见证单 ${slips.drawNumber}`;
  return { title, author: slips.bureau, sheets: pages, warnings: fontWarnings(typesetter) };
}

function slipMarks(
  typesetter: Typesetter,
  slips: WitnessSlips,
  witness: WitnessSlips['witnesses'][number],
  place: number,
): Mark[] {
  const { typeArea } = FORM_PAGE;
  const width = typeArea.width / COLUMNS;
  const height = typeArea.height / ROWS;
  const left = typeArea.left + (place % COLUMNS) * width;
  const top = typeArea.top + Math.floor(place / COLUMNS) * height;
  const head = slips.ledgerHead.slice(0, 16);
  const room = width - 2 * PADDING;
  const line = (text: string, style: TextStyle, down: number, most = room) =>
    fittedLine(typesetter, text, style, { x: left + PADDING, baseline: top + millimetres(down) }, most);
  const beside = room - CODE_SIZE - millimetres(2);
  const [digits = '', moreDigits = ''] = digestGroups(witness.value).match(LINE_OF_DIGITS) ?? [];
  return [
    ...border(left, top, width, height),
    ...line(`双随机抽取见证单${slips.isRehearsal ? `（${REHEARSAL_WORDS}）` : ''}`, TITLE, 6.8),
    ...line(`${slips.bureau}　${slips.date}`, TEXT, 11.6),
    ...line(`见证人：${witness.unit}　${witness.name}`, TEXT, 15.8),
    ...line(`见证数字：${digits}`, TEXT, 20),
    ...line(moreDigits, TEXT, 24),
    ...line(`场合：${slips.occasion}`, TEXT, 28.4, beside),
    ...line(`编号：${slips.drawNumber}`, TEXT, 32.6, beside),
    ...line(`记录链头（第 ${slips.entries} 条）`, TEXT, 36.8, beside),
    ...line(digestGroups(head), HEAD, 41.6, beside),
    ...slips.verifyPlace.flatMap((words, place) => line(words, SMALL, 45.2 + 3 * place, beside)),
    qrCodeMark(`${head} ${slips.drawNumber}`, left + width - PADDING - CODE_SIZE, top + millimetres(26.5), CODE_SIZE),
  ];
}

/** One line, in smaller signs where it would be too long for its place. */
function fittedLine(
  typesetter: Typesetter,
  text: string,
  style: TextStyle,
  place: { readonly x: number; readonly baseline: number },
  most: number,
): Mark[] {
  const wide = typesetter.measure(typesetter.printable(text, style.role), style);
  const size = wide > most ? (style.size * most) / wide : style.size;
  return labelMarks(typesetter, text, { ...style, size }, place);
}

function border(left: number, top: number, width: number, height: number): LineMark[] {
  const line = (fromX: number, fromY: number, toX: number, toY: number): LineMark => {
    return { kind: 'line', fromX, fromY, toX, toY, thickness: 0.4, colour: 'grey' };
  };
  const [right, bottom] = [left + width, top + height];
  return [
    line(left, top, right, top),
    line(left, bottom, right, bottom),
    line(left, top, left, bottom),
    line(right, top, right, bottom),
  ];
}
