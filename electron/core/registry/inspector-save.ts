import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { isCode } from '#domain/draw/code-pattern.ts';
import { isIdentityCertificate } from '#domain/registry/inspector-row.ts';
import { inspectorStatuses } from '#domain/vocabulary/inspector-status.ts';
import { staffKinds } from '#domain/vocabulary/staff-kind.ts';
import { isCodeOf } from '#domain/vocabulary/vocabulary-entry.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { searchColumns } from './inspector-columns.ts';
import { dossierOf } from './inspector-detail.ts';
import type { CertificateRecord, RecusalRecord } from './inspector-dossier-store.ts';
import { type InspectorRecord, openEndedCertificate } from './inspector-store.ts';
import { savePhone } from './saved-phone.ts';
import { staffWords } from './staff-words.ts';

type Change = ParsedInputOf<'inspector.save'>;
type Columns = Partial<Omit<InspectorRecord, 'id'>>;

/** Enters or changes an inspector by hand: what is said is written, everything else stays, and the trail has both states. */
export function saveInspector(context: CommandContext, change: Change) {
  check(change);
  const { inspectors, dossiers } = context.workspace;
  const before = change.id === null ? null : inspectors.get(change.id);
  if (change.id !== null && !before) throw new AppError('not-found', '找不到这名人员。');
  const known = before ? dossierOf(context.workspace, before) : null;
  const recusals = change.recusals && recordsOf(change.recusals, known?.recusalRecords ?? []);
  const certificates = change.certificates && sortedCertificates(change.certificates);
  requireOwnNumber(context, change.id, certificates?.[0]);
  const values = columnsOf(change, certificates);
  const at = instantText(context.now());
  const id = before ? before.id : enter(context, values, at);
  const person = inspectors.get(id);
  if (!person) throw new RangeError('A person who was just written is there.');
  const merged: InspectorRecord = { ...person, ...values, id, updated_at: at };
  inspectors.change(id, { ...values, ...searchColumns(merged, person.code), updated_at: at });
  if (certificates) dossiers.setCertificates(id, besides(certificates));
  if (recusals) dossiers.setRecusals(id, recusals);
  if (change.absences) dossiers.setAbsences(id, change.absences);
  if (change.trainings) dossiers.setTrainings(id, change.trainings);
  savePhone(context, 'inspector', id, change.phone, sealed => inspectors.setPhone(id, sealed));
  context.note({
    subject: `人员 ${merged.name}（${person.code}）`,
    ...(before && known ? { before: told(change, before, known) } : {}),
    after: { ...told(change, merged, dossierOf(context.workspace, merged)), ...phoneTold(change) },
    reason: change.reason,
  });
  return { done: true } as const;
}

function check({ id, status, staffKind, name, unit, certificates = [], absences = [] }: Change): void {
  if (status !== undefined && !isCodeOf(inspectorStatuses, status)) {
    throw new AppError('invalid-input', '人员状态不在规定的类别之中，请从列表中选择。');
  }
  if (staffKind !== undefined && !isCodeOf(staffKinds, staffKind)) {
    throw new AppError('invalid-input', '人员类别不在规定的类别之中，请从列表中选择。');
  }
  if (id === null && (name === undefined || unit === undefined || unit === '' || staffKind === undefined)) {
    throw new AppError('invalid-input', '新登记的人员须有姓名、所在单位和人员类别。');
  }
  for (const { number, from, until } of certificates) {
    if (number !== null && isIdentityCertificate(number)) {
      throw new AppError('invalid-input', '证件号像是身份证号。为保护个人信息不予保存，请填执法证件的编号。');
    }
    if (from !== null && until !== null && until < from) {
      throw new AppError('invalid-input', '证件的有效期止不能早于有效期起。');
    }
  }
  const days = absences.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const overlap = days.findIndex((one, place) => {
    const next = days[place + 1];
    return next !== undefined && (one.to === null || one.to >= next.from);
  });
  if (overlap >= 0) {
    throw new AppError(
      'invalid-input',
      `请假、借调或培训的日期有重叠（${days[overlap + 1]?.from} 起的一段），请核对。`,
    );
  }
}

/** A bare name keeps what is known of it already. */
function recordsOf(given: NonNullable<Change['recusals']>, known: readonly RecusalRecord[]): RecusalRecord[] {
  return given.map(one => {
    if (typeof one !== 'string') return one;
    const same = known.find(({ subject }) => subject === one);
    return same ?? { kind: 'any' as const, subject: one, reason: '', from: null, to: null };
  });
}

