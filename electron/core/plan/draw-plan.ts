import { SEEDRANDOM_VERSION } from '#domain/draw/generator.ts';
import type { DrawPlan, PlanStratum } from '#domain/draw/plan.ts';
import { PROTOCOL } from '#domain/draw/plan.ts';
import { DISCARDED_WORDS } from '#domain/draw/stream.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ExclusionCount, PoolObject } from './pool.ts';
import { rosterOf } from './roster.ts';
import type { TaskDraft } from './task-store.ts';

export interface PlanParts {
  readonly drawId: string;
  readonly occasion: string;
  readonly draft: TaskDraft;
  readonly pool: readonly PoolObject[];
  readonly exclusions: readonly ExclusionCount[];
}

/** The plan of SSJ-DRAW/1 §2.3 for a task: everything that decides the draw, fixed before any randomness exists. */
export function drawPlanOf(workspace: Workspace, parts: PlanParts): DrawPlan {
  const { draft } = parts;
  const profile = workspace.bureau.profile();
  const plan = {
    protocol: PROTOCOL,
    drawId: parts.drawId,
    title: draft.name,
    occasion: parts.occasion,
    strata: strataOf(draft),
    rounding: draft.rounding,
    total: draft.rounding === 'total' ? draft.total : null,
    reserve: draft.reserve,
    witnesses: draft.witnesses,
    exclusions: parts.exclusions,
    replaceReasons: profile.replaceReasons,
    seedrandom: SEEDRANDOM_VERSION,
    discard: DISCARDED_WORDS,
  };
  if (draft.teamSize === 0) return plan;
  return {
    ...plan,
    baseQual: profile.baseQualification,
    specialty: draft.specialty,
    avoidSameUnit: draft.avoidSameUnit,
    teamSize: draft.teamSize,
    roster: rosterOf(workspace, draft, parts.pool),
  };
}

/** The classes a draft draws from, as the plan names them. */
export function strataOf(draft: TaskDraft): PlanStratum[] {
  return draft.strata.flatMap((rule): PlanStratum[] => {
    const name = nameOfCode(riskClasses, rule.code);
    switch (rule.mode) {
      case 'ratio':
        return [{ code: rule.code, name, bp: rule.bp }];
      case 'count':
        return [{ code: rule.code, name, count: rule.count }];
      case 'none':
        return [];
      default:
        return rule satisfies never;
    }
  });
}
