import { splitList } from '../text/list-separators.ts';
import { matchingForm } from '../text/normalise.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { type RiskClassCode, readRiskClass } from '../vocabulary/risk-class.ts';
import { cellText, type RowCells } from './cell-value.ts';
import { readDateField } from './date-cell.ts';
import { readObjectCodes } from './object-code.ts';
import type { ObjectField } from './object-fields.ts';
import { RowLog, type RowReading } from './row-reading.ts';

/** How a row names an object that ought to be registered. */
export interface NamedObject {
  readonly creditCode: string | null;
  readonly registrationNumber: string | null;
  readonly name: string;
}

/** One class of one object; `field` is blank for the general class. */
export interface RiskRow extends NamedObject {
  readonly level: RiskClassCode;
  readonly field: string;
  readonly on: string;
}

/** One object on one list; `to` is null while it stands there. */
export interface ListingRow extends NamedObject {
  readonly lists: readonly string[];
  readonly from: string;
  readonly to: string | null;
  readonly reason: string;
}

export type AttachedField =
  | 'creditCode'
  | 'registrationNumber'
  | 'name'
  | 'riskClass'
  | 'riskField'
  | 'riskOn'
  | ListField;
type ListField = 'list' | 'listedFrom' | 'listedTo' | 'listReason';
type Log = RowLog<AttachedField>;

function readNames(log: Log): NamedObject {
  // The codes of such a list are read as those of the registry are, repairs included.
  const codes = readObjectCodes(log as unknown as RowLog<ObjectField>, () => true);
  const text = log.text('name');
  const name = isPlaceholder(text) ? '' : text;
  const isNameless = name === '' && codes.creditCode === null && codes.registrationNumber === null;
  if (isNameless && log.problems.length === 0) log.problem('name', 'blank-name');
  return { ...codes, name };
}

/** The date of a field; today where the list has none, for then it tells of the day it is imported. */
function dayOf(log: Log, field: AttachedField, instead: string): string {
  const reading = readDateField(log, field, undefined);
  if (reading.ok) return reading.date;
  if (reading.reason !== 'empty') log.problem(field, 'day-needed', cellText(log.cell(field)));
  return instead;
}

/** Reads one row of a list of risk classes; unlike in the registry, a class that cannot be read is of no use. */
export function readRiskRow(cells: RowCells<AttachedField>, today: string): RowReading<RiskRow, AttachedField> {
  const log: Log = new RowLog(cells);
  const names = readNames(log);
  const text = log.text('riskClass');
  const risk = readRiskClass(text);
  if (risk === null) log.problem('riskClass', 'risk-class-needed', text);
  const field = log.text('riskField');
  const on = dayOf(log, 'riskOn', today);
  if (on > today) log.problem('riskOn', 'future-day', on);
  return log.close({ ...names, level: risk?.code ?? 'unclassified', field: isPlaceholder(field) ? '' : field, on });
}

/** What a bureau calls its lists, from its profile. */
export interface ListName {
  readonly code: string;
  readonly name: string;
}

/** Reads one row of a list of objects; the list is found by its name, or by a part of it that only one list has. */
export function readListingRow(
  cells: RowCells<AttachedField>,
  { today, lists }: { readonly today: string; readonly lists: readonly ListName[] },
): RowReading<ListingRow, AttachedField> {
  const log: Log = new RowLog(cells);
  const names = readNames(log);
  const codes = splitList(log.text('list')).flatMap(text => {
    const code = listOf(text, lists);
    if (code === null) log.problem('list', 'unknown-list', text);
    return code ?? [];
  });
  if (codes.length === 0 && !log.problems.some(({ field }) => field === 'list')) log.problem('list', 'unknown-list');
  const from = dayOf(log, 'listedFrom', today);
  const ending = isPlaceholder(log.text('listedTo')) ? null : dayOf(log, 'listedTo', today);
  if (ending !== null && ending < from) log.problem('listedTo', 'days-reversed', ending);
  const reason = log.text('listReason');
  return log.close({ ...names, lists: codes, from, to: ending, reason: isPlaceholder(reason) ? '' : reason });
}

/** The code of the list that a text names, or null; 「经营异常」 is enough for 经营异常名录. */
export function listOf(text: string, lists: readonly ListName[]): string | null {
  const wanted = matchingForm(text).replace(/(名录|名单|库)$/, '');
  if (wanted === '') return null;
  const found = lists.filter(({ name }) => {
    const own = matchingForm(name).replace(/(名录|名单|库)$/, '');
    return own === wanted || own.includes(wanted) || wanted.includes(own);
  });
  const exact = found.find(({ name }) => matchingForm(name).replace(/(名录|名单|库)$/, '') === wanted);
  return exact?.code ?? (found.length === 1 ? (found[0]?.code ?? null) : null);
}
