import { z } from 'zod';
import { job, query } from './method.ts';
import { count, done, id, listOf, nothing, outputFile, paging, requiredText, text } from './values.ts';

const finding = z.strictObject({
  kind: z.string(),
  name: z.string(),
  advice: z.string(),
  count,
  /** For how many of them the program can propose what is right, and by what rule; null where only a person can. */
  fix: z.strictObject({ count, rule: z.string() }).nullable(),
});

/** How the registries stood: 底数清 by their sizes, 标签准 by the share of objects with labels. */
const figures = z.strictObject({
  objects: count,
  inspectors: count,
  items: count,
  labelled: count,
  /** Objects without any fault. */
  sound: count,
});

const report = z.strictObject({
  id,
  madeAt: z.string(),
  madeBy: z.string(),
  figures,
  findings: z.array(finding),
});

const row = z.strictObject({
  objectId: id,
  code: z.string(),
  name: z.string(),
  address: z.string().nullable(),
  station: z.string().nullable(),
  value: z.string(),
  proposal: z.string().nullable(),
  /** Whether the object was written after the examination. */
  changedSince: z.boolean(),
});

const kind = text.min(1).max(40);

export const qualityContract = {
  'quality.run': job({ changes: ['quality'], input: nothing, output: report }),
  /** The newest examination and the figures of earlier ones, newest first; null before the first. */
  'quality.report': query({
    reads: ['quality'],
    input: nothing,
    output: z.strictObject({
      newest: report.nullable(),
      earlier: z.array(z.strictObject({ madeAt: z.string(), figures, findings: count })),
    }),
  }),
  'quality.rows': query({
    reads: ['quality', 'object'],
    input: z.strictObject({ kind, fixable: z.boolean(), ...paging.shape }),
    output: listOf(row),
  }),
  'quality.export': job({ changes: [], input: z.strictObject({ kind }), output: outputFile }),
  /** Puts right what the program proposed; refused when it would not be just as many objects as the person saw. */
  'quality.fix': job({
    changes: ['quality', 'object'],
    input: z.strictObject({ kind, expected: count, reason: requiredText }),
    output: z.strictObject({ ...done.shape, changed: count }),
  }),
};
