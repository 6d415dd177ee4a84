import { z } from 'zod';
import { command, job, query } from './method.ts';
import { count, done, id, listOf, nothing, outputFile, paging, requiredText, text } from './values.ts';

export const digest = z.string().length(64);

/** The states of SSJ-DRAW/1 §2.1, and the explained way out. */
export const drawState = z.enum([
  'FRAME_FROZEN',
  'PLAN_FROZEN',
  'COMMITTED',
  'WITNESSED',
  'REVEALED',
  'RESULT',
  'CLOSED',
  'CANCELLED',
]);

const witness = z.strictObject({
  index: count,
  name: z.string(),
  unit: z.string(),
  kind: z.string(),
  method: z.string(),
  value: z.string(),
});

const stratum = z.strictObject({ code: z.string(), name: z.string(), N: count, n: count, rule: z.string() });

/** `department` is blank unless several check together. */
const team = z.array(z.strictObject({ id: z.string(), name: z.string(), unit: z.string(), department: z.string() }));

const department = z.strictObject({ name: z.string(), lead: z.boolean(), teamSize: count, inspectors: count });

const drawnObject = z.strictObject({
  order: count,
  stratum: z.string(),
  id: z.string(),
  name: z.string(),
  address: z.string().nullable(),
  station: z.string().nullable(),
  team,
});

const reserveObject = z.strictObject({ stratum: z.string(), order: count, id: z.string(), name: z.string() });

/** A lottery result that is awaited as the last contribution; named before the list is frozen. */
export const publicNumber = z.strictObject({
  name: requiredText.max(40),
  issue: requiredText.max(40),
  source: requiredText.max(100),
});

/** Which draw and attempt this is and what is fixed of it: the first lines on either screen, fit for the room as well. */
export const drawFacts = {
  drawId: id,
  number: z.string(),
  /** 演练: nothing here has any effect. */
  rehearsal: z.boolean(),
  title: z.string(),
  occasion: z.string(),
  bureau: z.string(),
  state: drawState,
  attempt: count,
  attempts: count,
  /** The attempt whose objects stand, where this one makes only the teams. */
  objectsOf: count.nullable(),
  rows: count,
  frameDigest: digest,
  planDigest: digest.nullable(),
};

/** Everything the operator sees of a draw; what of it the room sees is `draw.projection`. */
const stage = z.strictObject({
  ...drawFacts,
  taskId: id,
  strata: z.array(stratum),
  /** A share of each class is drawn; all are, in the order drawn; or all were named and only inspectors are drawn. */
  objects: z.enum(['sampled', 'ordered', 'named']),
  /** The departments of a joint check in plan order; empty where one checks alone. */
  departments: z.array(department),
  exclusions: z.array(z.strictObject({ name: z.string(), count })),
  /** How often the registries were changed after the list was frozen, counted until there is a result; the list stays as it is. */
  registryChanges: count,
  witnessesNeeded: count,
  /** What the plan asks of the witnesses and how much of it is there. */
  witnessNeeds: z.array(
    z.strictObject({
      kind: z.enum(['people', 'kind', 'outside', 'dice', 'public']),
      title: z.string(),
      given: count,
      needed: count,
    }),
  ),
  publicNumber: publicNumber.nullable(),
  commitment: digest.nullable(),
  /** Values are blank until the reveal. */
  witnesses: z.array(witness),
  machine: digest.nullable(),
  seed: digest.nullable(),
  drawn: z.array(drawnObject),
  reserves: z.array(reserveObject),
  /** Why no team can be found for everybody, in words; null when all is well or not yet known. */
  infeasible: z.string().nullable(),
  resultDigest: digest.nullable(),
  ledgerHead: digest,
  cancelled: z.array(z.strictObject({ attempt: count, reason: z.string(), approvedBy: z.array(z.string()) })),
});

/** How fast a result is shown in the room, as a multiple of the usual pace. */
export const showSpeeds = [0.5, 1, 2, 4] as const;

/** Where the showing of a result has come to: so many milliseconds of it at the usual pace, and whether it goes on. */
const show = z.strictObject({ position: count, running: z.boolean(), speed: z.literal(showSpeeds) });

