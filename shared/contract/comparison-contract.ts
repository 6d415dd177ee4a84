import { z } from 'zod';
import { command, job, query } from './method.ts';
import { count, date, done, grant, id, listOf, outputFile, paging, requiredText, text } from './values.ts';

/** 名单比对: how many of our objects and of the other list's rows fall into each part. */
export const comparisonCounts = z.strictObject({
  rows: count,
  /** Rows of theirs that are objects of ours: by code, by name and address, and by a person's decision. */
  byCode: count,
  byName: count,
  decided: count,
  /** Objects of ours that are in both lists; fewer than the rows where theirs names one twice. */
  common: count,
  doubtful: count,
  theirs: count,
  ours: count,
  /** Rows without a name. */
  unreadable: count,
});

const comparison = z.strictObject({
  id,
  source: z.string(),
  fileName: z.string(),
  fileSha256: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  /** How many objects the registry held then. */
  objects: count,
  counts: comparisonCounts,
});

const object = z.strictObject({
  id,
  code: z.string(),
  name: z.string(),
  address: z.string().nullable(),
  station: z.string().nullable(),
});

const proposal = z.strictObject({ object, doubt: z.string(), score: count });

/** One line of a part: a row of theirs, the object of ours, or both beside each other. */
const line = z.strictObject({
  /** Null for an object that the other list does not name. */
  row: z
    .strictObject({
      number: count,
      name: z.string(),
      code: z.string().nullable(),
      address: z.string().nullable(),
      note: z.string().nullable(),
    })
    .nullable(),
  how: z.enum(['code', 'name', 'decided']).nullable(),
  object: object.nullable(),
  proposals: z.array(proposal),
  decision: z.strictObject({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});

export const comparisonPart = z.enum(['common', 'doubtful', 'theirs', 'ours', 'unreadable']);

/** The parts that are objects of ours. */
const objectPart = z.enum(['common', 'ours']);

export const comparisonContract = {
  'comparison.run': job({
    changes: ['comparison'],
    input: z.strictObject({
      file: grant,
      sheet: count,
      headerRow: count,
      mapping: z.array(z.string().nullable()),
      /** Whose list it is. */
      source: requiredText.max(100),
    }),
    output: comparison,
  }),
  'comparison.list': query({ reads: ['comparison'], input: paging, output: listOf(comparison) }),
  'comparison.get': query({ reads: ['comparison'], input: z.strictObject({ id }), output: comparison }),
  'comparison.rows': query({
    reads: ['comparison', 'object'],
    input: z.strictObject({ id, part: comparisonPart, text: text.max(100), ...paging.shape }),
    output: listOf(line),
  }),
  /** Says of doubtful rows which object they are, or that they are none; a later decision takes the place of an earlier one. */
  'comparison.decide': command({
    changes: ['comparison'],
    input: z.strictObject({
      id,
      decisions: z
        .array(z.strictObject({ row: count, object: id.nullable() }))
        .min(1)
        .max(500),
      reason: requiredText,
    }),
    output: done,
  }),
  /** What becomes of a part, before it does: a sub-registry, or objects with a label. */
  'comparison.becoming': query({
    reads: ['comparison', 'object', 'label'],
    input: z.strictObject({ id, part: objectPart, labelId: id.nullable() }),
    output: z.strictObject({
      objects: count,
      /** Whoever is out of use stays out. */
      outOfUse: count,
      label: z.strictObject({ changes: count, already: count, blocked: count }).nullable(),
    }),
  }),
  /** Keeps the objects of a part as the members of a new sub-registry, which may be the range of a joint task. */
  'comparison.keep': job({
    changes: ['label', 'object'],
    input: z.strictObject({ id, part: objectPart, name: requiredText.max(60), reason: requiredText }),
    output: z.strictObject({ id, members: count }),
  }),
  'comparison.label': job({
    changes: ['label', 'object'],
    input: z.strictObject({
      id,
      part: objectPart,
      labelId: id,
      from: date,
      to: date.nullable(),
      reason: requiredText,
    }),
    output: z.strictObject({ changed: count }),
  }),
  'comparison.export': job({ changes: [], input: z.strictObject({ id }), output: outputFile }),
};
