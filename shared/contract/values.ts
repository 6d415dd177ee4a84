import { z } from 'zod';

/** Shapes shared by several parts of the contract. */
export const nothing = z.strictObject({});
export const done = z.strictObject({ done: z.literal(true) });
export const id = z.number().int().positive();
export const text = z.string().trim().max(2000);
export const requiredText = text.min(1);
export const date = z.iso.date();
export const basisPoints = z.number().int().min(0).max(10_000);
export const count = z.number().int().min(0);

/** 「10所及以下不少于2所；超过10所不低于50%」: limit, minimum, and the ratio above. */
export const smallPoolRule = z.strictObject({
  limit: z.number().int().min(1).max(10_000),
  minimum: z.number().int().min(1).max(10_000),
  bpAbove: basisPoints,
});

/** A spreadsheet cell as it was read: never a formula, dates as YYYY-MM-DD. */
export const cell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.strictObject({ date: z.string() })]);

/** An opaque id for a file or folder on disk; made by the native dialog, by an upload or by a job, never by the page. */
export const grant = z.string().min(16).max(64);

/** A file the core has written and the page may save or open. */
export const outputFile = z.strictObject({
  file: grant,
  name: z.string(),
  bytes: count,
  sha256: z.string().length(64),
});

/** How many times something was seen, under its Chinese name. */
export const tally = z.strictObject({ kind: z.string(), name: z.string(), count });

/** Lists page by key: `after` is the `next` of the page before, `null` at the start. */
export const paging = z.strictObject({
  after: z.string().max(400).nullable(),
  limit: z.number().int().min(1).max(500),
});

export const listOf = <T extends z.ZodType>(row: T) =>
  z.strictObject({ rows: z.array(row), next: z.string().nullable(), total: count });

export const sortOf = <const T extends readonly [string, ...string[]]>(columns: T) =>
  z.strictObject({ column: z.enum(columns), direction: z.enum(['up', 'down']) });
