import { matchingForm } from '../text/normalise.ts';
import { cellText } from './cell-value.ts';
import type { RowLog } from './row-reading.ts';

const YES = new Set(['是', '√', '✓', '✔', 'y', 'yes', '1', 'true', '对', '可', '可以', '已列入', '列入']);
const NO = new Set(['否', '×', 'x', 'n', 'no', '0', 'false', '不', '-', '无', '不可', '不可以', '未列入']);

/** Reads 是 or 否 of a cell; a blank one says nothing (null), an unreadable one is taken for 是 and reported. */
export function readAnswer<Field extends string>(log: RowLog<Field>, field: Field): boolean | null {
  const text = cellText(log.cell(field));
  const answer = matchingForm(text);
  if (answer === '') return null;
  if (YES.has(answer)) return true;
  if (NO.has(answer)) return false;
  log.problem(field, 'unreadable-answer', text);
  return true;
}
