import { isCoordinatingBody } from '../staff/coordinating-body.ts';
import type { DateSystem } from '../text/excel-serial.ts';
import { splitPeople } from '../text/list-separators.ts';
import { matchingForm } from '../text/normalise.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { cellText, type RowCells } from './cell-value.ts';
import { readDateField } from './date-cell.ts';
import type { DepartmentField } from './department-fields.ts';
import { RowLog, type RowReading } from './row-reading.ts';

/** A department as one row of a table gives it; null where the row says nothing. */
export interface DepartmentRecord {
  readonly name: string;
  readonly shortName: string | null;
  /** 联席会议角色 of the department, as written: 办公室, 成员单位. */
  readonly role: string | null;
  readonly enforcement: boolean | null;
  readonly member: boolean | null;
  readonly documentSign: string | null;
  readonly code: string | null;
  readonly level: string | null;
  readonly parent: string | null;
  readonly seal: string | null;
  readonly address: string | null;
  readonly contact: string | null;
  readonly liaisons: readonly string[];
  readonly disabledOn: string | null;
  readonly phone: string | null;
}

type Log = RowLog<DepartmentField>;

const YES = new Set(['是', '有', '√', 'y', 'yes', '1', 'true']);
const NO = new Set(['否', '无', '没有', '×', 'n', 'no', '0', 'false', '不是']);

/** A blank says nothing; what is neither yes nor no is reported and taken for no, because nobody may inspect without the power to. */
function readAnswer(log: Log, field: 'enforcement' | 'member'): boolean | null {
  const text = matchingForm(cellText(log.cell(field)));
  if (text === '') return null;
  if (YES.has(text)) return true;
  if (!NO.has(text)) log.problem(field, 'blank-enforcement', text);
  return false;
}

/** A coordinating body never is an enforcement subject (国办发〔2024〕54号), whatever a table says. */
function readEnforcement(log: Log, name: string): boolean | null {
  const said = readAnswer(log, 'enforcement');
  if (said === true && isCoordinatingBody(name)) {
    log.problem('enforcement', 'coordinating-body', name);
    return false;
  }
  if (said === null && log.has('enforcement')) log.problem('enforcement', 'blank-enforcement');
  return said;
}

/** Reads one row of a table of 部门 or 联席会议成员单位 (domain.md 4.6). */
export function readDepartmentRow(
  cells: RowCells<DepartmentField>,
  { dateSystem }: { readonly dateSystem?: DateSystem } = {},
): RowReading<DepartmentRecord, DepartmentField> {
  const log: Log = new RowLog(cells);
  const optional = (field: DepartmentField): string | null => {
    const text = log.text(field);
    return isPlaceholder(text) ? null : text;
  };
  const name = optional('name') ?? '';
  if (name === '') log.problem('name', 'blank-name');
  const role = optional('role');
  const disabled = optional('disabledOn') === null ? null : readDateField(log, 'disabledOn', dateSystem);
  if (disabled && !disabled.ok) log.problem('disabledOn', 'unreadable-date', cellText(log.cell('disabledOn')));
  const member = readAnswer(log, 'member');
  return log.close({
    name,
    shortName: optional('shortName'),
    role,
    enforcement: readEnforcement(log, name),
    // Whoever has a part in the 联席会议 is a member of it, unless the table says otherwise.
    member: member ?? (role === null ? null : true),
    documentSign: optional('documentSign'),
    code: optional('code')?.toUpperCase() ?? null,
    level: optional('level'),
    parent: optional('parent'),
    seal: optional('seal'),
    address: optional('address'),
    contact: optional('contact'),
    liaisons: splitPeople(cellText(log.cell('liaison'))),
    disabledOn: disabled?.ok ? disabled.date : null,
    phone: optional('phone'),
  });
}
