import { type CellValue, cellText } from '#domain/registry/cell-value.ts';
import type { HeadingUnit } from '#domain/registry/headings.ts';
import type { FieldChange } from '#domain/registry/object-change.ts';
import type { ProblemKind, Severity } from '#domain/registry/row-problem.ts';
import type { Note, Repair } from '#domain/registry/row-reading.ts';
import { isPlaceholder } from '#domain/text/placeholder.ts';
import type { FieldCipher } from '../personal/field-cipher.ts';

/** What became of a row that could be read. */
export type StagedAs = 'created' | 'updated' | 'unchanged' | 'skipped';

export interface RowProblem {
  readonly field: string;
  readonly kind: ProblemKind | 'duplicate';
  readonly message: string;
  readonly severity: Severity;
}

/** What a person is shown of a row before it is published. */
export interface ShownRow {
  /** The registered row it speaks of; null for a new one. */
  readonly id: number | null;
  readonly title: string;
  /** What else tells one row from another, such as its code. */
  readonly detail: string;
  /** Field by field what would change in the registered row; nothing for a new one. */
  changes(): FieldChange[];
}

export interface StagedRow {
  /** Null for a row that could not be read. */
  readonly shown: ShownRow | null;
  /** Null when the row is not taken, for the reason among its problems. */
  readonly as: StagedAs | null;
  readonly repairs: readonly Repair[];
  readonly problems: readonly RowProblem[];
  readonly notes: readonly Note[];
}

export interface ImportPolicy {
  /** `only-new` leaves what is already registered as it is. */
  readonly policy: 'update' | 'only-new';
  /** The units that headings state for bare numbers below them, by field. */
  readonly units: ReadonlyMap<string, HeadingUnit>;
  readonly today: string;
  /** When what was staged is published; what is looked at first is published later than it was staged. */
  at: string;
  readonly source: string;
  /** What seals personal data before it is staged. */
  readonly personal: FieldCipher;
}

/** How much of what was staged is written. */
export interface Published {
  readonly done: number;
  readonly total: number;
}

/** One of the three registries as an import sees it: rows are staged one by one and published together. */
export interface ImportTarget {
  stage(cells: Readonly<Record<string, CellValue>>, rowNumber: number): StagedRow;
  /** Writes everything staged, a portion at a time, inside the transaction that ends the import; yields how far it is. */
  publish(batchId: number): Generator<Published, void>;
  /** What else came of publishing, as a sentence behind the figures; null for nothing. */
  remark?(): string | null;
  /** Forgets what was staged, published or not. */
  discard(): void;
}

/** Whether a cell says something; a blank one says nothing and changes nothing. */
export const isSaid = (cell: CellValue | undefined): boolean => !isPlaceholder(cellText(cell));

/** The fields about which a row says something. */
export function saidFields(cells: Readonly<Record<string, CellValue>>): ReadonlySet<string> {
  return new Set(Object.keys(cells).filter(field => isSaid(cells[field])));
}

/** The problem of a row that repeats another one of the same file, which may call the same thing by `otherName`. */
export function duplicateProblem(field: string, what: string, firstRow: number, otherName?: string): RowProblem {
  const other = otherName === undefined ? '' : `（那一行的名称是“${otherName}”）`;
  const message = `${what}与第 ${firstRow} 行重复${other}，这一行没有导入；请核对保留哪一行。`;
  return { field, kind: 'duplicate', message, severity: 'error' };
}

/** The row that a file speaks of for the first time. */
export const newRow = (title: string, detail: string | null): ShownRow => ({
  id: null,
  title,
  detail: detail ?? '',
  changes: () => [],
});

/** A registered row that a file speaks of; without `changes` it stays as it is. */
export const knownRow = (
  id: number,
  title: string,
  detail: string | null,
  changes: () => FieldChange[] = () => [],
): ShownRow => ({ id, title, detail: detail ?? '', changes });
