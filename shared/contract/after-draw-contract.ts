import { z } from 'zod';
import { command, job, query } from './method.ts';
import { count, id, requiredText } from './values.ts';

const named = z.strictObject({ id: z.string(), name: z.string() });
const team = z.array(z.strictObject({ id: z.string(), name: z.string(), unit: z.string() }));

/** One change of a result, as its ledger tells it. */
const change = z.strictObject({
  seq: count,
  at: z.string(),
  attempt: count,
  /** 递补, 更换检查人员, 追加. */
  kind: z.enum(['substitute', 'inspector', 'addition']),
  /** The object whose inspector is replaced; null otherwise. */
  object: named.nullable(),
  out: named.nullable(),
  in: named,
  stratum: z.string(),
  reason: z.string(),
  rule: z.string(),
  approvedBy: z.array(z.string()),
  /** Inspectors who could not go either. */
  unavailable: z.array(named),
  team,
});

const standingObject = z.strictObject({
  id: z.string(),
  name: z.string(),
  stratum: z.string(),
  /** Came in after the draw. */
  entered: z.boolean(),
  team,
  /** The number of its task sheet, once there is one. */
  sheet: z.string().nullable(),
  hasResult: z.boolean(),
});

const stratumLeft = z.strictObject({ code: z.string(), name: z.string(), notDrawn: count, reserves: count });

const attempt = z.strictObject({
  attempt: count,
  /** The attempt whose objects stand, where this one makes only the teams. */
  objectsOf: count.nullable(),
  feasible: z.boolean(),
  cancelled: z.boolean(),
  /** Why a later plan was needed. */
  planReason: z.string().nullable(),
});

const who = { drawId: id, reason: requiredText.max(200) };

/** What may still happen to a draw whose result stands (SSJ-DRAW/1 2.9, 2.14). */
export const afterDrawContract = {
  'draw.afterwards': query({
    reads: ['draw', 'assignment', 'result', 'task', 'object'],
    input: z.strictObject({ drawId: id }),
    output: z.strictObject({
      changes: z.array(change),
      attempts: z.array(attempt),
      standing: z.array(standingObject),
      strata: z.array(stratumLeft),
      /** The only reasons for a substitution that the plan allows. */
      reasons: z.array(z.string()),
      /** Everybody on the rosters. */
      inspectors: team,
      /** Why nothing can be changed now; null when it can. */
      refusal: z.string().nullable(),
    }),
  }),
  /** 递补. Needs `approval.request` for the same object and reason, and two who agreed. */
  'draw.replace': command({
    changes: ['draw', 'assignment', 'task'],
    input: z.strictObject({ ...who, out: requiredText }),
    output: z.strictObject({ in: named }),
  }),
  /** 更换检查人员 (缺席 or 回避). Needs approval like the above. */
  'draw.replaceInspector': command({
    changes: ['draw', 'assignment', 'task'],
    input: z.strictObject({
      ...who,
      object: requiredText,
      inspector: requiredText,
      unavailable: z.array(z.string().max(64)).max(200),
    }),
    output: z.strictObject({ in: named }),
  }),
  /** 追加. Needs approval like the above. */
  'draw.add': command({
    changes: ['draw', 'assignment', 'task'],
    input: z.strictObject({ ...who, stratum: requiredText, count: count.min(1).max(1000) }),
    output: z.strictObject({ in: z.array(named) }),
  }),
  /** A later plan with other inspectors, where no teams could be made; only the teams are drawn again under it. */
  'draw.planAgain': job({
    changes: ['draw'],
    input: z.strictObject({
      ...who,
      inspectorUnits: z.array(z.string()).max(500),
      inspectorCap: count.min(1).max(1000),
    }),
    output: z.strictObject({ planDigest: z.string() }),
  }),
};
