import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { isCode } from '#domain/draw/code-pattern.ts';
import { objectChanges } from '#domain/registry/object-change.ts';
import { type ObjectForm, objectFormProblems } from '#domain/registry/object-form.ts';
import { isMaskedPhone } from '#domain/text/mask-phone.ts';
import { objectStandings } from '#domain/vocabulary/object-standing.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { actorText } from '../account/actor.ts';
import { personalColumns, placeOf } from '../personal/personal-columns.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { initialsOf, matchKey, searchTextOf } from './object-columns.ts';
import { formOf } from './object-form-record.ts';
import type { ObjectRecord } from './object-store.ts';

type Save = ParsedInputOf<'object.save'>;

/** Enters an object by hand, or changes one; what stood before is kept, field by field, with who and why. */
export function saveObject(context: CommandContext, input: Save) {
  const { objects } = context.workspace;
  const before = input.id === null ? null : objects.get(input.id);
  if (input.id !== null && !before) throw new AppError('not-found', '找不到这个检查对象。');
  const form = tidied(input.form);
  checkForm(context, form, before);
  return { id: before ? change(context, before, form, input) : enter(context, form, input) };
}

const tidied = (form: ObjectForm): ObjectForm => ({
  ...form,
  creditCode: form.creditCode.replace(/\s/g, '').toUpperCase(),
  registrationNumber: form.registrationNumber.replace(/\s/g, '').toUpperCase(),
});

function checkForm({ workspace, now }: CommandContext, form: ObjectForm, before: ObjectRecord | null): void {
  const [problem] = objectFormProblems(form, { today: chinaDate(now()), before: before && formOf(before) });
  if (problem) throw new AppError('invalid-input', problem.sentence);
  const { edits } = workspace.objects;
  const id = before?.id ?? null;
  const sameCode = form.creditCode !== '' && edits.other('credit_code', form.creditCode, id);
  if (sameCode) throw taken(`统一社会信用代码 ${form.creditCode} `, sameCode);
  if (form.creditCode !== '') return;
  const sameNumber = form.registrationNumber !== '' && edits.other('registration_number', form.registrationNumber, id);
  if (sameNumber) throw taken(`注册号 ${form.registrationNumber} `, sameNumber);
  const sameName = !sameNumber && edits.other('match_key', matchKey(form.name, form.address || null), id);
  if (sameName) throw taken('同样的名称和地址', sameName);
}

function taken(what: string, { name, code, standing }: { name: string; code: string; standing: string }): AppError {
  const what2 = standing === 'in-use' ? '请修改那一条' : `那一条已${nameOfCode(objectStandings, standing)}，请恢复使用`;
  return new AppError('conflict', `${what}已经属于“${name}”（${code}），没有保存。${what2}，或核对填写的内容。`);
}

function columnsOf(form: ObjectForm, code: string) {
  const said = (text: string) => (text === '' ? null : text);
  const columns = {
    kind: form.kind,
    name: form.name,
    match_key: matchKey(form.name, said(form.address)),
    credit_code: said(form.creditCode),
    registration_number: said(form.registrationNumber),
    legal_representative: said(form.legalRepresentative),
    liaison: said(form.liaison),
    address: said(form.address),
    area_code: said(form.areaCode),
    station: said(form.station),
    grid: said(form.grid),
    location: said(form.location),
    industry: said(form.industry),
    scope: said(form.scope),
    established: said(form.established),
    capital: said(form.capital),
    state: form.state,
  };
  const search = searchTextOf({ ...columns, risk_class: null, labels: null }, code);
  return { ...columns, search, initials: initialsOf(form.name) };
}

function enter(context: CommandContext, form: ObjectForm, { phone, yearlyCap, reason }: Save): number {
  const { edits } = context.workspace.objects;
  const at = instantText(context.now());
  const code = ownCode(context, form);
  const values = {
    code,
    id: edits.nextId(),
    ...columnsOf(form, code),
    standing: 'in-use',
    yearly_cap: yearlyCap,
    risk_class: 'unclassified',
    labels: '[]',
    source: '手工录入',
    batch_id: edits.byHand(at),
    updated_at: at,
  };
  // A sealed value belongs to its row.
  const id = edits.insert({ ...values, phone_sealed: phone ? sealed(context, values.id, phone) : null });
  const after = { ...form, yearlyCap, ...(phone ? { 联系电话: '已填写' } : {}) };
  context.note({ subject: `检查对象 ${form.name}（${code}）`, after, reason });
  return id;
}

/** Whoever has neither code nor number is known by an internal number, as imports do. */
function ownCode({ workspace }: CommandContext, { creditCode, registrationNumber }: ObjectForm): string {
  const { edits } = workspace.objects;
  const isFree = (code: string) =>
    code !== '' && isCode(code) && !code.startsWith('N-') && !edits.other('code', code, null);
  return [creditCode, registrationNumber].find(isFree) ?? `N-${edits.lastInternalNumber() + 1}`;
}

function change(
  context: CommandContext,
  before: ObjectRecord,
  form: ObjectForm,
  { phone, yearlyCap, reason }: Save,
): number {
  const { edits, histories } = context.workspace.objects;
  const { id, code } = before;
  const at = instantText(context.now());
  const changed = histories.last(id);
  edits.update(id, {
    ...columnsOf(form, code),
    yearly_cap: yearlyCap,
    ...(phone === null ? {} : { phone_sealed: phone === '' ? null : sealed(context, id, phone) }),
  });
  const change = histories.last(id);
  if (!change || change.id === changed?.id) throw new AppError('invalid-input', '没有任何改动，不需要保存。');
  edits.update(id, { batch_id: edits.byHand(at), source: '手工修改', updated_at: at });
  edits.sign(id, { actor: actorText(context.actor), reason, at });
  const fields = objectChanges(JSON.parse(change.changes));
  context.note({
    subject: `检查对象 ${before.name}（${code}）`,
    before: Object.fromEntries(fields.map(({ name, before }) => [name, before])),
    after: Object.fromEntries(fields.map(({ name, after }) => [name, after])),
    reason,
  });
  return id;
}

function sealed({ workspace }: CommandContext, id: number, phone: string): Uint8Array {
  if (isMaskedPhone(phone)) throw new AppError('invalid-input', '联系电话是隐去中间几位的号码，请填写完整号码。');
  return workspace.personal.requireCipher().at(placeOf(personalColumns.object.phone)).seal(id, phone);
}

/** 停用, 作废 and back: an object is never removed, for it may stand in a draw; who is out of use stands in no new one. */
export function standObject(context: CommandContext, { id, standing, reason }: ParsedInputOf<'object.stand'>) {
  const { edits, get } = context.workspace.objects;
  const before = get(id);
  if (!before) throw new AppError('not-found', '找不到这个检查对象。');
  if (before.standing === standing) {
    throw new AppError('conflict', `“${before.name}”已经是“${nameOfCode(objectStandings, standing)}”，不需要再改。`);
  }
  const at = instantText(context.now());
  const said = standing === 'in-use' ? null : reason;
  edits.update(id, { standing, standing_reason: said, batch_id: edits.byHand(at), updated_at: at });
  edits.sign(id, { actor: actorText(context.actor), reason, at });
  context.note({
    subject: `检查对象 ${before.name}（${before.code}）`,
    before: { 使用状态: nameOfCode(objectStandings, before.standing) },
    after: { 使用状态: nameOfCode(objectStandings, standing) },
    reason,
  });
  return { done: true } as const;
}
