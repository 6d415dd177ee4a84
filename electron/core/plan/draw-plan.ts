import { SEEDRANDOM_VERSION } from '#domain/draw/generator.ts';
import type { DrawPlan, PlanStratum } from '#domain/draw/plan.ts';
import { PROTOCOL } from '#domain/draw/plan.ts';
import { FEWEST_WITNESSES } from '#domain/draw/plan-check.ts';
import { isRehearsal } from '#domain/draw/seed.ts';
import { DISCARDED_WORDS } from '#domain/draw/stream.ts';
import type { PlanWitnessRule } from '#domain/draw/witness-rule.ts';
import { planStratumOf, planTotalOf } from '#domain/plan/class-share.ts';
import { stratumName, wholePool } from '#domain/plan/pool-choice.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ObjectPool } from './object-pool.ts';
import { openItems } from './open-items.ts';
import type { ExclusionCount } from './pool.ts';
import { departmentsOf, rosterOf } from './roster.ts';
import type { TaskDraft } from './task-store.ts';

export interface PlanParts {
  readonly drawId: string;
  readonly occasion: string;
  readonly draft: TaskDraft;
  readonly pool: ObjectPool;
  readonly exclusions: readonly ExclusionCount[];
}

/** The plan of SSJ-DRAW/1 §2.3 for a task: everything that decides the draw, fixed before any randomness exists. */
export function drawPlanOf(workspace: Workspace, parts: PlanParts): DrawPlan {
  const { draft, pool } = parts;
  const profile = workspace.bureau.profile();
  const plan: DrawPlan = {
    protocol: PROTOCOL,
    drawId: parts.drawId,
    title: draft.name,
    occasion: parts.occasion,
    ...sharesOf(draft, pool),
    ...(draft.itemMode === 'open' ? { items: openItems(workspace, draft) } : {}),
    // The verifiers of the protocol ask for three, whether it is meant or practised.
    witnesses: isRehearsal(parts.drawId) ? Math.max(FEWEST_WITNESSES, draft.witnesses) : draft.witnesses,
    witnessRule: witnessRuleOf(workspace),
    exclusions: parts.exclusions,
    replaceReasons: profile.replaceReasons,
    seedrandom: SEEDRANDOM_VERSION,
    discard: DISCARDED_WORDS,
  };
  if (!sendsInspectors(draft)) return plan;
  const rules = {
    baseQual: profile.baseQualification,
    specialty: draft.specialty,
    avoidSameUnit: draft.avoidSameUnit,
  };
  if (draft.departments.length > 0) return { ...plan, ...rules, departments: departmentsOf(workspace, draft, pool) };
  return { ...plan, ...rules, teamSize: draft.teamSize, roster: rosterOf(workspace, draft, pool) };
}

/** Whether inspectors are drawn, of one department or of several. */
export function sendsInspectors({ teamSize, departments }: TaskDraft): boolean {
  return teamSize > 0 || departments.length > 0;
}

type Shares = Pick<DrawPlan, 'strata' | 'rounding' | 'total' | 'totalBasis' | 'reserve' | 'objects'>;

/** Classes, rounding, total and reserves: where all are taken, one class of 100 % without reserves (K = N). */
function sharesOf(draft: TaskDraft, pool: ObjectPool): Shares {
  const { objects, rounding, reserve } = draft;
  if (objects !== 'sampled') {
    return { strata: [{ ...wholePool, bp: 10_000 }], rounding: 'ceil', total: null, reserve: 0, objects };
  }
  const { total, basis } = planTotalOf(draft, pool.length);
  return {
    strata: strataOf(draft, pool),
    rounding: rounding === 'smallPool' ? 'total' : rounding,
    total,
    ...(basis === undefined ? {} : { totalBasis: basis }),
    reserve,
  };
}

/** What the profile asks of witnesses, with the unit that operates the draw. */
function witnessRuleOf(workspace: Workspace): PlanWitnessRule {
  const { witnessRule, witnessDigits } = workspace.bureau.profile();
  const { needed, outside, dice } = witnessRule;
  return { operatingUnit: workspace.bureau.get().name, digits: witnessDigits, needed, outside, dice };
}

/** The classes a draft draws from, as the plan names them. */
function strataOf(draft: TaskDraft, pool: ObjectPool): PlanStratum[] {
  const populations = new Map<string, number>();
  for (const { stratum } of pool) populations.set(stratum, (populations.get(stratum) ?? 0) + 1);
  return draft.strata.flatMap(
    share => planStratumOf(share, stratumName(share.code), populations.get(share.code) ?? 0, draft) ?? [],
  );
}
