import type { Style } from 'exceljs';
import type { ColumnKind, WrittenValue } from './written-cell.ts';

const FONT = { name: '宋体', size: 11 };
const LINE = { style: 'thin', color: { argb: 'FFB8BEC9' } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const PROBLEM_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE2C8' } } as const;

// The same object for every cell: the writer then finds its number without comparing contents.
const TEXT: Partial<Style> = { font: FONT, border: BORDER, numFmt: '@', alignment: { vertical: 'middle' } };
const NUMBER: Partial<Style> = { font: FONT, border: BORDER, alignment: { vertical: 'middle' } };
const DAY: Partial<Style> = { font: FONT, border: BORDER, numFmt: 'yyyy-mm-dd', alignment: { vertical: 'middle' } };
const MOMENT: Partial<Style> = { ...DAY, numFmt: 'yyyy-mm-dd hh:mm:ss' };
const OPEN = new Map([TEXT, NUMBER, DAY, MOMENT].map(style => [style, { ...style, protection: { locked: false } }]));
const MARKED = new Map([TEXT, NUMBER, DAY, MOMENT].map(style => [style, { ...style, fill: PROBLEM_FILL }]));

export const TITLE_STYLE: Partial<Style> = {
  font: { name: '宋体', size: 16, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  numFmt: '@',
};

export const NOTE_STYLE: Partial<Style> = {
  font: FONT,
  alignment: { vertical: 'middle', wrapText: true },
  numFmt: '@',
};

export const HEADING_STYLE: Partial<Style> = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6EBF3' } },
  border: BORDER,
  numFmt: '@',
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
};

/** How a cell stands out: marked ones have a warm ground, beside the words that say what is wrong; open ones can be written in. */
export interface CellMark {
  readonly marked: boolean;
  readonly open: boolean;
}

/** The style of a cell by what it holds. */
export function cellStyle(value: WrittenValue, kind: ColumnKind, { marked, open }: CellMark): Partial<Style> {
  const style = plainStyle(value, kind);
  if (open) return OPEN.get(style) ?? style;
  return marked ? (MARKED.get(style) ?? style) : style;
}

function plainStyle(value: WrittenValue, kind: ColumnKind): Partial<Style> {
  if (value instanceof Date) return value.getTime() % 86_400_000 === 0 ? DAY : MOMENT;
  return kind === 'text' || typeof value !== 'number' ? TEXT : NUMBER;
}
