import { z } from 'zod';
import { taskStates } from '#domain/dispatch/task-machine.ts';
import { usualSmallPool } from '#domain/draw/small-pool.ts';
import { command, query } from './method.ts';
import { objectFilter } from './registry-contract.ts';
import { taskOrigin } from './task-origin.ts';
import { basisPoints, count, date, done, id, listOf, paging, requiredText, smallPoolRule, text } from './values.ts';

export const taskState = z.enum(taskStates);

/** How many of one risk class are drawn: a ratio in 1/10,000, a fixed number, or none. */
export const stratumRule = z.discriminatedUnion('mode', [
  z.strictObject({ code: requiredText, mode: z.literal('ratio'), bp: basisPoints }),
  z.strictObject({ code: requiredText, mode: z.literal('count'), count }),
  z.strictObject({ code: requiredText, mode: z.literal('smallPool') }),
  z.strictObject({ code: requiredText, mode: z.literal('none') }),
]);

/** A department of a joint check: everybody of its units, or only the people named; the first one leads. */
const department = z.strictObject({
  name: requiredText.max(60),
  teamSize: z.number().int().min(2, '每个部门每户的检查人员不得少于 2 人。').max(10),
  units: z.array(z.string()).max(200),
  people: z.array(id).max(500),
});

/** Why objects are left out before the draw; each rule and its count stand in the plan. */
export const exclusionRule = z.union([
  z.enum(['state', 'low-risk-this-year', 'drawn-in-period', 'yearly-cap', 'no-code']),
  /** A list (名单) whose objects stay out. */
  z.templateLiteral(['list-', z.string().regex(/^[a-z][a-z-]{0,30}$/)]),
]);

export const taskDraft = z.strictObject({
  name: requiredText.max(100),
  planName: text.max(100),
  targeted: z.boolean(),
  itemIds: z.array(id).min(1, '请至少选择一个抽查事项。').max(100),
  /** 定项: all for the same items; 不定项: each for the items that apply to its labels. */
  itemMode: z.enum(['fixed', 'open']).default('fixed'),
  itemLabels: z
    .array(z.strictObject({ itemId: id, labels: z.array(requiredText).max(50) }))
    .max(100)
    .default([]),
  range: objectFilter,
  exclusions: z.array(exclusionRule),
  yearlyCap: z.number().int().min(1).max(100),
  strata: z.array(stratumRule).min(1),
  rounding: z.enum(['ceil', 'floor', 'total', 'smallPool']),
  total: z.number().int().min(1).nullable(),
  /** The least that a class with a ratio gives; 0 for none. */
  minimum: z.number().int().min(0).max(10_000).default(0),
  /** What classes and totals go by that are counted by the small-pool rule. */
  smallPool: smallPoolRule.default(usualSmallPool),
  /** A share of each class; all in range, in the order drawn; or those named, to which only inspectors are drawn. */
  objects: z.enum(['sampled', 'ordered', 'named']).default('sampled'),
  namedIds: z.array(id).max(500).default([]),
  reserve: z.number().int().min(0).max(1000),
  teamSize: z.number().int().min(0).max(10),
  inspectorCap: z.number().int().min(1).max(1000),
  inspectorUnits: z.array(z.string()).max(200),
  /** A joint check; empty while one department checks alone. */
  departments: z.array(department).max(6, '联合抽查最多 6 个部门。').default([]),
  specialty: z.array(z.strictObject({ category: requiredText, qual: requiredText })).max(50),
  avoidSameUnit: z.boolean(),
  witnesses: z.number().int().min(1).max(20),
  checkFrom: date,
  checkTo: date,
  method: requiredText,
  /** 抽取名单是否公示; by the profile where nothing is said (domain.md 4.8). */
  drawListPublic: z.boolean().optional(),
});

const taskRow = z.strictObject({
  id,
  number: z.string(),
  name: z.string(),
  state: taskState,
  targeted: z.boolean(),
  checkFrom: z.string(),
  checkTo: z.string(),
  drawn: count,
  entered: count,
  disclosureDue: z.string().nullable(),
  /** `afterwards`: an urgent check that has still to be approved (事后补批). */
  approval: z.enum(['unneeded', 'needed', 'given', 'afterwards']),
});

