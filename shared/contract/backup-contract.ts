import { z } from 'zod';
import { job, query } from './method.ts';
import { count, done, grant, nothing, outputFile, requiredText } from './values.ts';

const reason = requiredText.max(500);
/** Of a sealed file; kept nowhere, and never in the trail. */
const password = z.string().min(8, '备份密码至少 8 个字符。').max(200);
const givenPassword = z.string().max(200).nullable();

/** What a database holds, so that a person can tell one backup from another. */
const holdings = z.strictObject({
  bureauName: z.string(),
  demo: z.boolean(),
  dataVersion: count,
  counts: z.strictObject({
    objects: count,
    inspectors: count,
    items: count,
    tasks: count,
    draws: count,
    documents: count,
  }),
  audit: z.strictObject({ entries: count, head: z.string(), at: z.string().nullable() }),
  newestDraw: z.strictObject({ number: z.string(), title: z.string(), startedAt: z.string() }).nullable(),
});

/** `changed`: the file is not as long as when it was written; `unchecked`: nothing was written down about it. */
const backupRow = z.strictObject({
  file: grant,
  name: z.string(),
  place: z.enum(['here', 'second']),
  kind: z.enum(['manual', 'automatic', 'before-migration', 'before-restore', 'before-import', 'other']),
  at: z.string(),
  bytes: count,
  sha256: z.string().nullable(),
  sealed: z.boolean(),
  state: z.enum(['good', 'changed', 'unchecked']),
  holds: holdings.nullable(),
});

const second = z.strictObject({
  /** The folder's name; null while there is no second place. */
  name: z.string().nullable(),
  state: z.enum(['none', 'waiting', 'good', 'failed']),
  sentence: z.string().nullable(),
  at: z.string().nullable(),
});

const rules = {
  /** An automatic backup is due when so many minutes have passed and something has changed. */
  intervalMinutes: z.number().int().min(5).max(1440),
  recent: z.number().int().min(1).max(50),
  daily: z.number().int().min(0).max(60),
  monthly: z.number().int().min(0).max(60),
};

const preview = z.strictObject({
  name: z.string(),
  bytes: count,
  sha256: z.string(),
  sealed: z.boolean(),
  /** Whether the file is the one whose SHA-256 was written beside it; `none` when nothing lies beside it. */
  beside: z.enum(['same', 'different', 'none']),
  holds: holdings,
  firstBroken: count.nullable(),
  /** Whether the trail is unbroken and every row as the trail left it. */
  whole: z.boolean(),
  sentence: z.string(),
});

const fromFile = { file: grant, password: givenPassword };

export const backupContract = {
  'backup.list': query({
    reads: ['backup', 'audit'],
    input: nothing,
    output: z.strictObject({
      rows: z.array(backupRow).max(400),
      second,
      newest: z.string().nullable(),
      changedSince: z.boolean(),
      /** Why the last automatic backup was not made; null while all is well. */
      failure: z.string().nullable(),
    }),
  }),
  'backup.settings': query({
    reads: ['backup'],
    input: nothing,
    output: z.strictObject({ ...rules, secondPlace: z.string().nullable(), sealed: z.boolean() }),
  }),
  'backup.saveSettings': job({
    changes: ['backup'],
    input: z.strictObject({
      ...rules,
      secondPlace: z.union([z.literal('keep'), z.literal('none'), z.strictObject({ folder: grant })]),
      password: z.union([z.literal('keep'), z.literal('none'), z.strictObject({ password })]),
    }),
    output: done,
  }),
  'backup.run': job({
    changes: ['backup'],
    input: z.strictObject({ password: password.nullable().default(null) }),
    output: z.strictObject({ ...outputFile.shape, second }),
  }),
  'backup.checkSecond': job({ changes: ['backup'], input: nothing, output: second }),
  'backup.preview': job({ changes: [], input: z.strictObject(fromFile), output: preview }),
  'backup.drill': job({
    changes: [],
    input: z.strictObject(fromFile),
    output: z.strictObject({
      good: z.boolean(),
      steps: z.array(z.strictObject({ name: z.string(), good: z.boolean(), finding: z.string() })),
      sentence: z.string(),
    }),
  }),
  'backup.restore': job({
    scope: 'application',
    changes: ['workspace', 'backup'],
    input: z.strictObject({ ...fromFile, reason }),
    output: z.strictObject({ presentSavedAs: z.string(), holds: holdings }),
  }),
  'workspace.pack': job({
    changes: [],
    input: z.strictObject({ password: password.nullable() }),
    output: z.strictObject({ ...outputFile.shape, files: count }),
  }),
  'workspace.unpack': job({
    scope: 'application',
    changes: ['workspace'],
    input: z.strictObject({ ...fromFile, folder: grant.nullable() }),
    output: z.strictObject({ files: count, holds: holdings }),
  }),
  'recovery.look': job({
    scope: 'application',
    changes: [],
    input: z.strictObject({ folder: grant.nullable() }),
    output: z.strictObject({
      state: z.enum(['sound', 'busy', 'newer', 'damaged', 'missing', 'unusable']),
      folderName: z.string(),
      sentence: z.string(),
      backups: z.array(backupRow).max(400),
    }),
  }),
  'recovery.restore': job({
    scope: 'application',
    changes: ['workspace', 'backup'],
    input: z.strictObject({ ...fromFile, folder: grant.nullable(), person: requiredText.max(40), reason }),
    output: z.strictObject({ damagedKeptIn: z.string().nullable(), holds: holdings }),
  }),
  'recovery.salvage': job({
    scope: 'application',
    changes: [],
    input: z.strictObject({ folder: grant.nullable() }),
    output: z.strictObject({
      ...outputFile.shape,
      tables: z.array(z.strictObject({ name: z.string(), rows: count, complete: z.boolean(), finding: z.string() })),
    }),
  }),
};
