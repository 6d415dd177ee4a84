import { assistantEntries, assistantKinds } from '../vocabulary/assistant-kind.ts';
import { inspectorStatuses } from '../vocabulary/inspector-status.ts';
import { itemClasses } from '../vocabulary/item-class.ts';
import { riskClasses } from '../vocabulary/risk-class.ts';
import { staffKinds } from '../vocabulary/staff-kind.ts';
import { nameOfCode, type VocabularyEntry } from '../vocabulary/vocabulary-entry.ts';
import { fieldsOfKind, type ImportKind } from './import-kind.ts';
import type { FieldChange } from './object-change.ts';

type Stored = string | number | null;

const vocabularies: Readonly<Record<string, readonly VocabularyEntry[]>> = {
  'inspector.status': inspectorStatuses,
  'inspector.staff_kind': staffKinds,
  'assistant.kind': assistantKinds,
  'assistant.entered_by': assistantEntries,
  'item.item_class': itemClasses,
  'risk.level': riskClasses,
};

/** Columns that say yes or no. */
const answers = new Set(['not_own_area', 'enforcement', 'member', 'joint', 'key_supervision']);

/** What a column is called where it is not the field of its own name. */
const otherNames: Readonly<Record<string, string>> = {
  recusal_text: '回避范围',
  leave_text: '请假',
  ratio_text: '抽查比例',
  frequency_text: '抽查频次',
  entered_by: '入库方式',
  never_inspector: '不作为检查人员',
  contact: '联络人',
  disabled_on: '停用日期',
  level: '风险等级',
  to_day: '移出日期',
  reason: '事由',
};

/** Columns made from others, of which nobody needs to be told. */
const derived = new Set(['search', 'initials', 'ratio_rule', 'frequency_rule', 'match_key', 'phone_sealed']);

const camel = (column: string) => column.replace(/_([a-z])/g, (_, sign: string) => sign.toUpperCase());

/** What of a registered row would change, in words and in the order of its columns; only columns of `after` are compared. */
export function columnChanges(
  kind: ImportKind,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): FieldChange[] {
  return Object.keys(after)
    .filter(column => !derived.has(column) && (before[column] ?? null) !== (after[column] ?? null))
    .map(column => ({
      field: column,
      name: columnName(kind, column),
      before: inWords(kind, column, before[column] as Stored | undefined),
      after: inWords(kind, column, after[column] as Stored | undefined),
    }));
}

function columnName(kind: ImportKind, column: string): string {
  const key = camel(column);
  return fieldsOfKind[kind].find(field => field.key === key)?.name ?? otherNames[column] ?? column;
}

function inWords(kind: ImportKind, column: string, value: Stored | undefined): string | null {
  if (value === null || value === undefined || value === '') return null;
  // Numbers of people are told by nobody; that they change is all that is said.
  if (column === 'phone') return '（号码）';
  if (answers.has(column)) return value === 1 ? '是' : '否';
  const text = String(value);
  if (text.startsWith('[')) return listWords(text);
  const entries = vocabularies[`${kind}.${column}`];
  return entries ? nameOfCode(entries, text) : text;
}

function listWords(text: string): string | null {
  try {
    const values = JSON.parse(text) as unknown;
    return Array.isArray(values) ? values.map(String).join('、') || null : text;
  } catch {
    return text;
  }
}
