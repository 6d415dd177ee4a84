import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { checkCreditCode } from '#domain/code/credit-code.ts';
import { isCoordinatingBody } from '#domain/staff/coordinating-body.ts';
import { nameInitials, searchForm } from '#domain/text/search-form.ts';
import { conferenceRoles } from '#domain/vocabulary/conference-role.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { shownPhone } from '../personal/shown-phone.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { phoneTold } from './assistant-desk.ts';
import { cutById } from './cut-by-id.ts';
import type { DepartmentRecord } from './department-store.ts';
import { savePhone } from './saved-phone.ts';

type Input = ParsedInputOf<'department.save'>;
type Person = Input['people'][number];

const coordinatingSentence = '议事协调机构，不得作为检查主体';

/** 部门和联席会议成员单位, each with whether it may be the subject of a check. */
export function listDepartments(context: QueryContext, input: ParsedInputOf<'department.list'>) {
  const { workspace } = context;
  const rowOf = departmentRows(workspace);
  const matching = workspace.departments
    .search(input.text)
    .filter(({ enforcement }) => input.enforcement === null || input.enforcement === (enforcement === 1));
  const { page, next } = cutById(matching, input.after, input.limit);
  return { rows: page.map(rowOf), next, total: matching.length };
}

/** Makes the rows that lists and exports show. */
export function departmentRows(workspace: Workspace) {
  const people = workspace.departments.people();
  return (row: DepartmentRecord) => ({
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    documentSign: row.document_sign,
    code: row.code,
    level: row.level,
    parent: row.parent,
    enforcement: row.enforcement === 1,
    member: row.member === 1,
    role: row.role,
    seal: row.seal,
    address: row.address,
    contact: row.contact,
    people: people.get(row.id) ?? [],
    disabledOn: row.disabled_on,
    phone: shownPhone(workspace, 'department', row),
    obstacle: obstacleOf(row),
    updatedAt: row.updated_at,
  });
}

function obstacleOf({ name, enforcement, disabled_on: disabledOn }: DepartmentRecord): string | null {
  if (isCoordinatingBody(name)) return coordinatingSentence;
  if (enforcement === 0) return '不是行政执法主体';
  return disabledOn === null ? null : `${disabledOn} 起停用`;
}

/** Enters or changes a department by hand, with a reason; a coordinating body is no enforcement subject (国办发〔2024〕54号). */
export function saveDepartment(context: CommandContext, input: Input) {
  const { workspace, now, note } = context;
  const { id, reason, phone, people, ...values } = input;
  const before = id === null ? null : workspace.departments.get(id);
  if (id !== null && !before) throw new AppError('not-found', '找不到这个部门。');
  check(workspace, input);
  const told = before && toldOf(departmentRows(workspace)(before));
  const at = instantText(now());
  const batch = before?.batch_id ?? workspace.imports.byHand(at);
  const saved = workspace.departments.put(id, { ...columnsOf(values), batch_id: batch, updated_at: at });
  workspace.departments.setPeople(saved, people);
  savePhone(context, 'department', saved, phone, sealed => workspace.departments.setPhone(saved, sealed));
  const row = workspace.departments.get(saved);
  note({
    subject: `部门 ${values.name}`,
    ...(told ? { before: told } : {}),
    after: { ...(row ? toldOf(departmentRows(workspace)(row)) : {}), ...phoneTold(phone) },
    reason,
  });
  return { done: true } as const;
}

function check({ departments }: Workspace, { id, name, enforcement, code, people }: Input): void {
  if (enforcement && isCoordinatingBody(name)) {
    throw new AppError('invalid-input', `“${name}”是${coordinatingSentence}，不能登记为行政执法主体。`);
  }
  const twin = departments.byName(name);
  if (twin && twin.id !== id) throw new AppError('conflict', `部门“${twin.name}”已经登记，请直接修改原来的一条。`);
  if (code && !checkCreditCode(code.toUpperCase()).ok) {
    throw new AppError('invalid-input', '机构代码应为 18 位统一社会信用代码，请核对。');
  }
  const wrong = people.find(({ from, to }) => from !== null && to !== null && to < from);
  if (wrong) throw new AppError('invalid-input', `${wrong.name}的任职结束日期不能早于开始日期。`);
}

type Values = Omit<Input, 'id' | 'reason' | 'phone' | 'people'>;

/** What a table keeps of a department, ready for its search. */
export function columnsOf(values: Values) {
  return {
    name: values.name,
    search: [values.name, values.shortName ?? '', values.code ?? ''].map(searchForm).join(' '),
    initials: nameInitials(values.name),
    short_name: values.shortName || null,
    document_sign: values.documentSign || null,
    code: values.code ? values.code.toUpperCase() : null,
    level: values.level || null,
    parent: values.parent || null,
    enforcement: values.enforcement ? 1 : 0,
    member: values.member ? 1 : 0,
    role: values.role || null,
    seal: values.seal || null,
    address: values.address || null,
    contact: values.contact || null,
    disabled_on: values.disabledOn,
  };
}

/** A person of the 联席会议 in words, e.g. 「联络员 周静（2024-03-01 起）」. */
export function personWords({ name, post, role, from, to, filing }: Omit<Person, 'role'> & { role: string }): string {
  const days = from || to ? `${from ?? ''} 至 ${to ?? '今'}`.trim() : '';
  const parts = [post, days, filing].filter(part => part !== '');
  const head = `${nameOfCode(conferenceRoles, role)} ${name}`;
  return parts.length > 0 ? `${head}（${parts.join('，')}）` : head;
}

function toldOf({
  id: _,
  phone: __,
  updatedAt: ___,
  obstacle: ____,
  people,
  ...rest
}: ReturnType<ReturnType<typeof departmentRows>>) {
  return { ...rest, people: people.map(personWords) };
}