const check = z.strictObject({
  id: z.string(),
  title: z.string(),
  state: z.enum(['pass', 'fail', 'skipped']),
  detail: z.string(),
});

const historyRow = z.strictObject({
  drawId: id,
  taskId: id,
  number: z.string(),
  title: z.string(),
  state: drawState,
  attempts: count,
  rows: count,
  drawn: count,
  /** Substitutions, additions and inspectors replaced after the draw. */
  changes: count,
  startedAt: z.string(),
  ledgerHead: digest,
});

const meeting = z.strictObject({
  taskId: id,
  occasion: requiredText.max(100),
  place: text.max(100),
  host: requiredText.max(40),
  operator: requiredText.max(40),
  publicNumber: publicNumber.optional(),
});

const drawId = z.strictObject({ drawId: id });

export const drawContract = {
  'draw.stage': query({
    reads: ['draw', 'object', 'inspector', 'label'],
    input: z.strictObject({ drawId: id.nullable() }),
    output: stage.nullable(),
  }),
  /**
   * How far the room has been shown the result; null where nothing is known of it. `restarted`: the core ended meanwhile, and the
   * showing waits for the operator at the page it had come to.
   */
  'draw.show': query({
    audience: true,
    reads: ['projection'],
    input: z.strictObject({ drawId: id }),
    output: show.extend({ restarted: z.boolean() }).nullable(),
  }),
  /** The operator's hand on the projection: pace, pause, another page; what is not named stays as it is. It touches nothing of the draw. */
  'draw.setShow': command({
    changes: ['projection'],
    input: z.strictObject({ drawId: id, ...show.extend({ position: count.max(86_400_000) }).partial().shape }),
    output: done,
  }),
  'draw.history': query({
    reads: ['draw'],
    input: z.strictObject({ rehearsal: z.boolean().optional(), ...paging.shape }),
    output: listOf(historyRow),
  }),
  'draw.freezeFrame': job({ changes: ['draw', 'task'], input: meeting, output: drawId }),
  /** 演练: the same for practice; the task stays a draft and its numbers are not used up. */
  'draw.rehearse': job({ changes: ['draw'], input: meeting, output: drawId }),
  /** Fills in the witnesses a rehearsal lacks; refused in a formal draw. */
  'draw.practiseWitnesses': command({ changes: ['draw'], input: drawId, output: done }),
  'draw.freezePlan': command({ changes: ['draw'], input: drawId, output: done }),
  'draw.commit': command({ changes: ['draw'], input: drawId, output: done }),
  'draw.addWitness': command({
    changes: ['draw'],
    input: z.strictObject({
      drawId: id,
      name: requiredText.max(40),
      unit: requiredText.max(60),
      kind: requiredText.max(40),
      method: requiredText.max(20),
      value: z.string().regex(/^[0-9]{6,64}$/, '见证数字应为 6 至 64 位数字。'),
    }),
    output: done,
  }),
  'draw.reveal': command({ changes: ['draw', 'task', 'projection'], input: drawId, output: done }),
  'draw.close': command({ changes: ['draw', 'task', 'assignment'], input: drawId, output: done }),
  /** Needs `approval.request` for the same reason, and two who agreed. */
  'draw.cancel': command({
    changes: ['draw', 'task'],
    input: z.strictObject({ drawId: id, reason: requiredText }),
    output: done,
  }),
  /** Before the commitment: puts the frozen list aside, so that the task can be edited and frozen anew. */
  'draw.withdraw': command({
    changes: ['draw', 'task'],
    input: z.strictObject({ drawId: id, reason: requiredText }),
    output: done,
  }),
  /** Opens the next attempt with the same frame and plan after a cancelled one. */
  'draw.again': command({ changes: ['draw', 'task'], input: drawId, output: done }),
  'draw.evidence': job({
    changes: ['audit'],
    input: z.strictObject({ drawId: id, form: z.enum(['sealed', 'public']) }),
    output: outputFile,
  }),
  'draw.verify': job({
    changes: [],
    input: drawId,
    output: z.strictObject({ ok: z.boolean(), checks: z.array(check) }),
  }),
  'draw.selfTest': query({
    reads: [],
    input: nothing,
    output: z.strictObject({ ok: z.boolean(), sentence: z.string() }),
  }),
};
