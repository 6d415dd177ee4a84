import { z } from 'zod';
import { command, job, query } from './method.ts';
import { count, date, grant, id, nothing, outputFile, requiredText } from './values.ts';

const superiorList = z.strictObject({
  id,
  source: z.string(),
  issuedOn: z.string(),
  fileName: z.string(),
  items: count,
  importedAt: z.string(),
});

const gap = z.strictObject({
  kind: z.enum(['missing', 'extra', 'differing']),
  /** The item of the superior's list; null for one that only the own list has. */
  superiorId: id.nullable(),
  /** The item of the own list; null for one that only the superior's has. */
  ownId: id.nullable(),
  externalCode: z.string().nullable(),
  title: z.string(),
  fields: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
  /** Why the item of the superior's list does not apply here; null while nobody has said so. */
  notApplicable: z.string().nullable(),
});

export const superiorListContract = {
  /** Keeps a superior's list (xlsx, csv …) to be compared with. */
  'superiorList.import': job({
    changes: ['item'],
    input: z.strictObject({
      file: grant,
      source: requiredText.max(200),
      issuedOn: date,
      /** How a person said that its columns are to be read; null for what the headings alone say. */
      columns: z
        .strictObject({ sheet: count, headerRow: count, mapping: z.array(z.string().nullable()) })
        .nullable()
        .default(null),
    }),
    output: z.strictObject({ id, sentence: z.string() }),
  }),
  'superiorList.all': query({ reads: ['item'], input: nothing, output: z.array(superiorList) }),
  /** Where the list that is worked on differs from a superior's (应纳尽纳, R-059). */
  'superiorList.gaps': query({
    reads: ['item', 'profile'],
    input: z.strictObject({ id }),
    output: z.strictObject({ version: z.string().nullable(), matched: count, rows: z.array(gap) }),
  }),
  'superiorList.decide': command({
    changes: ['item', 'workspace'],
    input: z.strictObject({
      superiorId: id,
      /** Into the draft of the own list, or not applicable here. */
      decision: z.enum(['include', 'not-applicable']),
      reason: requiredText.max(500),
    }),
    output: z.strictObject({ sentence: z.string() }),
  }),
  'superiorList.export': job({ changes: [], input: z.strictObject({ id }), output: outputFile }),
};
