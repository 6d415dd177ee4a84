import type { z } from 'zod';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import type { labelColour } from '#contract/label-contract.ts';
import { actorText } from '../account/actor.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext, JobContext, QueryContext } from '../service/context.ts';
import { inPortions, scopeTold } from './bulk-work.ts';
import type { LabelChange, LabelDeed } from './label-change-store.ts';
import type { LabelRecord } from './label-store.ts';
import { everything } from './object-filter.ts';
import type { ObjectScope } from './object-scope-store.ts';

type Applies = 'object' | 'inspector' | 'both';

/** The register of labels with how many objects have each. */
export function listLabels({ workspace, now }: QueryContext) {
  const { labels, objects } = workspace;
  const image = objects.images.ready();
  const uses = image ? new Map(image.labels(everything).map(({ value, count }) => [value, count])) : labels.uses();
  const expired = labels.expired(chinaDate(now()));
  return {
    groups: labels.groups().map(({ name, exclusive, mandatory, position }) => ({
      name,
      exclusive: exclusive === 1,
      mandatory: mandatory === 1,
      position,
    })),
    labels: labels.all().map(label => ({
      id: label.id,
      name: label.name,
      group: label.group_name,
      applies: label.applies as Applies,
      colour: label.colour as z.output<typeof labelColour>,
      source: label.source as 'province' | 'own',
      note: label.note,
      disabledOn: label.disabled_on,
      objects: uses.get(label.name) ?? 0,
      expired: expired.get(label.id) ?? 0,
    })),
  };
}

/** Adds or changes a label; its name stays once objects have it, for plans and papers name it. */
export function saveLabel(context: CommandContext, input: ParsedInputOf<'label.save'>) {
  const { labels } = context.workspace;
  const { id, name, group, ...rest } = input;
  const before = id === null ? null : found(labels.get(id));
  const other = labels.byName(name);
  if (other && other.id !== id) throw new AppError('conflict', `已经有标签“${name}”，请换一个名称。`);
  if (!labels.group(group)) throw new AppError('not-found', `没有分组“${group}”，请先建立分组。`);
  if (before && before.name !== name && labels.isUsed(before.name)) {
    throw new AppError('conflict', `标签“${before.name}”已经赋予检查对象，不能改名。请新建标签，或先移除。`);
  }
  const saved = labels.put(id, { name, group_name: group, ...rest });
  requireExclusive(context, group);
  context.note({ subject: `标签 ${name}`, before: before ?? undefined, after: { name, group, ...rest } });
  return { id: saved };
}

/** Adds or changes a group; one that objects already break cannot be made exclusive. */
export function saveLabelGroup(context: CommandContext, input: ParsedInputOf<'label.saveGroup'>) {
  const { labels } = context.workspace;
  const { name, exclusive, mandatory, position } = input;
  const before = labels.group(name);
  labels.putGroup(name, { exclusive: exclusive ? 1 : 0, mandatory: mandatory ? 1 : 0, position });
  requireExclusive(context, name);
  context.note({ subject: `标签分组 ${name}`, before: before ?? undefined, after: input });
  return { done: true } as const;
}

/** Objects that have two labels of an exclusive group would make it a promise that is not kept. */
function requireExclusive({ workspace: { labels } }: CommandContext, name: string): void {
  if (labels.group(name)?.exclusive !== 1) return;
  const several = labels.withSeveral(labels.inGroup(name).map(label => label.name));
  if (several === 0) return;
  const sentence = `有 ${several} 个对象同时有“${name}”分组的多个标签，不能设为互斥。请先移除多余的标签。`;
  throw new AppError('conflict', sentence);
}

export function disableLabel(context: CommandContext, { id, disabled, reason }: ParsedInputOf<'label.disable'>) {
  const { labels } = context.workspace;
  const label = found(labels.get(id));
  labels.setDisabled(id, disabled ? chinaDate(context.now()) : null);
  const words = (is: boolean) => ({ 停用: is ? '是' : '否' });
  context.note({
    subject: `标签 ${label.name}`,
    before: words(label.disabled_on !== null),
    after: words(disabled),
    reason,
  });
  return { done: true } as const;
}

