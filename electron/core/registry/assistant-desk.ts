import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { isIdentityCertificate } from '#domain/registry/inspector-row.ts';
import { personInitials, searchForm } from '#domain/text/search-form.ts';
import { shownPhone } from '../personal/shown-phone.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { AssistantRecord } from './assistant-store.ts';
import { cutById } from './cut-by-id.ts';
import { savePhone } from './saved-phone.ts';
import { staffWords } from './staff-words.ts';

/** 协助人员和专家; whoever stands here can be neither drawn nor counted as an inspector. */
export function listAssistants(context: QueryContext, { text, kinds, after, limit }: ParsedInputOf<'assistant.list'>) {
  const { workspace } = context;
  const matching = workspace.assistants.search(text).filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  const rowOf = assistantRows(workspace);
  const { page, next } = cutById(matching, after, limit);
  return { rows: page.map(rowOf), next, total: matching.length };
}

/** Makes the rows that lists and exports show. */
export function assistantRows(workspace: Workspace) {
  const trainings = workspace.assistants.trainings();
  return (row: AssistantRecord) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    unit: row.unit,
    code: row.code,
    qualification: row.qualification,
    qualificationNumber: row.qualification_number,
    qualificationUntil: row.qualification_until,
    fields: JSON.parse(row.fields) as string[],
    contractNumber: row.contract_number,
    contractFrom: row.contract_from,
    contractUntil: row.contract_until,
    funding: row.funding,
    pledgedOn: row.pledged_on,
    entry: row.entered_by,
    interests: row.interests,
    appraisal: row.appraisal,
    trainings: trainings.get(row.id) ?? [],
    disabledOn: row.disabled_on,
    phone: shownPhone(workspace, 'assistant', row),
    updatedAt: row.updated_at,
  });
}

/** Enters or changes an assistant by hand, with a reason. */
export function saveAssistant(context: CommandContext, input: ParsedInputOf<'assistant.save'>) {
  const { workspace, now, note } = context;
  const { id, reason, phone, trainings, ...values } = input;
  const before = id === null ? null : workspace.assistants.get(id);
  if (id !== null && !before) throw new AppError('not-found', '找不到这名协助人员。');
  check(input);
  const twin = workspace.assistants.find(values.code, values.name, values.unit);
  if (twin && twin.id !== id) {
    throw new AppError(
      'conflict',
      `${twin.name}（${twin.unit || '未填单位'}）已在协助人员和专家库里，请直接修改原来的一条。`,
    );
  }
  const told = before && toldOf(assistantRows(workspace)(before));
  const at = instantText(now());
  const saved = workspace.assistants.put(id, {
    ...columnsOf(values),
    batch_id: before?.batch_id ?? workspace.imports.byHand(at),
    updated_at: at,
  });
  workspace.assistants.setTrainings(saved, trainings);
  savePhone(context, 'assistant', saved, phone, sealed => workspace.assistants.setPhone(saved, sealed));
  const row = workspace.assistants.get(saved);
  note({
    subject: `协助人员 ${values.name}`,
    ...(told ? { before: told } : {}),
    after: { ...(row ? toldOf(assistantRows(workspace)(row)) : {}), ...phoneTold(phone) },
    reason,
  });
  return { done: true } as const;
}

function check({ code, qualificationNumber, contractFrom, contractUntil }: ParsedInputOf<'assistant.save'>): void {
  if ([code, qualificationNumber].some(text => text !== null && isIdentityCertificate(text))) {
    throw new AppError('invalid-input', '填入的像是身份证号。为保护个人信息不予保存，请填机构代码或资质证书的编号。');
  }
  if (contractFrom !== null && contractUntil !== null && contractUntil < contractFrom) {
    throw new AppError('invalid-input', '委托合同的结束日期不能早于开始日期。');
  }
}

type Values = Omit<ParsedInputOf<'assistant.save'>, 'id' | 'reason' | 'phone' | 'trainings'>;

interface Searched {
  readonly name: string;
  readonly unit: string;
  readonly code: string | null;
  readonly qualification: string | null;
  /** JSON list. */
  readonly fields: string;
}

/** What an assistant may be searched by. */
export function searchTextOf({ name, unit, code, qualification, fields }: Searched): string {
  const parts = [name, unit, code ?? '', qualification ?? '', ...(JSON.parse(fields) as string[])];
  return parts.map(searchForm).join(' ');
}

/** What a table keeps of an assistant, ready for its search. */
export function columnsOf(values: Values) {
  return {
    kind: values.kind as string,
    name: values.name,
    search: searchTextOf({ ...values, fields: JSON.stringify(values.fields) }),
    initials: personInitials(values.name),
    unit: values.unit,
    code: values.code || null,
    qualification: values.qualification || null,
    qualification_number: values.qualificationNumber || null,
    qualification_until: values.qualificationUntil,
    fields: JSON.stringify(values.fields),
    contract_number: values.contractNumber || null,
    contract_from: values.contractFrom,
    contract_until: values.contractUntil,
    funding: values.funding || null,
    pledged_on: values.pledgedOn,
    entered_by: values.entry as string | null,
    interests: values.interests || null,
    appraisal: values.appraisal || null,
    disabled_on: values.disabledOn,
  };
}

/** The trail has everything but the number, of which it only says that it was changed. */
function toldOf({
  id: _,
  phone: __,
  updatedAt: ___,
  trainings,
  ...rest
}: ReturnType<ReturnType<typeof assistantRows>>) {
  return { ...rest, trainings: trainings.map(staffWords.training) };
}

export function phoneTold(phone: string | null | undefined) {
  return phone === undefined ? {} : { phone: phone ? '已修改' : '已删除' };
}
