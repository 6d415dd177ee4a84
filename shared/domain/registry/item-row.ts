import { type FrequencyRule, readFrequency } from '../ratio/frequency-text.ts';
import type { RatioRule } from '../ratio/ratio-rule.ts';
import { readRatio, readRatioNumber } from '../ratio/ratio-text.ts';
import type { DateSystem } from '../text/excel-serial.ts';
import { splitClauses, splitList } from '../text/list-separators.ts';
import { displayForm } from '../text/normalise.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { type CheckMethodCode, readCheckMethod } from '../vocabulary/check-method.ts';
import { type DrawExemptionCode, readDrawExemption } from '../vocabulary/draw-exemption.ts';
import { type ItemClassCode, readItemClass } from '../vocabulary/item-class.ts';
import { readAnswer } from './answer-cell.ts';
import { cellText, type RowCells } from './cell-value.ts';
import { readDateField } from './date-cell.ts';
import type { HeadingUnit } from './headings.ts';
import type { ItemField } from './item-fields.ts';
import { RowLog, type RowReading } from './row-reading.ts';

/** An 抽查事项 as one row of a table gives it. */
export interface ItemRecord {
  readonly itemCode: string | null;
  readonly externalCode: string | null;
  readonly category: string | null;
  readonly name: string;
  readonly subItem: string | null;
  readonly objectScope: string | null;
  readonly itemClass: ItemClassCode | null;
  readonly itemClassText: string | null;
  readonly methods: readonly CheckMethodCode[];
  /** The parts of 检查方式 for which there is no code. */
  readonly otherMethods: readonly string[];
  readonly subject: string | null;
  /** One law and article each. */
  readonly basis: readonly string[];
  readonly ratio: RatioRule | null;
  readonly ratioText: string | null;
  readonly frequency: FrequencyRule | null;
  readonly frequencyText: string | null;
  readonly content: string | null;
  readonly guide: string | null;
  readonly staffRequirement: string | null;
  readonly department: string | null;
  readonly partners: readonly string[];
  /** 是否可联合; null where the table does not say. */
  readonly joint: boolean | null;
  /** 列入重点监管事项清单: inspected outside of the normal draw. */
  readonly keySupervision: boolean | null;
  readonly drawExemption: DrawExemptionCode | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly disclosedOn: string | null;
  readonly disclosedAt: string | null;
  readonly remark: string | null;
}

export interface ItemRowContext {
  readonly dateSystem?: DateSystem;
  /** The unit that the heading of 抽查比例 states for bare numbers. */
  readonly ratioUnit?: HeadingUnit | null;
}

type Log = RowLog<ItemField>;

function optional(log: Log, field: ItemField): string | null {
  const text = log.text(field);
  return isPlaceholder(text) ? null : text;
}

function readMethods(log: Log): Pick<ItemRecord, 'methods' | 'otherMethods'> {
  const methods = new Set<CheckMethodCode>();
  const otherMethods: string[] = [];
  for (const part of splitList(cellText(log.cell('methods')))) {
    const method = readCheckMethod(part);
    if (method) methods.add(method.code);
    else otherMethods.push(part);
  }
  if (log.has('methods') && (methods.size === 0 || otherMethods.length > 0))
    log.problem('methods', 'unknown-method', otherMethods.join('、'));
  return { methods: [...methods], otherMethods };
}

/** A bare number takes the sign of its heading, as below 「抽查比例（%）」. */
function ratioReading(log: Log, { ratioUnit }: ItemRowContext) {
  const cell = log.cell('ratio');
  const signed = ratioUnit === '%' || ratioUnit === '‰';
  if (signed && /^\s*\d+(\.\d+)?\s*$/.test(cellText(cell))) return readRatio(cellText(cell).trim() + ratioUnit);
  return typeof cell === 'number' ? { rule: readRatioNumber(cell), frequency: null } : readRatio(cellText(cell));
}

type RatioCells = Pick<ItemRecord, 'ratio' | 'ratioText' | 'frequency' | 'frequencyText'>;

