import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { actorText } from '../account/actor.ts';
import { labelPreview } from '../registry/image/label-preview.ts';
import { labelChangeOf, labelDeedOf, requireGivable } from '../registry/label-commands.ts';
import { everything } from '../registry/object-filter.ts';
import { chinaDate } from '../service/clock.ts';
import type { CommandContext, JobContext, QueryContext } from '../service/context.ts';
import type { Portion } from '../service/run-command.ts';
import { comparisonView, type Kept, requireComparison } from './comparison-view.ts';

type Part = ParsedInputOf<'comparison.becoming'>['part'];

/** So many objects are written in one portion; everybody else's questions wait no longer than that. */
const atOnce = 500;

const partNames: Readonly<Record<Part, string>> = { common: '双方都有', ours: '仅我方有' };

/** What a part of a comparison would come to as a sub-registry, or with a label: whoever is out of use stays out. */
export async function comparisonBecoming(
  { workspace }: QueryContext,
  { id, part, labelId }: ParsedInputOf<'comparison.becoming'>,
) {
  const kept = requireComparison(workspace, id);
  const outOfUse = workspace.comparisons.outOfUseCount(kept, part);
  const objects = comparisonView(kept).counts[part] - outOfUse;
  if (labelId === null) return { objects, outOfUse, label: null };
  const image = await workspace.objects.images.current();
  if (!image) throw new AppError('conflict', '名录正在导入，请等它完成后再看。');
  const mask = new Uint8Array(image.image.size);
  for (const object of workspace.comparisons.allInUse(kept, part)) if (object < mask.length) mask[object] = 1;
  const change = labelChangeOf(workspace, labelId, { filter: everything, only: null, except: [] });
  const { inRange, already, blockedObjects } = labelPreview(image.image, mask, change);
  return {
    objects,
    outOfUse,
    label: { changes: inRange - already - blockedObjects, already, blocked: blockedObjects },
  };
}

/** Writes at the objects of a part, so many at once; answers how many were written. */
function* inPortions(
  { workspace }: CommandContext,
  { kept, part, phase }: { readonly kept: Kept; readonly part: Part; readonly phase: string },
  write: (ids: readonly number[]) => number,
): Generator<Portion, number> {
  const total = comparisonView(kept).counts[part];
  let written = 0;
  for (let after = 0, done = 0; ; ) {
    const ids = workspace.comparisons.inUse(kept, part, after, atOnce);
    if (ids.length > 0) written += write(ids);
    done += ids.length;
    yield { phase, done: Math.min(done, total), total };
    if (ids.length < atOnce) return written;
    after = ids.at(-1) ?? after;
  }
}

/** Writes what others write in portions without a stop: a portion of ours is small enough. */
function atAStretch<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

const wordsOf = ({ source, made_at: at }: Kept, part: Part) =>
  `与${source}名单比对（${at.slice(0, 10)}）${partNames[part]}的对象`;

/** A part of a comparison becomes a sub-registry of hand-picked members, over which a joint task can be made. */
export function keepComparison(context: JobContext, { id, part, name, reason }: ParsedInputOf<'comparison.keep'>) {
  return context.commitInPortions(function* (command) {
    const { workspace } = command;
    const kept = requireComparison(workspace, id);
    const { subRegistries } = workspace;
    if (subRegistries.byName(name)) throw new AppError('conflict', `已经有分库“${name}”，请换一个名称。`);
    const today = chinaDate(command.now());
    const basis = wordsOf(kept, part);
    const fields = { kind: 'joint', mode: 'members', rule: null, item_ids: '[]', department: '', period: '' };
    const registry = subRegistries.put(null, { ...fields, name, basis, updated_on: today });
    const given = { from: today, to: null, reason, by: actorText(command.actor) };
    const where = { kept, part, phase: '存为分库' };
    const members = yield* inPortions(command, where, only =>
      subRegistries.enter({ registry, filter: everything, only, except: [] }, given),
    );
    if (members === 0) throw new AppError('conflict', '这一部分没有在用的检查对象，没有保存。');
    command.note({ subject: `分库 ${name}`, after: { 名单比对: basis, 入库: members }, reason });
    return { id: registry, members };
  });
}

/** A part of a comparison becomes a label of its objects. */
export function labelComparison(context: JobContext, input: ParsedInputOf<'comparison.label'>) {
  const { id, part, labelId, from, to, reason } = input;
  if (to !== null && to < from) throw new AppError('invalid-input', '截止日期不能早于起始日期。');
  return context.commitInPortions(function* (command) {
    const { workspace } = command;
    const kept = requireComparison(workspace, id);
    const label = requireGivable(workspace, labelId);
    const signed = labelDeedOf(command, label, reason);
    const where = { kept, part, phase: '赋予标签' };
    const changed = yield* inPortions(command, where, only =>
      atAStretch(
        workspace.labelChanges.give(labelChangeOf(workspace, labelId, { filter: everything, only, except: [] }), {
          ...signed,
          from,
          to,
        }),
      ),
    );
    if (changed === 0) throw new AppError('conflict', '没有对象需要改动，没有保存。');
    const after = { 赋予: changed, 自: from, 至: to ?? '长期', 名单比对: wordsOf(kept, part) };
    command.note({ subject: `标签 ${label.name}`, after, reason });
    return { changed };
  });
}
