import { type DateReading, readDate } from '../text/date-reading.ts';
import type { DateSystem } from '../text/excel-serial.ts';
import { type CellValue, cellText } from './cell-value.ts';
import type { RowLog } from './row-reading.ts';

/** Spellings that already say the date in one way only. */
const PLAIN: ReadonlySet<string> = new Set(['iso', 'cell']);

/** Reads the date in a cell of any type. */
export function readDateCell(cell: CellValue, system: DateSystem = '1900'): DateReading {
  return readDate(typeof cell === 'boolean' ? cellText(cell) : (cell ?? ''), system);
}

/** Reads the date of a field and notes as a repair when it was spelled in another way than YYYY-MM-DD. */
export function readDateField<Field extends string>(
  log: RowLog<Field>,
  field: Field,
  system: DateSystem | undefined,
): DateReading {
  const reading = readDateCell(log.cell(field), system);
  if (reading.ok && !PLAIN.has(reading.spelling)) {
    const kind = reading.spelling === 'serial' ? 'date-serial' : 'date-spelling';
    log.repair(field, kind, cellText(log.cell(field)), reading.date);
  }
  return reading;
}
