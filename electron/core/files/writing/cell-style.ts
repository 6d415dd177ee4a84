import type { WrittenCell } from './written-cell.ts';

/** The numbers of the styles in `STYLES_XML`, in its order. */
export const STYLE = { title: 1, note: 2, heading: 3, text: 4, number: 5, day: 6, moment: 7 } as const;

const MARKED_OFFSET = 4; // each cell style once more, on a warm ground

/** The style number of a cell; a marked one has a warm ground, beside the words that say what is wrong with it. */
export function cellStyle(cell: WrittenCell | null, marked: boolean): number {
  const style = cell === null || cell.type === 'boolean' ? STYLE.text : STYLE[cell.type];
  return marked ? style + MARKED_OFFSET : style;
}

const SIDES = ['left', 'right', 'top', 'bottom'].map(side => `<${side} style="thin"><color rgb="FFB8BEC9"/></${side}>`);
const CENTRED = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const MIDDLE = '<alignment vertical="center"/>';
const TEXT_FORMAT = 49;
const DAY_FORMAT = 164;
const MOMENT_FORMAT = 165;

function font(size: number, bold: boolean): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/></font>`;
}

function ground(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`;
}

function cell(format: number, fill: number): string {
  return `<xf numFmtId="${format}" fontId="0" fillId="${fill}" borderId="1" applyNumberFormat="1" applyAlignment="1">${MIDDLE}</xf>`;
}

const FORMATS = [TEXT_FORMAT, 0, DAY_FORMAT, MOMENT_FORMAT];

/** The style part that all written workbooks share (ECMA-376-1 §18.8). */
export const STYLES_XML = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<numFmts count="2"><numFmt numFmtId="${DAY_FORMAT}" formatCode="yyyy\\-mm\\-dd"/>`,
  `<numFmt numFmtId="${MOMENT_FORMAT}" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>`,
  `<fonts count="3">${font(11, false)}${font(16, true)}${font(11, true)}</fonts>`,
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  `${ground('FFE6EBF3')}${ground('FFFFE2C8')}</fills>`,
  `<borders count="2"><border><left/><right/><top/><bottom/></border><border>${SIDES.join('')}</border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="12"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
  `<xf numFmtId="${TEXT_FORMAT}" fontId="1" fillId="0" borderId="0" applyAlignment="1">${CENTRED}</xf>`,
  `<xf numFmtId="${TEXT_FORMAT}" fontId="0" fillId="0" borderId="0" applyAlignment="1">`,
  '<alignment vertical="center" wrapText="1"/></xf>',
  `<xf numFmtId="${TEXT_FORMAT}" fontId="2" fillId="2" borderId="1" applyAlignment="1">${CENTRED}</xf>`,
  ...FORMATS.map(format => cell(format, 0)),
  ...FORMATS.map(format => cell(format, 3)),
  '</cellXfs></styleSheet>',
].join('');
