import type { Inspection } from './import-kind.ts';

type Cell = Inspection['preview'][number]['cells'][number];

/** A spreadsheet cell as a person reads it. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'object') return cell.date;
  return String(cell);
}
