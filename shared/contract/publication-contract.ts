import { z } from 'zod';
import { publicSorts, publicWords } from '#domain/publication/public-row.ts';
import { publicKinds } from '#domain/publication/publication-kind.ts';
import { publicationStates } from '#domain/publication/publication-state.ts';
import { calendarContract } from './calendar-contract.ts';
import { command, job, query } from './method.ts';
import { platformContract } from './platform-contract.ts';
import { stopContract } from './stop-contract.ts';
import { date, done, id, outputFile, requiredText, sortOf, text } from './values.ts';

const publicRow = z.strictObject({
  kind: z.enum(publicKinds),
  id,
  subjectId: id,
  title: z.string(),
  number: z.string(),
  due: z.string().nullable(),
  provisional: z.boolean(),
  state: z.enum(publicationStates),
  light: z.enum(['in-time', 'due-soon', 'late', 'done']).nullable(),
  workingDaysLeft: z.number().int().nullable(),
  publishedOn: z.string().nullable(),
  channel: z.string().nullable(),
  receipt: z.string().nullable(),
});

const publicFilter = z.strictObject({
  text,
  kinds: z.array(z.enum(publicKinds)),
  words: z.array(z.enum(publicWords)),
  within: z.number().int().min(0).max(250).nullable(),
});

/** 公示 of everything that must be public, 双录入, 停止公示 and 信用修复. */
export const publicationContract = {
  /** What must be public, with its day and its light; the page filters and sorts what it was told. */
  'publication.list': query({
    reads: ['disclosure', 'result', 'task', 'plan', 'item', 'draw', 'profile', 'assignment'],
    input: z.strictObject({ today: date }),
    output: z.strictObject({
      rows: z.array(publicRow),
      channels: z.array(z.string()),
      exemptGrounds: z.array(z.string()),
      source: z.string(),
    }),
  }),
  /** One record with what only it says. */
  'publication.get': query({
    reads: ['disclosure', 'document', 'plan', 'task', 'draw', 'assignment'],
    input: z.strictObject({ id }),
    output: z.strictObject({
      exemptReason: z.string().nullable(),
      was: z.string().nullable(),
      becomes: z.string().nullable(),
      reason: z.string().nullable(),
      /** The day before which it cannot have been public. */
      since: z.string(),
      confirmedBy: z.string().nullable(),
      confirmedAt: z.string().nullable(),
      /** Of the paper we made of it, as it was when it was confirmed. */
      sha256: z.string().nullable(),
    }),
  }),
  /** Several at once, each with its own receipt. */
  'publication.confirm': command({
    changes: ['disclosure', 'plan'],
    input: z.strictObject({
      on: date,
      channel: requiredText.max(100),
      entries: z
        .array(z.strictObject({ id, receipt: requiredText.max(200) }))
        .min(1)
        .max(100),
    }),
    output: done,
  }),
  /** Not made public, for a lawful reason. */
  'publication.exempt': command({
    changes: ['disclosure'],
    input: z.strictObject({ id, ground: requiredText.max(100), reason: requiredText.max(500) }),
    output: done,
  }),
  /** Takes an exemption back: it has to be made public after all. */
  'publication.require': command({
    changes: ['disclosure'],
    input: z.strictObject({ id, reason: requiredText.max(500) }),
    output: done,
  }),
  /** A published result turned out to be wrong: what stands from now on has to be made public. */
  'publication.correct': command({
    changes: ['disclosure'],
    input: z.strictObject({
      assignmentId: id,
      was: requiredText.max(500),
      becomes: requiredText.max(500),
      reason: requiredText.max(500),
    }),
    output: z.strictObject({ id }),
  }),
  /** The list as the page shows it, as a workbook. */
  'publication.export': job({
    changes: [],
    input: z.strictObject({ today: date, filter: publicFilter, sort: sortOf(publicSorts) }),
    output: outputFile,
  }),
  ...stopContract,
  ...calendarContract,
  ...platformContract,
};
