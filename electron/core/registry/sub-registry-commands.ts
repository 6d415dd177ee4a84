import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import { actorText } from '../account/actor.ts';
import { chinaDate } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import { everything } from './object-filter.ts';
import type { SubRegistryRecord } from './sub-registry-store.ts';

type Row = OutputOf<'subRegistry.list'>['rows'][number];

/** The sub-registries with the number of objects each has today. */
export async function listSubRegistries(
  { workspace }: QueryContext,
  { after, limit }: ParsedInputOf<'subRegistry.list'>,
) {
  const { subRegistries, objects } = workspace;
  const counted = (await objects.images.current()) ?? objects;
  const found = subRegistries.page(Number(after ?? 0), limit + 1);
  const rows = found.slice(0, limit).map(
    (record): Row => ({
      id: record.id,
      name: record.name,
      kind: record.kind as Row['kind'],
      rule: record.rule === null ? null : { ...everything, ...JSON.parse(record.rule) },
      itemIds: JSON.parse(record.item_ids) as number[],
      basis: record.basis,
      department: record.department,
      period: record.period,
      updatedOn: record.updated_on,
      disabledOn: record.disabled_on,
      objects: counted.count({ ...everything, subRegistries: [record.id] }),
    }),
  );
  return { rows, next: found.length > limit ? String(rows.at(-1)?.id) : null, total: subRegistries.count() };
}

/** Enters a sub-registry or changes it; whether it has a rule or members stays as it was made. */
export function saveSubRegistry(context: CommandContext, input: ParsedInputOf<'subRegistry.save'>) {
  const { subRegistries } = context.workspace;
  const { id, reason, ...values } = input;
  const before = id === null ? null : found(subRegistries.get(id));
  const other = subRegistries.byName(values.name);
  if (other && other.id !== id) throw new AppError('conflict', `已经有分库“${values.name}”，请换一个名称。`);
  if (before && (before.rule === null) !== (values.rule === null)) {
    throw new AppError('conflict', '分库建立后不能在“按规则”和“逐户入库”之间改变。请新建一个分库。');
  }
  if (values.rule && values.rule.subRegistries.length > 0) {
    throw new AppError('invalid-input', '分库的规则里不能再用分库作条件，请改用标签、名单或风险等级。');
  }
  const saved = subRegistries.put(id, {
    name: values.name,
    kind: values.kind,
    mode: values.rule === null ? 'members' : 'rule',
    rule: values.rule === null ? null : JSON.stringify(values.rule),
    item_ids: JSON.stringify(values.itemIds),
    basis: values.basis,
    department: values.department,
    period: values.period,
    updated_on: chinaDate(context.now()),
  });
  context.note({ subject: `分库 ${values.name}`, before: before ?? undefined, after: values, reason });
  return { id: saved };
}

export function disableSubRegistry(context: CommandContext, input: ParsedInputOf<'subRegistry.disable'>) {
  const { subRegistries } = context.workspace;
  const record = found(subRegistries.get(input.id));
  subRegistries.setDisabled(record.id, input.disabled ? chinaDate(context.now()) : null);
  const words = (is: boolean) => ({ 停用: is ? '是' : '否' });
  const before = words(record.disabled_on !== null);
  context.note({ subject: `分库 ${record.name}`, before, after: words(input.disabled), reason: input.reason });
  return { done: true } as const;
}

/** 入库: whoever is no member yet becomes one from a day on. */
export function addMembers(context: CommandContext, input: ParsedInputOf<'subRegistry.addMembers'>) {
  const { subRegistries } = context.workspace;
  const record = requireMembers(found(subRegistries.get(input.id)));
  const { filter, only, except, from, to, reason } = input;
  if (to !== null && to < from) throw new AppError('invalid-input', '截止日期不能早于起始日期。');
  const by = actorText(context.actor);
  const added = subRegistries.enter({ registry: record.id, filter, only, except }, { from, to, reason, by });
  if (added === 0) throw new AppError('conflict', '所选对象都已在库，没有保存。');
  subRegistries.touch(record.id, chinaDate(context.now()));
  context.note({ subject: `分库 ${record.name}`, after: { 入库: added, 自: from, 至: to ?? '长期' }, reason });
  return { added };
}

/** 出库: members are such until yesterday; what they were before stays on record. */
export function endMembers(context: CommandContext, input: ParsedInputOf<'subRegistry.endMembers'>) {
  const { subRegistries } = context.workspace;
  const record = requireMembers(found(subRegistries.get(input.id)));
  const { filter, only, except, reason } = input;
  const today = chinaDate(context.now());
  const before = dateOfDay(dayNumber(today) - 1);
  const ended = subRegistries.end({ registry: record.id, filter, only, except }, { before, today });
  if (ended === 0) throw new AppError('conflict', '所选对象都不在库，没有保存。');
  subRegistries.touch(record.id, today);
  context.note({ subject: `分库 ${record.name}`, after: { 出库: ended }, reason });
  return { ended };
}

function requireMembers(record: SubRegistryRecord): SubRegistryRecord {
  if (record.mode === 'rule') {
    throw new AppError(
      'conflict',
      `分库“${record.name}”按规则入库，不能逐户增减。请修改它的规则，或新建逐户入库的分库。`,
    );
  }
  if (record.disabled_on !== null) throw new AppError('conflict', `分库“${record.name}”已停用，请先启用。`);
  return record;
}

function found(record: SubRegistryRecord | null): SubRegistryRecord {
  if (!record) throw new AppError('not-found', '找不到这个分库，请重新选择。');
  return record;
}
