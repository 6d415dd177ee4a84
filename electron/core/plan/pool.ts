import {
  type AppliedRule,
  exclusionNames,
  exclusionOf,
  isListRule,
  listRule,
  outOfUseName,
} from '#domain/plan/exclusion.ts';
import { itemField, itemsFor } from '#domain/plan/item-choice.ts';
import type { ObjectList } from '#domain/plan/object-list.ts';
import { wholePool } from '#domain/plan/pool-choice.ts';
import type { FrameSource } from '../registry/object-store.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { PoolObject } from './object-pool.ts';
import { openItems } from './open-items.ts';
import { recusalReader } from './recusal-reader.ts';
import type { TaskDraft } from './task-store.ts';

export interface ExclusionCount {
  readonly rule: AppliedRule;
  readonly name: string;
  readonly count: number;
}

/** Splits the objects in range into the pool and those that a rule leaves out, counting the latter. */
export function poolSorter(workspace: Workspace, draft: TaskDraft, taskId: number | null) {
  const takesAll = draft.objects !== 'sampled';
  // Who is named beforehand is named on purpose: no rule may quietly leave him out.
  const isNamed = draft.objects === 'named';
  const rules: readonly AppliedRule[] = isNamed ? [] : draft.exclusions;
  const drawable = new Set(workspace.bureau.profile().drawableStates);
  const strata = new Set(draft.strata.filter(stratum => stratum.mode !== 'none').map(stratum => stratum.code));
  const chosen = new Set(rules);
  const drawnThisYear = workspace.draws.timesDrawn(Number(draft.checkFrom.slice(0, 4)), taskId);
  const drawnInPeriod = workspace.draws.drawnBetween(draft.checkFrom, draft.checkTo, taskId);
  const counts = new Map<AppliedRule, number>();
  let outsideStrata = 0;

  const lists = workspace.bureau.profile().objectLists;
  const listRules = lists.filter(({ code }) => chosen.has(listRule(code))).map(({ code }) => code);
  const listings = workspace.objects.listings.on(draft.checkFrom, listRules);

  const items = openItems(workspace, draft);
  const same = kept();
  const recusals = draft.teamSize > 0 || draft.departments.length > 0 ? recusalReader(workspace) : () => [];

  const categoryOf = (labels: string) => {
    const own = new Set(JSON.parse(labels) as string[]);
    return draft.specialty.find(rule => own.has(rule.category))?.category ?? '';
  };

  return {
    /** The object as the pool holds it, or null when it stays out. */
    place(row: FrameSource): PoolObject | null {
      if (!takesAll && !strata.has(row.risk_class)) {
        outsideStrata += 1;
        return null;
      }
      const inUse = row.standing === 'in-use';
      const facts = {
        inUse: inUse || isNamed,
        drawable: drawable.has(row.state),
        hasCode: row.credit_code !== null || row.registration_number !== null,
        riskClass: row.risk_class,
        drawnThisYear: drawnThisYear.get(row.id) ?? 0,
        drawnInPeriod: drawnInPeriod.has(row.id),
        lists: listings.get(row.id) ?? [],
        yearlyCap: row.yearly_cap,
      };
      const rule = exclusionOf(facts, chosen, draft.yearlyCap);
      if (rule) {
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
        return null;
      }
      return {
        id: row.id,
        code: row.code,
        recusals: recusals(row),
        stratum: takesAll ? wholePool.code : same(row.risk_class),
        name: row.name,
        unit: same(row.station ?? ''),
        category: draft.specialty.length === 0 ? '' : categoryOf(row.labels),
        items: items.length === 0 ? '' : itemField.write(itemsFor(new Set(JSON.parse(row.labels) as string[]), items)),
        drawable: facts.drawable,
        inUse,
      };
    },

    exclusions: (): ExclusionCount[] =>
      appliedRules(rules, counts).map(rule => ({ rule, name: nameOf(rule, lists), count: counts.get(rule) ?? 0 })),

    /** Objects whose class the plan does not draw from. */
    outsideStrata: () => outsideStrata,
  };
}

/** Makes a function that answers equal texts with the first of them, so that a million rows do not each keep their own. */
function kept(): (text: string) => string {
  const known = new Map<string, string>();
  return text => {
    const found = known.get(text);
    if (found === undefined) known.set(text, text);
    return found ?? text;
  };
}

/** Whoever is out of use is named where there is anybody; the chosen rules always, even where they meet nobody. */
const appliedRules = (
  rules: readonly AppliedRule[],
  counts: ReadonlyMap<AppliedRule, number>,
): readonly AppliedRule[] => (counts.has('not-in-use') ? ['not-in-use', ...rules] : rules);

function nameOf(rule: AppliedRule, lists: readonly ObjectList[]): string {
  if (rule === 'not-in-use') return outOfUseName;
  if (!isListRule(rule)) return exclusionNames[rule];
  return `在${lists.find(({ code }) => listRule(code) === rule)?.name ?? rule}`;
}
