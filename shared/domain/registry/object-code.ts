import { checkCreditCode } from '../code/credit-code.ts';
import { checkRegistrationNumber } from '../code/registration-number.ts';
import { halfWidth, withoutInvisible } from '../text/normalise.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { type CellValue, cellText } from './cell-value.ts';
import type { ObjectField } from './object-fields.ts';
import type { RowLog } from './row-reading.ts';

/** The two codes an object may be known by; both are null when the table has none. */
export interface ObjectCodes {
  readonly creditCode: string | null;
  readonly registrationNumber: string | null;
}

type CodeField = Extract<ObjectField, 'creditCode' | 'registrationNumber'>;

/** A sheet keeps 15 digits of a number; the 18 of a credit code lose their end. */
const FIRST_INEXACT = 1e15;
const EXPONENT = /^\d(\.\d+)?E\+\d{2}$/i;

/** What is left of a code that Excel took for a number, such as 「9.13717E+17」; null for a cell that kept its signs. */
export function roundedCode(cell: CellValue): string | null {
  if (typeof cell === 'number') return cell >= FIRST_INEXACT ? cellText(cell) : null;
  const text = halfWidth(cellText(cell)).trim();
  return EXPONENT.test(text) ? text.toUpperCase() : null;
}

/** Eighteen digits of which the last three are noughts were a number once, unless their check sign says otherwise. */
const looksRounded = (code: string) => /^\d{15}000$/.test(code);

/** The code in a cell in half-width capitals without spaces, '' for none; what was put right is noted as repairs. */
function tidyCode(log: RowLog<ObjectField>, field: CodeField): string {
  const cell = log.cell(field);
  const rounded = roundedCode(cell);
  if (rounded !== null) {
    log.problem(field, 'code-digits-lost', rounded);
    return '';
  }
  const from = cellText(cell);
  if (isPlaceholder(from)) return '';
  const visible = withoutInvisible(from);
  const packed = halfWidth(visible).replace(/\s/g, '');
  const to = packed.toUpperCase();
  if (visible !== from) log.repair(field, 'invisible-sign', from, to);
  if (visible !== visible.trim()) log.repair(field, 'outer-space', from, to);
  if (/\s/.test(visible.trim())) log.repair(field, 'inner-space', from, to);
  if (/[\uFF01-\uFF5E]/.test(visible)) log.repair(field, 'full-width', from, to);
  if (packed !== to) log.repair(field, 'lower-case', from, to);
  return to;
}

function acceptCreditCode(
  log: RowLog<ObjectField>,
  field: CodeField,
  code: string,
  isKnownArea: (area: string) => boolean,
): string | null {
  const check = checkCreditCode(code, isKnownArea);
  if (!check.ok) {
    log.problem(field, looksRounded(code) ? 'code-digits-lost' : `code-${check.reason}`, code);
    return null;
  }
  for (const doubt of check.warnings)
    log.problem(field, doubt === 'area' ? 'unknown-area' : 'organisation-check', code);
  return code;
}

/** An old number is taken as it is; a wrong check digit is only warned of, for nobody issues a new one. */
function acceptOldNumber(log: RowLog<ObjectField>, field: CodeField, number: string): string {
  log.note(field, 'old-number', number);
  if (!checkRegistrationNumber(number).ok) log.problem(field, 'old-number-check', number);
  return number;
}

const isOldNumber = (code: string) => /^(\d{13}|\d{15})$/.test(code);

/** Reads the codes of an object from its two columns, whichever of the two a code stands in; a missing code is for the caller to judge. */
export function readObjectCodes(log: RowLog<ObjectField>, isKnownArea: (area: string) => boolean): ObjectCodes {
  const first = tidyCode(log, 'creditCode');
  const second = tidyCode(log, 'registrationNumber');
  let creditCode: string | null = null;
  let registrationNumber: string | null = null;
  for (const [field, code] of [
    ['creditCode', first],
    ['registrationNumber', second],
  ] as const) {
    if (code === '') continue;
    if (isOldNumber(code)) registrationNumber ??= acceptOldNumber(log, field, code);
    // Newer tables repeat the credit code in the column of the old number, and older kinds of numbers in it are no matter.
    else if (field === 'creditCode') creditCode = acceptCreditCode(log, field, code, isKnownArea);
    else if (first === '' && code.length === 18) creditCode = acceptCreditCode(log, field, code, isKnownArea);
    else if (code !== first) registrationNumber ??= code;
  }
  return { creditCode, registrationNumber };
}
