import { z } from 'zod';
import { inspectorStatuses } from '#domain/vocabulary/inspector-status.ts';
import { registrationStates } from '#domain/vocabulary/registration-state.ts';
import { command, job, query } from './method.ts';
import { chosenRows, inspectorFilter, objectFilter } from './registry-contract.ts';
import { count, date, id, requiredText } from './values.ts';

const codesOf = <Code extends string>(entries: readonly { readonly code: Code }[]) =>
  z.enum(entries.map(({ code }) => code) as [Code, ...Code[]]);

const objectScope = { filter: objectFilter, ...chosenRows };

/** What is to become of many objects at once. */
const objectChange = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('station'), value: requiredText.max(100) }),
  z.strictObject({ field: z.literal('state'), value: codesOf(registrationStates) }),
  z.strictObject({ field: z.literal('industry'), value: requiredText.max(100) }),
  /** 行政区划, by code. */
  z.strictObject({
    field: z.literal('area'),
    value: requiredText.regex(/^\d{6}(\d{3}|\d{6})?$/, '行政区划代码应为 6、9 或 12 位数字。'),
  }),
  z.strictObject({ field: z.literal('risk'), value: z.enum(['A', 'B', 'C', 'D', 'unclassified']), on: date }),
  /** 列入名单 from a day on, and 移出 with a last day. */
  z.strictObject({ field: z.literal('enlist'), list: requiredText.max(40), from: date, to: date.nullable() }),
  z.strictObject({ field: z.literal('delist'), list: requiredText.max(40), to: date }),
]);

const inspectorScope = { filter: inspectorFilter, on: date, ...chosenRows };

/** What is to become of many people at once. */
const inspectorChange = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('unit'), value: requiredText.max(60) }),
  z.strictObject({ field: z.literal('status'), value: codesOf(inspectorStatuses), since: date.nullable() }),
  z.strictObject({ field: z.literal('give-field'), value: requiredText.max(60) }),
  z.strictObject({ field: z.literal('take-field'), value: requiredText.max(60) }),
  z.strictObject({ field: z.literal('give-qualification'), value: requiredText.max(60) }),
  z.strictObject({ field: z.literal('take-qualification'), value: requiredText.max(60) }),
  /** 移到协助人员库, for whoever can never be drawn. */
  z.strictObject({ field: z.literal('to-assistants') }),
]);

/** A row before and after, in words. */
export const bulkRow = z.strictObject({
  id,
  code: z.string(),
  name: z.string(),
  before: z.string(),
  after: z.string(),
});

const preview = z.strictObject({
  /** How many rows are meant, and how many of them would change. */
  inRange: count,
  changes: count,
  /** The others, and why they stay as they are. */
  unchanged: z.array(z.strictObject({ why: z.string(), count })),
  /** The first that would change. */
  rows: z.array(bulkRow),
});

/** `expected` is what the preview promised: another number changes nothing. */
const deed = { expected: count, reason: requiredText.max(500) };
const changed = z.strictObject({ changed: count });

export const bulkContract = {
  'object.bulkPreview': query({
    reads: ['object', 'profile'],
    input: z.strictObject({ ...objectScope, change: objectChange }),
    output: preview,
  }),
  'object.bulkEdit': job({
    changes: ['object'],
    input: z.strictObject({ ...objectScope, change: objectChange, ...deed }),
    output: changed,
  }),
  'inspector.bulkPreview': query({
    reads: ['inspector', 'assistant', 'assignment', 'profile'],
    input: z.strictObject({ ...inspectorScope, change: inspectorChange }),
    output: preview,
  }),
  'inspector.bulkEdit': command({
    changes: ['inspector', 'assistant'],
    input: z.strictObject({ ...inspectorScope, change: inspectorChange, ...deed }),
    output: changed,
  }),
};
