import { z } from 'zod';
import { platformKinds } from '#domain/publication/platform-field.ts';
import { receiptVerdicts } from '#domain/publication/platform-receipt.ts';
import { command, job, query } from './method.ts';
import { platform } from './publication-rule.ts';
import { count, date, done, grant, id, listOf, nothing, outputFile, paging, requiredText, text } from './values.ts';

const kind = z.enum(platformKinds);
const code = requiredText.max(31);

const entry = z.strictObject({ number: z.string(), on: z.string(), by: z.string() });

const entryRow = z.strictObject({
  kind,
  subjectId: id,
  /** Ours: of the plan, the task or the task sheet. */
  number: z.string(),
  title: z.string(),
  entry: entry.nullable(),
});

/** One line of what a platform answered, held against what is here. */
const receiptLine = z.strictObject({
  line: count,
  own: z.string(),
  number: z.string(),
  on: z.string(),
  verdict: z.enum(receiptVerdicts),
  kind: kind.nullable(),
  subjectId: id.nullable(),
  title: z.string(),
});

/** 双录入: what stands a second time on the platforms of superiors (R-159, O12, I17). */
export const platformContract = {
  'platform.all': query({ reads: ['profile'], input: nothing, output: z.array(platform) }),
  'platform.list': query({
    reads: ['disclosure', 'plan', 'task', 'result', 'assignment', 'draw', 'profile'],
    input: z.strictObject({
      platform: code,
      kinds: z.array(kind),
      /** Only what lacks a number, or only what has one. */
      entered: z.boolean().nullable(),
      text: text.max(100),
      ...paging.shape,
    }),
    output: z.strictObject({
      ...listOf(entryRow).shape,
      tallies: z.array(z.strictObject({ kind, all: count, entered: count })),
    }),
  }),
  /** An empty number takes an entry back. */
  'platform.enter': command({
    changes: ['disclosure'],
    input: z.strictObject({
      platform: code,
      entries: z
        .array(z.strictObject({ kind, subjectId: id, number: text.max(100), on: date }))
        .min(1)
        .max(2000),
    }),
    output: done,
  }),
  /** Reads two columns that were pasted: our number and the platform's; a third may hold the day. */
  'platform.read': query({
    reads: ['disclosure', 'plan', 'task', 'result', 'assignment', 'draw'],
    input: z.strictObject({ platform: code, text: z.string().max(400_000), on: date }),
    output: z.array(receiptLine),
  }),
  /** The same from the platform's receipt file. */
  'platform.readFile': job({
    changes: [],
    input: z.strictObject({ platform: code, file: grant, on: date }),
    output: z.array(receiptLine),
  }),
  /** Workbook in the platform's columns; each one stands in the trail. */
  'platform.export': job({
    changes: [],
    input: z.strictObject({ platform: code, kind, missingOnly: z.boolean() }),
    output: z.strictObject({ ...outputFile.shape, rows: count }),
  }),
  /** How the platforms are called and what their columns are headed. */
  'platform.save': command({
    changes: ['profile'],
    input: z.strictObject({ platform, reason: requiredText.max(500) }),
    output: done,
  }),
};
