import { type Capital, capitalWords, readCapital } from '../text/capital-reading.ts';
import type { DateSystem } from '../text/excel-serial.ts';
import { splitList } from '../text/list-separators.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import {
  kindsWithoutCreditCode,
  type ObjectKindCode,
  objectKindOfCreditCode,
  readObjectKind,
} from '../vocabulary/object-kind.ts';
import { type RegistrationStateCode, readRegistrationState } from '../vocabulary/registration-state.ts';
import { type RiskClassCode, readRiskClass } from '../vocabulary/risk-class.ts';
import { cellText, type RowCells } from './cell-value.ts';
import { readDateField } from './date-cell.ts';
import type { HeadingUnit } from './headings.ts';
import { readObjectCodes } from './object-code.ts';
import type { ObjectField } from './object-fields.ts';
import { RowLog, type RowReading } from './row-reading.ts';

/** A 检查对象 as one row of a table gives it; `…Text` holds the words of the table where a code could not be found for them. */
export interface ObjectRecord {
  readonly creditCode: string | null;
  readonly registrationNumber: string | null;
  readonly name: string;
  readonly kind: ObjectKindCode | null;
  readonly kindText: string | null;
  readonly legalRepresentative: string | null;
  readonly established: string | null;
  readonly establishedText: string | null;
  readonly capital: Capital | null;
  readonly capitalText: string | null;
  readonly state: RegistrationStateCode | null;
  readonly stateText: string | null;
  readonly areaCode: string | null;
  readonly address: string | null;
  readonly station: string | null;
  readonly grid: string | null;
  /** Longitude and latitude as the table writes them. */
  readonly location: string | null;
  readonly industry: string | null;
  readonly scope: string | null;
  readonly riskClass: RiskClassCode | null;
  readonly riskClassText: string | null;
  readonly professionalRisk: string | null;
  readonly labels: readonly string[];
  readonly lists: readonly string[];
  readonly liaison: string | null;
  readonly phone: string | null;
}

/** What a row cannot know by itself. */
export interface ObjectRowContext {
  /** YYYY-MM-DD; dates after it are doubted. */
  readonly today: string;
  readonly dateSystem?: DateSystem;
  /** The unit that the heading of 注册资本 states. */
  readonly capitalUnit?: HeadingUnit | null;
  /** Whether an area code of six digits is in the table of areas; all are, where none is given. */
  readonly isKnownArea?: (area: string) => boolean;
}

type Log = RowLog<ObjectField>;

function optional(log: Log, field: ObjectField): string | null {
  const text = log.text(field);
  return isPlaceholder(text) ? null : text;
}

function readEstablished(log: Log, context: ObjectRowContext): Pick<ObjectRecord, 'established' | 'establishedText'> {
  const reading = readDateField(log, 'established', context.dateSystem);
  if (!reading.ok) {
    if (reading.reason === 'empty') return { established: null, establishedText: null };
    const text = cellText(log.cell('established'));
    log.problem('established', 'unreadable-date', text);
    return { established: null, establishedText: text };
  }
  if (reading.date > context.today) log.problem('established', 'future-date', reading.date);
  return { established: reading.date, establishedText: null };
}

function readRegisteredCapital(log: Log, context: ObjectRowContext): Pick<ObjectRecord, 'capital' | 'capitalText'> {
  const text = optional(log, 'capital');
  if (text === null) return { capital: null, capitalText: null };
  const unit = context.capitalUnit === '元' || context.capitalUnit === '万元' ? context.capitalUnit : null;
  const reading = readCapital(text, unit);
  if (!reading.ok && reading.reason === 'unreadable') log.problem('capital', 'unreadable-capital', text);
  const capital = reading.ok ? reading.capital : null;
  if (capital?.unit === 'yuan') {
    const words = capitalWords(capital);
    if (words !== text) log.note('capital', 'capital-amount', text, words);
  }
  return { capital, capitalText: text };
}

function readState(log: Log): Pick<ObjectRecord, 'state' | 'stateText'> {
  const text = optional(log, 'state');
  if (text === null) {
    if (log.has('state')) log.problem('state', 'blank-state');
    return { state: null, stateText: null };
  }
  const state = readRegistrationState(text);
  if (state === null) log.problem('state', 'unknown-state', text);
  return { state: state?.code ?? null, stateText: state ? null : text };
}

/** A blank class is 未分类, as the monthly classification leaves new businesses; unknown words are kept. */
function readRisk(log: Log): Pick<ObjectRecord, 'riskClass' | 'riskClassText'> {
  const text = optional(log, 'riskClass');
  if (text === null) return { riskClass: 'unclassified', riskClassText: null };
  const risk = readRiskClass(text);
  if (risk === null) log.problem('riskClass', 'unknown-risk-class', text);
  return { riskClass: risk?.code ?? null, riskClassText: risk ? null : text };
}

function readKind(log: Log, creditCode: string | null): Pick<ObjectRecord, 'kind' | 'kindText'> {
  const kindText = optional(log, 'kind');
  const kindOfCode = creditCode === null ? null : objectKindOfCreditCode(creditCode);
  const kind = (kindText === null ? null : readObjectKind(kindText)) ?? kindOfCode;
  if (kindText !== null && kind === null) log.problem('kind', 'unknown-kind', kindText);
  return { kind, kindText };
}

/** A field that ought to be filled wherever the table has a column for it. */
function expected(log: Log, field: 'station' | 'address'): string | null {
  const text = optional(log, field);
  if (text === null && log.has(field)) log.problem(field, `blank-${field}`);
  return text;
}

function readArea(log: Log, isKnownArea: (area: string) => boolean): string | null {
  const area = optional(log, 'areaCode');
  if (area !== null && (!/^\d{6}(\d{3}|\d{6})?$/.test(area) || !isKnownArea(area.slice(0, 6))))
    log.problem('areaCode', 'unknown-area', area);
  return area;
}

/** Reads one row of a table of 检查对象 (domain.md 4.2); duplicates are for the caller, who sees the other rows. */
export function readObjectRow(
  cells: RowCells<ObjectField>,
  context: ObjectRowContext,
): RowReading<ObjectRecord, ObjectField> {
  const log: Log = new RowLog(cells);
  const isKnownArea = context.isKnownArea ?? (() => true);
  const codes = readObjectCodes(log, isKnownArea);
  const name = optional(log, 'name') ?? '';
  if (name === '') log.problem('name', 'blank-name');
  const kind = readKind(log, codes.creditCode);
  const mayLackCode = kind.kind !== null && kindsWithoutCreditCode.has(kind.kind);
  const hasCode = codes.creditCode !== null || codes.registrationNumber !== null;
  const refused = log.problems.some(problem => problem.severity === 'error');
  if (!hasCode && !refused && !mayLackCode) log.problem('creditCode', 'missing-code');

  return log.close({
    ...codes,
    name,
    ...kind,
    legalRepresentative: optional(log, 'legalRepresentative'),
    ...readEstablished(log, context),
    ...readRegisteredCapital(log, context),
    ...readState(log),
    areaCode: readArea(log, isKnownArea),
    address: expected(log, 'address'),
    station: expected(log, 'station'),
    grid: optional(log, 'grid'),
    location: optional(log, 'location'),
    industry: optional(log, 'industry'),
    scope: optional(log, 'scope'),
    ...readRisk(log),
    professionalRisk: optional(log, 'professionalRisk'),
    labels: splitList(cellText(log.cell('labels'))),
    lists: splitList(cellText(log.cell('lists'))),
    liaison: optional(log, 'liaison'),
    phone: optional(log, 'phone'),
  });
}