/** How many objects a change of labels would touch, and why not the others. */
export async function previewLabel({ workspace }: QueryContext, input: ParsedInputOf<'label.preview'>) {
  const image = await workspace.objects.images.current();
  const label = found(workspace.labels.get(input.labelId));
  const change = changeOf(workspace, label, input);
  const seen = image ? image.previewLabel(change) : workspace.labelChanges.preview(change);
  const words = (labels: readonly string[]) => labels.join('、') || '（无）';
  const rows = workspace.labelChanges.first(change, input.deed).map(({ id, code, name, labels }) => {
    const before = JSON.parse(labels) as string[];
    const after = input.deed === 'give' ? [...before, label.name] : before.filter(one => one !== label.name);
    return { id, code, name, before: words(before), after: words(after) };
  });
  const { inRange, already, blocked, blockedObjects } = seen;
  if (input.deed === 'take') {
    return { inRange, changes: already, unchanged: inRange - already, blocked: [], blockedObjects: 0, rows };
  }
  return { inRange, changes: inRange - already - blockedObjects, unchanged: already, blocked, blockedObjects, rows };
}

function changeOf(
  { labels }: QueryContext['workspace'],
  label: LabelRecord,
  { filter, only, except }: ObjectScope,
): LabelChange {
  const isExclusive = labels.group(label.group_name)?.exclusive === 1;
  const others = isExclusive ? labels.inGroup(label.group_name).filter(({ id }) => id !== label.id) : [];
  return { filter, only, except, label: label.name, rivals: others.map(({ name }) => name) };
}

/** Gives a label to the objects of a filter, or takes it from them, in one commit. */
export async function assignLabel(context: JobContext, input: ParsedInputOf<'label.assign'>) {
  const { from, to, reason, deed } = input;
  if (to !== null && to < from) throw new AppError('invalid-input', '截止日期不能早于起始日期。');
  return inPortions(context, function* (command) {
    const { labelChanges, labels } = command.workspace;
    const label = deed === 'give' ? requireGivable(command.workspace, input.labelId) : found(labels.get(input.labelId));
    const change = changeOf(command.workspace, label, input);
    const signed = labelDeedOf(command, label, reason);
    const changed =
      deed === 'give'
        ? yield* labelChanges.give(change, { ...signed, from, to })
        : yield* labelChanges.take(change, signed);
    if (changed === 0) throw new AppError('conflict', '没有对象需要改动，没有保存。');
    const what = deed === 'give' ? '赋予' : '移除';
    const days = deed === 'give' ? { 自: from, 至: to ?? '长期' } : {};
    command.note({ subject: `标签 ${label.name}`, after: { [what]: changed, ...days, ...scopeTold(input) }, reason });
    return { changed };
  });
}

export async function takeExpiredLabel(context: JobContext, { id, reason }: ParsedInputOf<'label.takeExpired'>) {
  return inPortions(context, function* (command) {
    const label = found(command.workspace.labels.get(id));
    const changed = yield* command.workspace.labelChanges.takeExpired(labelDeedOf(command, label, reason));
    if (changed === 0) throw new AppError('conflict', '没有到期的标签需要移除。');
    command.note({ subject: `标签 ${label.name}`, after: { 移除到期: changed }, reason });
    return { changed };
  });
}

/** The label when objects may be given it; throws AppError where they may not. */
export function requireGivable({ labels }: QueryContext['workspace'], id: number): LabelRecord {
  const label = found(labels.get(id));
  if (label.disabled_on !== null) throw new AppError('conflict', `标签“${label.name}”已停用，不能再赋予。`);
  if (label.applies === 'inspector') {
    throw new AppError('conflict', `标签“${label.name}”只用于检查人员，不能赋予检查对象。`);
  }
  return label;
}

/** A change of the label with an id; throws AppError('not-found'). */
export const labelChangeOf = (workspace: QueryContext['workspace'], id: number, scope: ObjectScope): LabelChange =>
  changeOf(workspace, found(workspace.labels.get(id)), scope);

/** What is signed to each object that a label is given to or taken from. */
export function labelDeedOf(context: CommandContext, label: LabelRecord, reason: string): LabelDeed {
  const at = instantText(context.now());
  return {
    labelId: label.id,
    label: label.name,
    batch: context.workspace.objects.edits.byHand(at),
    actor: actorText(context.actor),
    at,
    today: chinaDate(context.now()),
    reason,
  };
}

function found(label: LabelRecord | null): LabelRecord {
  if (!label) throw new AppError('not-found', '找不到这个标签，请重新选择。');
  return label;
}
