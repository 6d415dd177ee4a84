import { z } from 'zod';
import { command, query } from './method.ts';
import { objectFilter } from './registry-contract.ts';
import { basisPoints, count, date, done, id, listOf, paging, requiredText, text } from './values.ts';

export const taskState = z.enum(['draft', 'drawing', 'drawn', 'checking', 'entered', 'disclosed', 'void']);

/** How many of one risk class are drawn: a ratio in 1/10,000, a fixed number, or none. */
export const stratumRule = z.discriminatedUnion('mode', [
  z.strictObject({ code: requiredText, mode: z.literal('ratio'), bp: basisPoints }),
  z.strictObject({ code: requiredText, mode: z.literal('count'), count }),
  z.strictObject({ code: requiredText, mode: z.literal('none') }),
]);

/** Why objects are left out before the draw; each rule and its count stand in the plan. */
export const exclusionRule = z.enum(['state', 'low-risk-this-year', 'drawn-in-period', 'yearly-cap', 'no-code']);

export const taskDraft = z.strictObject({
  name: requiredText.max(100),
  planName: text.max(100),
  targeted: z.boolean(),
  itemIds: z.array(id).min(1, '请至少选择一个抽查事项。').max(100),
  range: objectFilter,
  exclusions: z.array(exclusionRule),
  yearlyCap: z.number().int().min(1).max(100),
  strata: z.array(stratumRule).min(1),
  rounding: z.enum(['ceil', 'floor', 'total']),
  total: z.number().int().min(1).nullable(),
  reserve: z.number().int().min(0).max(1000),
  teamSize: z.number().int().min(0).max(10),
  inspectorCap: z.number().int().min(1).max(1000),
  inspectorUnits: z.array(z.string()).max(200),
  specialty: z.array(z.strictObject({ category: requiredText, qual: requiredText })).max(50),
  avoidSameUnit: z.boolean(),
  witnesses: z.number().int().min(1).max(20),
  checkFrom: date,
  checkTo: date,
  method: requiredText,
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
});

const stratumPreview = z.strictObject({
  code: z.string(),
  name: z.string(),
  size: count,
  drawn: count,
  reserve: count,
});

const preview = z.strictObject({
  inRange: count,
  exclusions: z.array(z.strictObject({ rule: z.string(), name: z.string(), count })),
  pool: count,
  strata: z.array(stratumPreview),
  drawn: count,
  inspectors: count,
  /** Problems a draw would meet, in words, with what to do about each. */
  problems: z.array(z.strictObject({ severity: z.enum(['error', 'warning']), sentence: z.string() })),
});

export const taskContract = {
  'task.list': query({
    reads: ['task', 'draw', 'result', 'profile'],
    input: z.strictObject({ text: text.max(100), ...paging.shape }),
    output: listOf(taskRow),
  }),
  'task.get': query({
    reads: ['task', 'draw', 'item', 'result', 'profile'],
    input: z.strictObject({ id }),
    output: z.strictObject({
      ...taskRow.shape,
      draft: taskDraft,
      items: z.array(z.strictObject({ id, name: z.string(), itemClass: z.string() })),
      drawId: id.nullable(),
      voidReason: z.string().nullable(),
    }),
  }),
  'task.preview': query({ reads: ['object', 'inspector', 'item', 'task', 'draw'], input: taskDraft, output: preview }),
  'task.create': command({ changes: ['task'], input: taskDraft, output: z.strictObject({ id, number: z.string() }) }),
  'task.save': command({ changes: ['task'], input: z.strictObject({ id, draft: taskDraft }), output: done }),
  'task.void': command({ changes: ['task'], input: z.strictObject({ id, reason: requiredText }), output: done }),
};
