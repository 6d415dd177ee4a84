import { cellNumber, isoCell, numberText } from '../cell-number.ts';
import { cellText, refuseLongText, withoutEscapes } from '../cell-text.ts';
import { damagedFile, oversizedFile } from '../file-refusal.ts';
import { type NumberFormat, PLAIN } from '../number-format.ts';
import { READING_LIMITS } from '../reading-limits.ts';
import { type Cell, type MergedRange, noCounts, type SheetCounts, type TableRow } from '../table.ts';
import { columnOfAddress, mergedRange } from './cell-address.ts';
import { attribute, type XmlAttributes, type XmlListener } from './xml-tokens.ts';

/** What the cells of every sheet of a workbook refer to. */
export interface SharedContent {
  texts: readonly (string | null)[];
  formats: readonly NumberFormat[];
  date1904: boolean;
}

/** Hears one worksheet part and collects its rows that say something, and its merged ranges. */
export class SheetListener implements XmlListener {
  readonly merges: MergedRange[] = [];
  readonly counts: SheetCounts = noCounts();
  private readonly shared: SharedContent;
  private rows: TableRow[] = [];
  private rowNumber = 0;
  private cells: Cell[] = [];
  /** Signs in the row so far: many cells may refer to one long text. */
  private rowText = 0;
  private inRow = false;
  private isHiddenRow = false;
  private inCell = false;
  private inPhonetic = false;
  private column = 0;
  private type = '';
  private attributes: XmlAttributes = {};
  private value: string | undefined;
  private formula: string | undefined;
  private hearing: 'nothing' | 'value' | 'formula' = 'nothing';

  constructor(shared: SharedContent) {
    this.shared = shared;
  }

  /** The rows that were finished since the last call. */
  takeRows(): TableRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v' || name === 't') this.openText();
    else if (name === 'f') this.openFormula();
    else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'mergeCell') this.merge(attributes);
  }

  text(text: string): void {
    if (this.hearing === 'value') {
      this.value += text;
      refuseLongText(this.value ?? '');
    } else if (this.hearing === 'formula') {
      this.formula += text;
      refuseLongText(this.formula ?? '');
    }
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'v' || name === 't' || name === 'f') this.hearing = 'nothing';
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'row') this.closeRow();
  }

  /** Runs of rich text add up; a phonetic guide is no part of what the cell says. */
  private openText(): void {
    if (!this.inCell || this.inPhonetic) return;
    this.value ??= '';
    this.hearing = 'value';
  }

  private openFormula(): void {
    if (!this.inCell) return;
    this.formula = '';
    this.hearing = 'formula';
  }

  private openRow(attributes: XmlAttributes): void {
    const given = Number(attribute(attributes, 'r'));
    this.rowNumber = given > 0 ? given : this.rowNumber + 1;
    if (!Number.isInteger(this.rowNumber) || this.rowNumber > READING_LIMITS.rowNumber) throw damagedFile('行号有误');
    this.cells = [];
    this.rowText = 0;
    this.column = 0;
    this.inRow = true;
    this.isHiddenRow = /^(1|true)$/.test(attribute(attributes, 'hidden') ?? '');
  }

  private closeRow(): void {
    this.inRow = false;
    if (this.cells.length === 0) return;
    this.rows.push({ rowNumber: this.rowNumber, cells: this.cells });
    if (!this.isHiddenRow) return;
    this.counts.hiddenRows += 1;
    this.counts.firstHiddenRow ??= this.rowNumber;
  }

  private openCell(attributes: XmlAttributes): void {
    if (!this.inRow) return;
    this.column = columnOfAddress(attribute(attributes, 'r') ?? '') || this.column + 1;
    this.type = attribute(attributes, 't') ?? 'n';
    this.attributes = attributes;
    this.value = undefined;
    this.formula = undefined;
    this.inCell = true;
  }

  private closeCell(): void {
    if (!this.inCell) return;
    this.inCell = false;
    const content = this.content();
    if (content === null) return;
    if (this.column > READING_LIMITS.columns) throw oversizedFile(`有内容的列多于 ${READING_LIMITS.columns} 列`);
    if (typeof content === 'string') this.rowText += content.length;
    if (this.rowText > READING_LIMITS.rowText) throw oversizedFile(`第 ${this.rowNumber} 行的文字过长`);
    while (this.cells.length < this.column - 1) this.cells.push(null);
    this.cells[this.column - 1] = content;
  }

  private content(): Cell {
    // Nothing is ever computed: without a stored result the formula itself is what the cell says. A result of type "str"
    // may honestly be empty.
    const hasResult = this.value !== undefined && (this.value !== '' || this.type === 'str');
    // Those that share the formula of another cell have none of their own.
    if (this.formula !== undefined) {
      this.counts.formulas += 1;
      if (!hasResult) this.counts.formulasWithoutResult += 1;
    }
    if (this.formula && !hasResult) return cellText(`=${withoutEscapes(this.formula)}`);
    return this.value === undefined ? null : this.typed(this.value);
  }

  private typed(value: string): Cell {
    switch (this.type) {
      case 's':
        return this.sharedText(value);
      case 'inlineStr':
      case 'str':
      case 'e':
        return cellText(withoutEscapes(value));
      case 'b':
        return value.trim() === '' ? null : value.trim() !== '0' && value.trim() !== 'false';
      case 'd':
        return value.trim() === '' ? null : isoCell(value);
      default: {
        const number = numberText(value);
        if (typeof number !== 'number') return number;
        const style = Number(attribute(this.attributes, 's') ?? 0);
        return cellNumber(number, this.shared.formats[style] ?? PLAIN, this.shared.date1904);
      }
    }
  }

  private sharedText(value: string): string | null {
    if (value.trim() === '') return null;
    const text = this.shared.texts[Number(value)];
    if (text === undefined) throw damagedFile(`第 ${this.rowNumber} 行引用的文字不存在`);
    return text;
  }

  private merge(attributes: XmlAttributes): void {
    const range = mergedRange(attribute(attributes, 'ref') ?? '');
    if (range && this.merges.length < READING_LIMITS.merges) this.merges.push(range);
  }
}
