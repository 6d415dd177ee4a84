import { itemTitle } from '#domain/item-list/item-version.ts';
import { frequencyNeed } from '#domain/ratio/frequency-need.ts';
import { type FrequencyRule, formatFrequency } from '#domain/ratio/frequency-text.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { GatheredPool } from './gathered-pool.ts';
import { countOf } from './object-pool.ts';
import { type PlanProblem, warning } from './plan-problem.ts';
import type { TaskDraft } from './task-store.ts';

/** Objects of the list whose checks this year already come to the 抽查频次 of an item: drawing them once more goes beyond it. */
export function frequencyProblems(workspace: Workspace, draft: TaskDraft, { pool }: GatheredPool): PlanProblem[] {
  const rules = workspace.items.byIds(draft.itemIds).flatMap(item => {
    const rule = JSON.parse(item.frequency_rule) as FrequencyRule | null;
    return rule && rule.kind === 'perYear' && rule.operator !== '>='
      ? [{ title: itemTitle(item.name, item.sub_item), rule }]
      : [];
  });
  if (rules.length === 0) return [];
  const drawn = workspace.draws.timesDrawn(Number(draft.checkFrom.slice(0, 4)), null);
  return rules.flatMap(({ title, rule }) => {
    const full = countOf(pool, ({ id }) => frequencyNeed(rule, drawn.get(id) ?? 0)?.isAllowed === false);
    if (full === 0) return [];
    const words = formatFrequency(rule);
    const sentence = `名单里有 ${full} 户今年抽中的次数已到“${title}”的频次（${words}），再查就超过了。不该再查的，请用剔除规则剔除。`;
    return [warning('exclusions', sentence)];
  });
}
