import type { DateSystem } from '../text/excel-serial.ts';
import { splitList } from '../text/list-separators.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import {
  type AssistantEntryCode,
  type AssistantKindCode,
  readAssistantEntry,
  readAssistantKind,
} from '../vocabulary/assistant-kind.ts';
import type { AssistantField } from './assistant-fields.ts';
import { cellText, type RowCells } from './cell-value.ts';
import { readDateField } from './date-cell.ts';
import { isIdentityCertificate } from './inspector-row.ts';
import { RowLog, type RowReading } from './row-reading.ts';
import { readTrainings, type TrainingClause } from './staff-cell-reading.ts';

/** An expert, institution or helper as one row of a table gives it; null where the row says nothing. */
export interface AssistantRecord {
  readonly name: string;
  readonly kind: AssistantKindCode | null;
  readonly unit: string | null;
  readonly code: string | null;
  readonly qualification: string | null;
  readonly qualificationNumber: string | null;
  readonly qualificationUntil: string | null;
  readonly fields: readonly string[];
  readonly contractNumber: string | null;
  readonly contractFrom: string | null;
  readonly contractUntil: string | null;
  readonly funding: string | null;
  readonly pledgedOn: string | null;
  readonly entry: AssistantEntryCode | null;
  readonly interests: string | null;
  readonly appraisal: string | null;
  readonly trainings: readonly TrainingClause[];
  readonly disabledOn: string | null;
  readonly phone: string | null;
}

type Log = RowLog<AssistantField>;

/** Reads one row of a table of 协助人员和专家 (domain.md 4.5). */
export function readAssistantRow(
  cells: RowCells<AssistantField>,
  { dateSystem }: { readonly dateSystem?: DateSystem } = {},
): RowReading<AssistantRecord, AssistantField> {
  const log: Log = new RowLog(cells);
  const optional = (field: AssistantField): string | null => {
    const text = log.text(field);
    return isPlaceholder(text) ? null : text;
  };
  const numbered = (field: 'code' | 'qualificationNumber'): string | null => {
    if (!isIdentityCertificate(log.cell(field))) return optional(field);
    log.problem(field, 'identity-number'); // Without the value: reasons are written to files.
    return null;
  };
  const day = (field: AssistantField): string | null => {
    if (optional(field) === null) return null;
    const reading = readDateField(log, field, dateSystem);
    if (!reading.ok) log.problem(field, 'unreadable-date', cellText(log.cell(field)));
    return reading.ok ? reading.date : null;
  };
  const name = optional('name') ?? '';
  if (name === '') log.problem('name', 'blank-name');
  const kindText = optional('kind');
  const kind = kindText === null ? null : readAssistantKind(kindText);
  if (kindText !== null && kind === null) log.problem('kind', 'unknown-assistant-kind', kindText);
  const entryText = optional('entry');
  const trainings = optional('trainings') === null ? null : readTrainings(cellText(log.cell('trainings')));
  if (trainings && trainings.unread.length > 0) {
    log.problem('trainings', 'unreadable-trainings', trainings.unread.join('；'));
  }
  return log.close({
    name,
    kind: kind?.code ?? null,
    unit: optional('unit'),
    code: numbered('code')?.toUpperCase() ?? null,
    qualification: optional('qualification'),
    qualificationNumber: numbered('qualificationNumber'),
    qualificationUntil: day('qualificationUntil'),
    fields: splitList(cellText(log.cell('fields'))),
    contractNumber: optional('contractNumber'),
    contractFrom: day('contractFrom'),
    contractUntil: day('contractUntil'),
    funding: optional('funding'),
    pledgedOn: day('pledgedOn'),
    entry: entryText === null ? null : (readAssistantEntry(entryText)?.code ?? null),
    interests: optional('interests'),
    appraisal: optional('appraisal'),
    trainings: trainings?.values ?? [],
    disabledOn: day('disabledOn'),
    phone: optional('phone'),
  });
}
