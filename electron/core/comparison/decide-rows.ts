import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { actorText } from '../account/actor.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { countParts, requireComparison } from './comparison-view.ts';

/** A person says which of the proposed objects each doubtful row is, or that it is none of them. */
export function decideRows(context: CommandContext, { id, decisions, reason }: ParsedInputOf<'comparison.decide'>) {
  const { comparisons } = context.workspace;
  const { source } = requireComparison(context.workspace, id);
  const by = actorText(context.actor);
  const at = instantText(context.now());
  const proposed = new Map<number, Set<number>>();
  for (const { row_number: row, object_id: object } of comparisons.candidates(
    id,
    decisions.map(({ row }) => row),
  ))
    proposed.set(row, (proposed.get(row) ?? new Set()).add(object));
  const before: string[] = [];
  const after: string[] = [];
  for (const { row, object } of decisions) {
    const known = comparisons.row(id, row);
    const objects = proposed.get(row);
    if (!known || !objects) throw new AppError('not-found', `第 ${row} 行不需要认定。`);
    if (object !== null && !objects.has(object)) {
      throw new AppError('invalid-input', `第 ${row} 行“${known.name}”的候选中没有这一户，请重新选择。`);
    }
    comparisons.decide({ comparisonId: id, row, objectId: object, reason, by, at });
    before.push(`第 ${row} 行 ${known.name}：${stateWords(known.outcome, known.object_id)}`);
    after.push(`第 ${row} 行 ${known.name}：${stateWords(object === null ? 'theirs' : 'common', object)}`);
  }
  countParts(context.workspace, id);
  context.note({ subject: `名单比对：${source}`, before: { decisions: before }, after: { decisions: after }, reason });
  return { done: true } as const;
}

function stateWords(outcome: string, object: number | null): string {
  if (outcome === 'doubtful') return '待认定';
  return object === null ? '不是我方名录中的对象' : `是对象 ${object}`;
}