/** A frequency may stand in a column of its own or behind the ratio. */
function readRatioCells(log: Log, context: ItemRowContext): RatioCells {
  const { rule, frequency: beside } = ratioReading(log, context);
  const ratioText = optional(log, 'ratio');
  if (log.has('ratio') && (rule === null || rule.kind === 'text'))
    log.problem('ratio', 'ratio-in-words', ratioText ?? '');
  const frequencyText = optional(log, 'frequency');
  const frequency = readFrequency(frequencyText ?? '') ?? beside;
  if (frequency?.kind === 'text') log.problem('frequency', 'frequency-in-words', frequency.text);
  return { ratio: rule, ratioText, frequency, frequencyText };
}

type DateFieldName = 'validFrom' | 'validTo' | 'disclosedOn';

function readDay(log: Log, field: DateFieldName, system: DateSystem | undefined): string | null {
  const reading = readDateField(log, field, system);
  if (reading.ok) return reading.date;
  if (reading.reason !== 'empty') log.problem(field, 'unreadable-date', cellText(log.cell(field)));
  return null;
}

/** An end before the beginning is a slip of the pen in one of the two; nothing may end by it. */
function readTerm(log: Log, system: DateSystem | undefined): Pick<ItemRecord, 'validFrom' | 'validTo'> {
  const validFrom = readDay(log, 'validFrom', system);
  const validTo = readDay(log, 'validTo', system);
  if (validFrom === null || validTo === null || validTo >= validFrom) return { validFrom, validTo };
  log.problem('validTo', 'validity-order', validTo);
  return { validFrom, validTo: null };
}

function readExemption(log: Log): DrawExemptionCode | null {
  const text = optional(log, 'drawExemption');
  if (text === null || text === '否') return null;
  const found = readDrawExemption(text);
  if (found === null) log.problem('drawExemption', 'unknown-exemption', text);
  return found?.code ?? null;
}

/** A text of several rows, such as a checklist: one row a line. */
function readLines(log: Log, field: 'content' | 'guide'): string | null {
  const lines = cellText(log.cell(field))
    .split(/\r\n|\r|\n/)
    .map(displayForm);
  const text = lines.filter(line => line !== '').join('\n');
  return isPlaceholder(text) ? null : text;
}

function readClass(log: Log): Pick<ItemRecord, 'itemClass' | 'itemClassText'> {
  const text = optional(log, 'itemClass');
  const found = text === null ? null : readItemClass(text);
  if (found === null && log.has('itemClass')) log.problem('itemClass', 'unknown-item-class', text ?? '');
  return { itemClass: found?.code ?? null, itemClassText: found ? null : text };
}

/** Reads one row of a 随机抽查事项清单 (domain.md 4.1); merged cells of 抽查类别 have been filled down by the reader of the sheet. */
export function readItemRow(
  cells: RowCells<ItemField>,
  context: ItemRowContext = {},
): RowReading<ItemRecord, ItemField> {
  const log: Log = new RowLog(cells);
  const name = optional(log, 'name') ?? '';
  if (name === '') log.problem('name', 'blank-name');
  const category = optional(log, 'category');
  if (category === null && log.has('category')) log.problem('category', 'blank-category');
  const basis = splitClauses(cellText(log.cell('basis')));
  if (basis.length === 0) log.problem('basis', 'blank-basis');

  return log.close({
    itemCode: optional(log, 'itemCode'),
    externalCode: optional(log, 'externalCode'),
    category,
    name,
    subItem: optional(log, 'subItem'),
    objectScope: optional(log, 'objectScope'),
    ...readClass(log),
    ...readMethods(log),
    subject: optional(log, 'subject'),
    basis,
    ...readRatioCells(log, context),
    content: readLines(log, 'content'),
    guide: readLines(log, 'guide'),
    staffRequirement: optional(log, 'staffRequirement'),
    department: optional(log, 'department'),
    partners: splitList(cellText(log.cell('partners'))),
    joint: readAnswer(log, 'joint'),
    keySupervision: readAnswer(log, 'keySupervision'),
    drawExemption: readExemption(log),
    ...readTerm(log, context.dateSystem),
    disclosedOn: readDay(log, 'disclosedOn', context.dateSystem),
    disclosedAt: optional(log, 'disclosedAt'),
    remark: optional(log, 'remark'),
  });
}
