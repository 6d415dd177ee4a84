import { cellNumber, isoCell, numberText } from '../cell-number.ts';
import { cellText } from '../cell-text.ts';
import { oversizedFile } from '../file-refusal.ts';
import { codedFormat, type NumberFormat, PLAIN } from '../number-format.ts';
import { READING_LIMITS } from '../reading-limits.ts';
import type { Cell, MergedRange, TableRow } from '../table.ts';
import { attribute, type XmlListener } from '../xlsx/xml-tokens.ts';

/** Hears a SpreadsheetML 2003 document: the names of its sheets, and the rows and merged ranges of the one that is wanted. */
export class SpreadsheetmlListener implements XmlListener {
  readonly sheets: { name: string; hidden: boolean }[] = [];
  readonly merges: MergedRange[] = [];
  private readonly wanted: number;
  private readonly formats = new Map<string, NumberFormat>();
  private date1904 = false;
  private style = '';
  private rows: TableRow[] = [];
  private rowNumber = 0;
  private cells: Cell[] = [];
  private column = 0;
  private cell: { style: string; formula: string; type: string; text: string | undefined } | undefined;
  private hearing: 'nothing' | 'data' | 'visibility' = 'nothing';
  private inComment = false;

  /** `wanted` is the index of the sheet whose rows are collected; -1 collects none. */
  constructor(wanted: number) {
    this.wanted = wanted;
  }

  /** The rows that were finished since the last call. */
  takeRows(): TableRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: string): void {
    if (name === 'Worksheet') this.openSheet(attributes);
    else if (name === 'Style') this.style = attribute(attributes, 'ID') ?? '';
    else if (name === 'NumberFormat') this.formats.set(this.style, namedFormat(attribute(attributes, 'Format') ?? ''));
    else if (name === 'Date1904') this.date1904 = true;
    else if (name === 'Visible') this.hearing = 'visibility';
    else if (this.sheets.length - 1 === this.wanted) this.openInTable(name, attributes);
  }

  text(text: string): void {
    if (this.hearing === 'data' && this.cell) this.cell.text += text;
    else if (this.hearing === 'visibility' && /hidden/i.test(text)) {
      const sheet = this.sheets.at(-1);
      if (sheet) sheet.hidden = true;
    }
  }

  close(name: string): void {
    if (name === 'Data' || name === 'Visible') this.hearing = 'nothing';
    else if (name === 'Comment') this.inComment = false;
    else if (name === 'Cell') this.closeCell();
    else if (name === 'Row' && this.cells.length > 0) {
      this.rows.push({ rowNumber: this.rowNumber, cells: this.cells });
      this.cells = [];
    }
  }

  private openSheet(attributes: string): void {
    this.sheets.push({ name: attribute(attributes, 'Name') ?? `Sheet${this.sheets.length + 1}`, hidden: false });
    if (this.sheets.length > READING_LIMITS.sheets) throw oversizedFile(`工作表多于 ${READING_LIMITS.sheets} 张`);
    this.rowNumber = 0;
  }

  private openInTable(name: string, attributes: string): void {
    if (name === 'Row') {
      this.rowNumber = Number(attribute(attributes, 'Index') ?? this.rowNumber + 1);
      this.cells = [];
      this.column = 0;
    } else if (name === 'Cell') this.openCell(attributes);
    else if (name === 'Comment') this.inComment = true;
    else if (name === 'Data' && this.cell && !this.inComment) {
      this.cell.type = attribute(attributes, 'Type') ?? 'String';
      this.cell.text = '';
      this.hearing = 'data';
    }
  }

  private openCell(attributes: string): void {
    const number = (name: string) => Number(attribute(attributes, name) ?? 0);
    const left = number('Index') || this.column + 1;
    const [across, down] = [number('MergeAcross'), number('MergeDown')];
    this.column = left + across;
    if (across + down > 0 && this.merges.length < READING_LIMITS.merges) {
      const top = this.rowNumber;
      this.merges.push({ top, left, bottom: top + down, right: this.column });
    }
    const style = attribute(attributes, 'StyleID') ?? '';
    this.cell = { style, formula: attribute(attributes, 'Formula') ?? '', type: '', text: undefined };
    while (this.cells.length < Math.min(left - 1, READING_LIMITS.columns)) this.cells.push(null);
  }

  private closeCell(): void {
    if (!this.cell) return;
    const content = this.content(this.cell);
    this.cell = undefined;
    if (content === null) return;
    if (this.cells.length >= READING_LIMITS.columns) {
      throw oversizedFile(`有内容的列多于 ${READING_LIMITS.columns} 列`);
    }
    this.cells.push(content);
  }

  private content({ style, formula, type, text }: NonNullable<typeof this.cell>): Cell {
    // As everywhere, a formula gives its stored result, and itself only when there is none.
    if (text === undefined) return formula ? cellText(formula) : null;
    if (type === 'Boolean') return text.trim() !== '0';
    if (type === 'DateTime') return dateTime(text);
    if (type !== 'Number') return cellText(text);
    const number = numberText(text);
    return typeof number === 'number' ? cellNumber(number, this.formats.get(style) ?? PLAIN, this.date1904) : number;
  }
}

/** A time of day is written as a moment of the day before 1 January 1900. */
function dateTime(text: string): Cell {
  const cell = isoCell(text);
  const isTime = typeof cell === 'object' && cell !== null && cell.date < '1900-01-01';
  return isTime ? (cell.time ?? '00:00:00') : cell;
}

/** Some formats have names instead of codes. */
function namedFormat(format: string): NumberFormat {
  if (format === 'Percent') return { kind: 'percent' };
  if (/date$/i.test(format)) return { kind: 'date' };
  if (/time$/i.test(format)) return { kind: 'time' };
  return /^(general|fixed|standard|currency|euro currency|scientific|yes\/no|true\/false|on\/off)/i.test(format)
    ? PLAIN
    : codedFormat(format);
}
