import { isDate } from '../calendar/day.ts';

/** What a line of a receipt comes to: new, as it is already, another number than before, unknown here, or not to be read. */
export const receiptVerdicts = ['new', 'same', 'changes', 'unknown', 'double', 'unreadable'] as const;
export type ReceiptVerdict = (typeof receiptVerdicts)[number];

export const receiptVerdictNames: Readonly<Record<ReceiptVerdict, string>> = {
  new: '新登记',
  same: '已登记过',
  changes: '编号有变',
  unknown: '本单位没有这个编号',
  double: '与另一行重复',
  unreadable: '读不出两列',
};

export interface ReceiptLine {
  /** Counted from 1. */
  readonly line: number;
  readonly own: string;
  readonly number: string;
  /** YYYY-MM-DD. */
  readonly on: string;
}

/** The day in a cell such as 2026/3/2 or 2026年3月2日 10:00, or null. */
export function receiptDay(text: string): string | null {
  const [, year = '', month = '', day = ''] = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text) ?? [];
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(found) ? found : null;
}

/** Pasted columns: our number, the platform's, and the day where there is a third; blank lines are passed over. */
export function readPasted(text: string, on: string): ReceiptLine[] {
  return text
    .split(/\r?\n/)
    .map((line, place) => ({ cells: cellsOf(line), line: place + 1 }))
    .filter(({ cells }) => cells.some(cell => cell !== ''))
    .map(({ cells: [own = '', number = '', day = ''], line }) => ({ line, own, number, on: receiptDay(day) ?? on }));
}

/** By tabs as spreadsheets copy, else by commas, else by blanks. */
function cellsOf(line: string): string[] {
  const separator = line.includes('\t') ? '\t' : /[,，]/.test(line) ? /[,，]/ : /\s+/;
  return line
    .trim()
    .split(separator)
    .map(cell => cell.trim());
}

interface Known {
  /** The number on the platform, or null. */
  readonly entered: string | null;
}

/** What a line comes to, given what is known under its own number and which numbers came before it. */
export function receiptVerdict(line: ReceiptLine, known: Known | null, seen: ReadonlySet<string>): ReceiptVerdict {
  if (line.own === '' || line.number === '') return 'unreadable';
  if (seen.has(line.own)) return 'double';
  if (!known) return 'unknown';
  if (known.entered === null) return 'new';
  return known.entered === line.number ? 'same' : 'changes';
}
