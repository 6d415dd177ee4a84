import { displayForm, withoutInvisible } from '../text/normalise.ts';
import { type CellValue, cellText, type RowCells } from './cell-value.ts';
import { type NoteKind, type ProblemKind, problemKinds, type RepairKind, type Severity } from './row-problem.ts';

export interface Repair<Field extends string = string> {
  readonly field: Field;
  readonly kind: RepairKind;
  readonly from: string;
  readonly to: string;
}

export interface Problem<Field extends string = string> {
  readonly field: Field;
  readonly kind: ProblemKind;
  readonly message: string;
  readonly severity: Severity;
}

export interface Note<Field extends string = string> {
  readonly field: Field;
  readonly kind: NoteKind;
  readonly value: string;
  /** How it is understood, where that is not what it says. */
  readonly meaning: string | null;
}

/** What became of one row; `record` is null exactly when one of the problems is an error. */
export interface RowReading<Row, Field extends string> {
  readonly record: Row | null;
  readonly repairs: readonly Repair<Field>[];
  readonly problems: readonly Problem<Field>[];
  readonly notes: readonly Note<Field>[];
}

const KINDS = new Map(problemKinds.map(kind => [kind.code, kind] as const));

/** Collects what happens while the cells of one row are read. */
export class RowLog<Field extends string> {
  readonly cells: RowCells<Field>;
  readonly repairs: Repair<Field>[] = [];
  readonly problems: Problem<Field>[] = [];
  readonly notes: Note<Field>[] = [];

  constructor(cells: RowCells<Field>) {
    this.cells = cells;
  }

  /** Whether the table has a column for a field at all; only then can a blank cell be missed. */
  has(field: Field): boolean {
    return this.cells[field] !== undefined;
  }

  /** The cell of a field; null where it is blank or the column is absent. */
  cell(field: Field): CellValue {
    return this.cells[field] ?? null;
  }

  repair(field: Field, kind: RepairKind, from: string, to: string): void {
    this.repairs.push({ field, kind, from, to });
  }

  note(field: Field, kind: NoteKind, value: string, meaning: string | null = null): void {
    this.notes.push({ field, kind, value, meaning });
  }

  /** Adds a problem; the value at fault stands before the advice. */
  problem(field: Field, kind: ProblemKind, value = ''): void {
    const { severity, advice } = KINDS.get(kind) ?? { severity: 'error', advice: kind };
    this.problems.push({ field, kind, severity, message: value === '' ? advice : `“${value}”：${advice}` });
  }

  /** The text of a field in display form; what had to be tidied is noted as a repair. */
  text(field: Field): string {
    const from = cellText(this.cells[field]);
    const to = displayForm(from);
    if (to === from) return to;
    const visible = withoutInvisible(from);
    if (visible !== from) this.repair(field, 'invisible-sign', from, to);
    const trimmed = visible.trim();
    if (trimmed !== visible) this.repair(field, 'outer-space', from, to);
    if (trimmed !== to) this.repair(field, 'inner-space', from, to);
    return to;
  }

  /** Closes the row: no record when there was an error. */
  close<Row>(record: Row): RowReading<Row, Field> {
    const { repairs, problems, notes } = this;
    const refused = problems.some(problem => problem.severity === 'error');
    return { record: refused ? null : record, repairs, problems, notes };
  }
}
