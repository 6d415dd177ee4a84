import { z } from 'zod';
import { job, query } from './method.ts';
import { count, date, id, listOf, nothing, outputFile, paging, text } from './values.ts';

/** The things whose history can be asked for. */
const auditKind = z.enum(['task', 'draw', 'assignment', 'inspector', 'item', 'document', 'bureau', 'profile']);

/** Which entries are shown; empty parts mean all. Days are China days, both included. */
const auditFilter = z
  .strictObject({
    text: text.max(200).default(''),
    actions: z.array(z.string().max(60)).max(200).default([]),
    actors: z.array(z.string().max(200)).max(200).default([]),
    from: date.nullable().default(null),
    to: date.nullable().default(null),
    /** Only entries about the very thing that an entry names. */
    subject: z.string().max(2000).nullable().default(null),
    /** Only entries that wrote the row of one thing: what happened to it. */
    about: z.strictObject({ kind: auditKind, id }).nullable().default(null),
  })
  .default({ text: '', actions: [], actors: [], from: null, to: null, subject: null, about: null });

const auditRow = z.strictObject({
  seq: count,
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string().nullable(),
  hash: z.string(),
  /** Whether the clock of the PC stood before the entry above it, or was noted to have jumped. */
  clockJumped: z.boolean(),
});

const facet = z.array(z.strictObject({ value: z.string(), count }));

const finding = z.strictObject({
  kind: z.enum(['changed', 'missing', 'added']),
  table: z.string(),
  title: z.string(),
  key: z.string(),
  /** The entry that wrote the row last; null for a row that no entry knows. */
  seq: count.nullable(),
});

export const auditContract = {
  'audit.list': query({
    reads: ['audit'],
    input: z.strictObject({ filter: auditFilter, ...paging.shape }),
    output: listOf(auditRow),
  }),
  'audit.facets': query({
    reads: ['audit'],
    input: z.strictObject({ filter: auditFilter }),
    output: z.strictObject({ actions: facet, actors: facet }),
  }),
  'audit.export': job({ changes: [], input: z.strictObject({ filter: auditFilter }), output: outputFile }),
  'audit.verify': job({
    changes: [],
    input: nothing,
    output: z.strictObject({
      entries: count,
      head: z.string(),
      /** The first entry that does not follow from the one before it, or whose rows are not those it wrote. */
      firstBroken: count.nullable(),
      /** Whether nothing at all was found. */
      whole: z.boolean(),
      tables: count,
      rows: count,
      /** Rows that are not as their entry left them: the first of them, and how many there are. */
      findings: z.array(finding),
      found: count,
      /** Parts of the log's own tables that belong to no entry. */
      strays: z.array(z.string()),
      /** How often the clock of the PC was noted to have jumped. */
      jumps: count,
      sentence: z.string(),
    }),
  }),
  'audit.checkHead': query({
    reads: ['audit'],
    input: z.strictObject({
      seq: count.min(1),
      /** As it is printed: at least 16 hexadecimal digits, spaces between them do not matter. */
      hash: z
        .string()
        .max(100)
        .transform(given => given.replace(/[\s\u3000-]/g, '').toLowerCase())
        .pipe(z.string().regex(/^[0-9a-f]{16,64}$/, '校验值应为纸上的 16 位数字和字母（0–9、a–f）。')),
    }),
    output: z.strictObject({
      verdict: z.enum(['stands', 'contradicts', 'later']),
      at: z.string().nullable(),
      sentence: z.string(),
    }),
  }),
  'audit.digest': job({ changes: [], input: z.strictObject({ day: date }), output: outputFile }),
};