/** The 执法证件 that stays valid longest first: a person is known by it. */
function sortedCertificates(certificates: readonly CertificateRecord[]): CertificateRecord[] {
  const end = ({ openEnded, until }: CertificateRecord) => (openEnded ? openEndedCertificate : (until ?? ''));
  const rank = (one: CertificateRecord) => (one.enforcement && one.number !== null ? end(one) : ' ');
  const first = certificates.toSorted((one, other) => (rank(one) > rank(other) ? -1 : 1))[0];
  if (!first?.enforcement) return [...certificates];
  return [first, ...certificates.filter(one => one !== first)];
}

/** All but the one that stands with the person. */
const besides = (certificates: readonly CertificateRecord[]) =>
  certificates[0]?.enforcement ? certificates.slice(1) : certificates;

function requireOwnNumber(
  { workspace }: CommandContext,
  id: number | null,
  first: CertificateRecord | undefined,
): void {
  if (!first?.enforcement || first.number === null) return;
  const holder = workspace.inspectors.holderOf(first.number);
  if (holder && holder.id !== id) {
    throw new AppError('conflict', `执法证件号 ${first.number} 已登记在${holder.name}（${holder.unit}）名下，请核对。`);
  }
}

function columnsOf(change: Change, certificates: readonly CertificateRecord[] | undefined): Columns {
  const first = certificates?.[0]?.enforcement ? certificates[0] : null;
  const said: Columns = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.unit === undefined ? {} : { unit: change.unit }),
    ...(change.post === undefined ? {} : { post: change.post || null }),
    ...(change.staffKind === undefined ? {} : { staff_kind: change.staffKind }),
    ...(change.status === undefined ? {} : { status: change.status }),
    ...(change.statusOn === undefined ? {} : { status_on: change.statusOn }),
    ...(change.fields === undefined ? {} : { fields: JSON.stringify(change.fields) }),
    ...(change.qualifications === undefined ? {} : { qualifications: JSON.stringify(change.qualifications) }),
    ...(change.itemScope === undefined ? {} : { item_scope: JSON.stringify(change.itemScope) }),
    ...(change.notOwnArea === undefined ? {} : { not_own_area: change.notOwnArea ? 1 : 0 }),
    // Whoever enters days has read what the table said in words.
    ...(change.absences === undefined ? {} : { leave_text: null }),
  };
  if (!certificates) return said;
  return {
    ...said,
    certificate: first?.number ?? null,
    certificate_type: first?.type ?? null,
    certificate_issuer: first?.issuer || null,
    certificate_from: first?.from ?? null,
    certificate_until: first?.openEnded ? openEndedCertificate : (first?.until ?? null),
  };
}

/** A person entered by hand hangs from the batch of such people; his certificate number names him on rosters where it can. */
function enter({ workspace }: CommandContext, values: Columns, at: string): number {
  const { inspectors, imports } = workspace;
  const number = values.certificate ?? null;
  const usable = number !== null && isCode(number) && !number.startsWith('P-') && !inspectors.codeTaken(number);
  const blank = {
    name: '',
    search: '',
    initials: '',
    unit: '',
    staff_kind: '',
    fields: '[]',
    qualifications: '[]',
    item_scope: '[]',
    not_own_area: 0,
    status: 'on-duty',
    batch_id: imports.byHand(at),
    updated_at: at,
  };
  return inspectors.put(null, usable ? number : `P-${inspectors.lastId() + 1}`, { ...blank, ...values });
}

type Known = ReturnType<typeof dossierOf>;

/** The parts that a change speaks of, as they are; lists in words. */
function told(change: Change, person: InspectorRecord, known: Known): Record<string, unknown> {
  const list = (json: string) => JSON.parse(json) as string[];
  const parts: Readonly<Record<string, () => unknown>> = {
    name: () => person.name,
    unit: () => person.unit,
    post: () => person.post,
    staffKind: () => person.staff_kind,
    status: () => person.status,
    statusOn: () => person.status_on,
    notOwnArea: () => person.not_own_area === 1,
    certificates: () => known.certificates.map(staffWords.certificate),
    fields: () => list(person.fields),
    qualifications: () => list(person.qualifications),
    itemScope: () => list(person.item_scope),
    recusals: () => known.recusalRecords.map(staffWords.recusal),
    absences: () => known.absences.map(staffWords.absence),
    trainings: () => known.trainings.map(staffWords.training),
  };
  const said = new Set(Object.entries(change).flatMap(([key, value]) => (value === undefined ? [] : [key])));
  return Object.fromEntries(Object.entries(parts).flatMap(([key, read]) => (said.has(key) ? [[key, read()]] : [])));
}

/** The trail says that a number was changed, never which. */
const phoneTold = ({ phone }: Change) => (phone === undefined ? {} : { phone: phone === null ? '已删除' : '已修改' });
