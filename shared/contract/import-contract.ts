import { z } from 'zod';
import { job, query } from './method.ts';
import { cell, count, grant, id, listOf, outputFile, paging, sortOf, tally } from './values.ts';

export const importKind = z.enum(['object', 'inspector', 'item', 'assistant', 'department', 'risk', 'listing']);

const field = z.strictObject({ key: z.string(), name: z.string(), required: z.boolean() });

const sheet = z.strictObject({ index: count, name: z.string(), rows: count, empty: z.boolean() });

/** What a file looks like, and how its columns would be understood. */
const inspection = z.strictObject({
  fileName: z.string(),
  fileKind: z.string(),
  encoding: z.string().nullable(),
  sheets: z.array(sheet),
  sheet: count,
  headerRow: count,
  headings: z.array(z.string()),
  /** One entry a column: the field it feeds, or null for a column left out. */
  mapping: z.array(z.string().nullable()),
  fields: z.array(field),
  preview: z.array(z.strictObject({ rowNumber: count, cells: z.array(cell) })),
  notes: z.array(z.string()),
});

const problemTally = z.strictObject({ ...tally.shape, severity: z.enum(['error', 'warning']) });

export const importResult = z.strictObject({
  batchId: id,
  fileName: z.string(),
  kind: importKind,
  rows: count,
  created: count,
  updated: count,
  unchanged: count,
  /** Left as they were, because only new rows were wanted. */
  skipped: count,
  /** Not taken, each with its reason in the problem workbook. */
  refused: count,
  repaired: z.array(tally),
  problems: z.array(problemTally),
  /** Things that were taken as they are and are worth counting, such as old registration numbers. */
  noted: z.array(tally),
  sentence: z.string(),
  problemFile: outputFile.nullable(),
});

const importSort = sortOf(['finishedAt', 'kind', 'fileName', 'rows', 'created', 'updated', 'skipped']).default({
  column: 'finishedAt',
  direction: 'down',
});

const batch = z.strictObject({ ...importResult.shape, finishedAt: z.string(), fileSha256: z.string() });

export const importContract = {
  'import.inspect': job({
    changes: [],
    input: z.strictObject({ file: grant, kind: importKind, sheet: count.nullable(), headerRow: count.nullable() }),
    output: inspection,
  }),
  'import.run': job({
    changes: ['object', 'inspector', 'item', 'assistant', 'department', 'import', 'audit'],
    input: z.strictObject({
      file: grant,
      kind: importKind,
      sheet: count,
      headerRow: count,
      mapping: z.array(z.string().nullable()),
      policy: z.enum(['update', 'only-new']),
    }),
    output: importResult,
  }),
  'import.list': query({
    reads: ['import'],
    input: z.strictObject({ sort: importSort, ...paging.shape }),
    output: listOf(batch),
  }),
  'import.export': job({ changes: [], input: z.strictObject({ sort: importSort }), output: outputFile }),
};
