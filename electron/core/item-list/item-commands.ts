import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { type ComparedItem, itemDifferences } from '#domain/item-list/item-difference.ts';
import { versionTitle } from '#domain/item-list/item-version.ts';
import { readFrequency } from '#domain/ratio/frequency-text.ts';
import { readRatio } from '#domain/ratio/ratio-text.ts';
import { type ItemColumns, searchedText } from '../registry/item-columns.ts';
import type { KnownItem } from '../registry/item-store.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import type { StoredVersion } from './item-version-store.ts';
import { comparedItem } from './item-words.ts';

type Fields = ParsedInputOf<'item.save'>['fields'];

/** Adds an item to the draft of the list, or changes one of it by hand. */
export function saveItem(context: CommandContext, { id, fields, reason }: ParsedInputOf<'item.save'>) {
  const { workspace } = context;
  const { items } = workspace;
  const known = id === null ? null : requireDraftItem(context, id);
  const draft = requireDraft(context);
  const { validFrom, validTo } = fields;
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    throw new AppError('invalid-input', '失效日期不能早于生效日期。');
  }
  const code = fields.code || known?.code || `S-${items.lastId() + 1}`;
  const bearer = items.find(draft.id, code, '', '');
  if (bearer && bearer.code === code && bearer.id !== known?.id) {
    throw new AppError('conflict', `事项编码 ${code} 已经用在“${bearer.name}”上，请换一个编码。`);
  }
  const columns = columnsOf(fields);
  const at = instantText(context.now());
  const values = { ...columns, search: searchedText(columns), updated_at: at };
  const saved = known ? known.id : items.put(draft.id, code, { ...values, batch_id: null });
  if (known) items.change(known.id, { ...values, code });
  note(context, draft, known, { ...columns, code }, reason);
  return { id: saved };
}

/** Takes an item out of the draft of the list; published versions keep theirs. */
export function removeItem(context: CommandContext, { id, reason }: ParsedInputOf<'item.remove'>) {
  const item = requireDraftItem(context, id);
  const draft = requireDraft(context);
  context.workspace.items.remove(id);
  const { code, title } = comparedItem(item, {});
  const subject = `${versionTitle(draft.number)}草稿 事项 ${title}（${code}）`;
  context.note({ subject, before: comparedItem(item, {}).fields, after: null, reason });
  return { done: true } as const;
}

/** The draft, or why there is nothing to change. */
export function requireDraft({ workspace }: Pick<CommandContext, 'workspace'>): StoredVersion {
  const draft = workspace.itemVersions.draft();
  if (draft) return draft;
  throw new AppError('conflict', '已发布的清单不能再改。请先编制下一版，在草稿里修改。');
}

function requireDraftItem({ workspace }: CommandContext, id: number): KnownItem {
  const item = workspace.items.get(id);
  if (!item) throw new AppError('not-found', '找不到这个抽查事项，可能已被移除。');
  if (workspace.itemVersions.draft()?.id === item.version_id) return item;
  throw new AppError('conflict', '这个事项在已发布的清单里，不能再改。请先编制下一版，在草稿里修改。');
}

const orNull = (text: string) => (text === '' ? null : text);

function columnsOf(fields: Fields): ItemColumns {
  const ratio = readRatio(fields.ratioText);
  return {
    category: fields.category,
    name: fields.name,
    sub_item: orNull(fields.subItem),
    external_code: orNull(fields.externalCode),
    department: orNull(fields.department),
    object_scope: fields.objectScope,
    item_class: fields.itemClass,
    methods: JSON.stringify(fields.methods),
    subject: fields.subject,
    basis: fields.basis,
    content: orNull(fields.content),
    guide: orNull(fields.guide),
    staff_requirement: orNull(fields.staffRequirement),
    ratio_text: fields.ratioText,
    ratio_rule: JSON.stringify(ratio.rule),
    frequency_text: fields.frequencyText,
    frequency_rule: JSON.stringify(readFrequency(fields.frequencyText) ?? ratio.frequency),
    joint: Number(fields.joint),
    partners: JSON.stringify(fields.partners),
    key_supervision: Number(fields.keySupervision),
    draw_exemption: fields.drawExemption,
    valid_from: fields.validFrom,
    valid_to: fields.validTo,
    disclosed_on: fields.disclosedOn,
    disclosed_at: orNull(fields.disclosedAt),
    remark: orNull(fields.remark),
  };
}

/** The trail keeps what was changed, field by field; of a new item, all that is said of it. */
function note(
  context: CommandContext,
  draft: StoredVersion,
  known: KnownItem | null,
  now: ItemColumns & { readonly code: string },
  reason: string,
): void {
  const after = comparedItem(now, {});
  const subject = `${versionTitle(draft.number)}草稿 事项 ${after.title}（${after.code}）`;
  if (!known) {
    const said = Object.entries(after.fields).filter(([, words]) => words !== '');
    context.note({ subject, before: null, after: Object.fromEntries(said), reason });
    return;
  }
  const before: ComparedItem = { ...comparedItem(known, {}), code: after.code };
  const fields = itemDifferences([before], [after])[0]?.fields ?? [];
  context.note({
    subject,
    before: Object.fromEntries(fields.map(one => [one.field, one.before])),
    after: Object.fromEntries(fields.map(one => [one.field, one.after])),
    reason,
  });
}
