import { type Party, partyOf } from '#domain/comparison/party.ts';
import type { CellValue } from '#domain/registry/cell-value.ts';
import { cellText } from '#domain/registry/cell-value.ts';
import { type ObjectRecord, readObjectRow } from '#domain/registry/object-row.ts';
import { displayForm } from '#domain/text/normalise.ts';
import type { ListRow } from './staged-comparison-store.ts';

export interface ReadRow {
  readonly row: ListRow;
  /** Null for a row that cannot be compared. */
  readonly party: Party | null;
}

type Cells = Readonly<Record<string, CellValue>>;

/** Reads a row of another list as a row of the registry is read; a wrong code is named, and the row compared by its name. */
export function readListRow(cells: Cells, rowNumber: number, today: string): ReadRow {
  const { record, problems } = readObjectRow(cells, { today });
  if (record) return compared(rowNumber, record, record.creditCode ?? record.registrationNumber, null);
  const note = problems.find(({ severity }) => severity === 'error')?.message ?? null;
  const { creditCode, registrationNumber, ...rest } = cells;
  const bare = readObjectRow(rest, { today }).record;
  const written = displayForm(cellText(creditCode ?? registrationNumber ?? null)) || null;
  if (bare) return compared(rowNumber, bare, written, note);
  return { row: { rowNumber, name: '', code: written, address: null, note }, party: null };
}

function compared(rowNumber: number, record: ObjectRecord, code: string | null, note: string | null): ReadRow {
  const { name, address } = record;
  return { row: { rowNumber, name, code, address, note }, party: partyOf(record, name, address) };
}
