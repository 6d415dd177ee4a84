import type { CellValue } from '#domain/registry/cell-value.ts';
import { duplicateProblem, type ImportTarget, type Published, type StagedRow, saidFields } from './import-target.ts';

/** So many rows are written in a few milliseconds. */
const rowsAtOnce = 100;

type Cells = Readonly<Record<string, CellValue>>;

/** A row as it was read; without a record it cannot be taken, for the reason among its problems. */
type Reading<Entry> = Pick<StagedRow, 'repairs' | 'problems' | 'notes'> & { readonly record: Entry | null };

/** What becomes of a row, and what of it is kept to be written. */
export interface Fate<Kept> extends Pick<StagedRow, 'as' | 'shown'> {
  readonly kept?: Kept;
}

interface Writer<Kept> {
  write(kept: Kept): void;
  /** After the last of them. */
  finish?(): void;
}

/** What tells the import of one registry from that of another. */
export interface RegistryRows<Entry, Known, Kept> {
  read(cells: Cells): Reading<Entry>;
  /** The registered row of which an entry speaks. */
  find(entry: Entry): Known | null;
  /** Two rows of a file that share any of these speak of the same. */
  keys(entry: Entry, known: Known | null): readonly string[];
  /** Where it stands, and what it is called, that an earlier row says already. */
  twice(entry: Entry): { readonly field: string; readonly what: string };
  decide(entry: Entry, said: ReadonlySet<string>, known: Known | null): Fate<Kept>;
  /** What writes the kept rows of one batch; asked for when there are any. */
  writer(batchId: number): Writer<Kept>;
}

/** The import of a registry whose rows are few enough to be kept in memory until they are published. */
export function importOfRows<Entry, Known, Kept>(
  rows: RegistryRows<Entry, Known, Kept>,
): Pick<ImportTarget, 'stage' | 'publish' | 'discard'> {
  const kept: Kept[] = [];
  const rowOf = new Map<string, number>();

  return {
    stage(cells, rowNumber): StagedRow {
      const { record, ...reading } = rows.read(cells);
      if (record === null) return { ...reading, as: null, shown: null };
      const known = rows.find(record);
      const keys = rows.keys(record, known);
      const earlier = keys.map(key => rowOf.get(key)).find(row => row !== undefined);
      if (earlier !== undefined) {
        const { field, what } = rows.twice(record);
        const problems = [...reading.problems, duplicateProblem(field, what, earlier)];
        return { ...reading, problems, as: null, shown: null };
      }
      for (const key of keys) rowOf.set(key, rowNumber);
      const { kept: row, ...fate } = rows.decide(record, saidFields(cells), known);
      if (row !== undefined) kept.push(row);
      return { ...reading, ...fate };
    },
    *publish(batchId): Generator<Published, void> {
      if (kept.length === 0) return;
      const writer = rows.writer(batchId);
      for (const [place, row] of kept.entries()) {
        if (place > 0 && place % rowsAtOnce === 0) yield { done: place, total: kept.length };
        writer.write(row);
      }
      writer.finish?.();
    },
    discard() {
      kept.length = 0;
    },
  };
}
