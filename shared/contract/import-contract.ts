import { z } from 'zod';
import { job, query } from './method.ts';
import { exportShape } from './registry-contract.ts';
import {
  cell,
  count,
  done,
  grant,
  id,
  listOf,
  nothing,
  outputFile,
  paging,
  requiredText,
  sortOf,
  tally,
  text,
} from './values.ts';

export const importKind = z.enum(['object', 'inspector', 'item', 'assistant', 'department', 'risk', 'listing']);

const field = z.strictObject({ key: z.string(), name: z.string(), required: z.boolean() });

const sheet = z.strictObject({ index: count, name: z.string(), rows: count, empty: z.boolean(), hidden: z.boolean() });

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
  /** Other ways to understand the columns, by name: that of the last time, those of known platforms, by heading alone. */
  mappings: z.array(z.strictObject({ name: z.string(), from: z.string(), mapping: z.array(z.string().nullable()) })),
  /** From whom a file with these headings came the last time. */
  source: z.string(),
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
  /** In the registry, missing from a file that is complete, and marked as left. */
  left: count,
  repaired: z.array(tally),
  problems: z.array(problemTally),
  /** Things that were taken as they are and are worth counting, such as old registration numbers. */
  noted: z.array(tally),
  sentence: z.string(),
  problemFile: outputFile.nullable(),
});

const readingInput = {
  file: grant,
  kind: importKind,
  sheet: count,
  headerRow: count,
  mapping: z.array(z.string().nullable()),
  /** From whom the file came, such as another office or a platform. */
  source: text.max(60).default(''),
};

/** `mark-left`: the file is complete, and what is missing from it is marked as left, never deleted. */
const importPolicy = z.enum(['update', 'only-new', 'mark-left']);

/** What the program puts right or understands by itself, with an example of each spelling: how a cell reads, and what is made of it. */
const tidied = z.strictObject({
  ...tally.shape,
  examples: z.array(
    z.strictObject({ rowNumber: count, field: z.string(), before: z.string(), after: z.string().nullable() }),
  ),
});

/** What an import would do, counted before anything of it is done. */
const importLook = z.strictObject({
  lookId: id,
  fileName: z.string(),
  kind: importKind,
  policy: importPolicy,
  rows: count,
  created: count,
  updated: count,
  unchanged: count,
  skipped: count,
  refused: count,
  /** Rows with something to correct or to check, whether taken or not. */
  doubtful: count,
  /** In the registry and not in the file; null where the kind of file says nothing of it. */
  missing: count.nullable(),
  repaired: z.array(tidied),
  problems: z.array(problemTally),
  noted: z.array(tidied),
  sentence: z.string(),
  /** The registered state that missing ones would get; null where nothing is marked. */
  leftState: z.string().nullable(),
  /** Why the number of missing ones has to be typed; null where it need not be. */
  leftWarning: z.string().nullable(),
  lookedBy: z.string(),
  lookedAt: z.string(),
  /** When it is dropped by itself. */
  until: z.string(),
});

const lookedRow = z.strictObject({
  key: z.string(),
  /** Of the file; null for what is missing from it. */
  rowNumber: count.nullable(),
  title: z.string(),
  detail: z.string(),
  changes: z.array(
    z.strictObject({
      field: z.string(),
      name: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  problems: z.array(z.string()),
  /** False for a row that is not taken over. */
  taken: z.boolean(),
});

const importSort = sortOf(['finishedAt', 'kind', 'fileName', 'rows', 'created', 'updated', 'skipped']).default({
  column: 'finishedAt',
  direction: 'down',
});

const batch = z.strictObject({
  ...importResult.shape,
  finishedAt: z.string(),
  fileSha256: z.string(),
  /** Null for an import of an earlier version, which said nothing of it. */
  policy: importPolicy.nullable(),
  /** From whom the file came, in the words of whoever imported it. */
  source: z.string().nullable(),
  takenBack: z.strictObject({ at: z.string(), by: z.string(), reason: z.string(), sentence: z.string() }).nullable(),
  /** Why it cannot be taken back at all; null where it may be tried. */
  staysBecause: z.string().nullable(),
});

export const importContract = {
  'import.inspect': job({
    changes: [],
    input: z.strictObject({ file: grant, kind: importKind, sheet: count.nullable(), headerRow: count.nullable() }),
    output: inspection,
  }),
  'import.run': job({
    changes: ['object', 'inspector', 'item', 'assistant', 'department', 'import', 'audit'],
    input: z.strictObject({ ...readingInput, policy: z.enum(['update', 'only-new']) }),
    output: importResult,
  }),
  'import.stage': job({
    changes: ['import'],
    input: z.strictObject({ ...readingInput, policy: importPolicy }),
    output: importLook,
  }),
  'import.staged': query({ reads: ['import'], input: nothing, output: importLook.nullable() }),
  'import.rows': query({
    reads: ['import'],
    input: z.strictObject({
      lookId: id,
      group: z.enum(['created', 'updated', 'unchanged', 'skipped', 'missing', 'doubtful']),
      ...paging.shape,
    }),
    output: listOf(lookedRow),
  }),
  'import.publish': job({
    changes: ['object', 'inspector', 'item', 'assistant', 'department', 'import', 'audit'],
    input: z.strictObject({ lookId: id, confirmLeft: count.nullable() }),
    output: importResult,
  }),
  'import.drop': job({ changes: ['import'], input: z.strictObject({ lookId: id }), output: done }),
  'import.takeBack': job({
    changes: ['object', 'inspector', 'item', 'assistant', 'department', 'import', 'audit'],
    input: z.strictObject({ batchId: id, reason: requiredText }),
    output: z.strictObject({
      restored: count,
      removed: count,
      /** What stays as it is, with why. */
      kept: z.array(z.strictObject({ title: z.string(), why: z.string() })),
      sentence: z.string(),
    }),
  }),
  /** An empty workbook with the headings of a registry, what to write below each, and an example. */
  'import.template': job({ changes: [], input: z.strictObject({ kind: importKind }), output: outputFile }),
  'import.list': query({
    reads: ['import'],
    input: z.strictObject({ sort: importSort, ...paging.shape }),
    output: listOf(batch),
  }),
  'import.export': job({
    changes: [],
    input: z.strictObject({ sort: importSort, ...exportShape }),
    output: outputFile,
  }),
};