const stratumPreview = z.strictObject({
  code: z.string(),
  name: z.string(),
  size: count,
  drawn: count,
  reserve: count,
  /** The rule with its numbers where a rule made the number. */
  basis: z.string().nullable(),
});

/** Where in the form, or in which registry, a problem is mended. */
export const problemPlace = z.enum([
  'items',
  'objects',
  'range',
  'exclusions',
  'strata',
  'inspectors',
  'departments',
  'witnesses',
  'type',
  'inspectorRegistry',
  'objectRegistry',
]);

const problem = z.strictObject({
  severity: z.enum(['error', 'warning']),
  sentence: z.string(),
  at: problemPlace,
  /** What to look for in the registry; null elsewhere. */
  search: z.string().nullable(),
});

const preview = z.strictObject({
  inRange: count,
  exclusions: z.array(z.strictObject({ rule: z.string(), name: z.string(), count })),
  pool: count,
  strata: z.array(stratumPreview),
  drawn: count,
  inspectors: count,
  /** Inspectors and places to fill of each department of a joint check. */
  departments: z.array(z.strictObject({ name: z.string(), inspectors: count, places: count })),
  /** Whom the task does not draw from the units it asks, by reason; at most twenty people are named of each. */
  barred: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      count,
      people: z.array(z.strictObject({ name: z.string(), unit: z.string(), words: z.string() })),
    }),
  ),
  /** To how many objects of the list each item applies, where that is not the same for all. */
  items: z.array(z.strictObject({ code: z.string(), name: z.string(), count })),
  /** The rule with its numbers where a rule made the total. */
  totalBasis: z.string().nullable(),
  /** Problems a draw would meet, in words, with what to do about each and where. */
  problems: z.array(problem),
});

export const taskContract = {
  'task.list': query({
    reads: ['task', 'draw', 'result', 'profile'],
    input: z.strictObject({ text: text.max(100), ...paging.shape }),
    output: listOf(taskRow),
  }),
  'task.get': query({
    reads: ['task', 'draw', 'item', 'result', 'profile', 'assignment', 'plan', 'approval'],
    input: z.strictObject({ id }),
    output: z.strictObject({
      ...taskRow.shape,
      draft: taskDraft,
      items: z.array(z.strictObject({ id, name: z.string(), itemClass: z.string() })),
      /** The objects named beforehand, where they are. */
      named: z.array(z.strictObject({ id, code: z.string(), name: z.string() })),
      drawId: id.nullable(),
      voidReason: z.string().nullable(),
      origin: taskOrigin,
      /** The line of the annual plan, in words. */
      planLine: z.string().nullable(),
      /** The paper of the 抽查工作方案. */
      schemePaperId: id.nullable(),
      approvedOn: z.string().nullable(),
      /** By when an urgent task is to be approved. */
      approveBy: z.string().nullable(),
      closedAt: z.string().nullable(),
      /** Recusals and changes of people that wait. */
      openRequests: count,
      /** What happened to it, oldest first. */
      steps: z.array(
        z.strictObject({ event: z.string(), to: taskState, reason: z.string(), at: z.string(), by: z.string() }),
      ),
    }),
  }),
  'task.preview': query({
    reads: ['object', 'inspector', 'department', 'item', 'task', 'draw', 'profile'],
    input: taskDraft,
    output: preview,
  }),
  'task.create': command({
    changes: ['task'],
    input: taskDraft.extend({ origin: taskOrigin.optional() }),
    output: z.strictObject({ id, number: z.string() }),
  }),
  /** Without an origin that of the task stays. */
  'task.save': command({
    changes: ['task'],
    input: z.strictObject({ id, draft: taskDraft, origin: taskOrigin.optional() }),
    output: done,
  }),
  'task.void': command({ changes: ['task'], input: z.strictObject({ id, reason: requiredText }), output: done }),
};
