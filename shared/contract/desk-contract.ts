import { z } from 'zod';
import { deskKindCodes } from '#domain/desk/desk-kind.ts';
import { deskLights } from '#domain/desk/desk-light.ts';
import { job, query, type Topic } from './method.ts';
import { count, date, id, outputFile, requiredText } from './values.ts';

/** Where a row of the desk leads. */
export const deskPlaces = [
  'approval',
  'task',
  'check',
  'disclosure',
  'follow-up',
  'referral',
  'plan',
  'report',
  'certificate',
  'profile',
  'deadline',
] as const;

const kind = z.enum(deskKindCodes);
const tallies = { late: count, today: count, week: count, total: count };

const deskRow = z.strictObject({
  kind,
  id: count,
  title: z.string(),
  note: z.string(),
  /** Whose business it is: a unit, an office or a person; empty where nobody is named. */
  owner: z.string(),
  due: date.nullable(),
  light: z.enum(deskLights),
  /** Computed without the holidays of its year: the day may still move. */
  provisional: z.boolean(),
  place: z.strictObject({ page: z.enum(deskPlaces), id: id.nullable() }),
});

const asked = {
  today: date,
  /** What waits for whoever asks, or all that he may see. */
  person: z.enum(['mine', 'everyone']),
  kinds: z.array(kind).max(deskKindCodes.length),
};

const deadlineDay = z.strictObject({
  code: z.string(),
  name: z.string(),
  date,
  named: date,
  office: z.string(),
  source: z.string(),
  provisional: z.boolean(),
  /** Null where nothing in the database shows it. */
  met: z.boolean().nullable(),
});

const reads: readonly Topic[] = [
  'workspace',
  'profile',
  'account',
  'approval',
  'plan',
  'task',
  'draw',
  'assignment',
  'result',
  'disclosure',
  'followUp',
  'report',
  'inspector',
  'document',
  'paper',
  'seal',
];

/** 工作台, the deadlines of the year, and the 尽职档案. */
export const deskContract = {
  /** What is due, late, or waits; the first rows by day, with the counts of all. */
  'desk.list': query({
    reads,
    input: z.strictObject({ ...asked, limit: z.number().int().min(1).max(200) }),
    output: z.strictObject({
      /** The inspector whose name the account bears: his own sheets stand on his desk. */
      inspector: z.string().nullable(),
      /** Every kind that whoever asks may see, whatever kinds were asked for. */
      kinds: z.array(z.strictObject({ kind, ...tallies })),
      counts: z.strictObject(tallies),
      rows: z.array(deskRow),
    }),
  }),
  /** The deadlines of a year on their days. */
  'deadline.year': query({
    reads: ['profile', 'plan', 'report'],
    input: z.strictObject({ year: z.number().int().min(2000).max(2100) }),
    output: z.array(deadlineDay),
  }),
  /** The deadlines of a year, and what is due for whoever asks or for all, as a calendar file (RFC 5545). */
  'deadline.export': job({
    changes: [],
    input: z.strictObject({ year: z.number().int().min(2000).max(2100), ...asked }),
    output: z.strictObject({ file: outputFile, events: count }),
  }),
  /** 尽职档案 of a task, or of one of its sheets: a PDF and the manifest it can be checked by. */
  'dossier.make': job({
    changes: ['document'],
    input: z.strictObject({ taskId: id, assignmentId: id.nullable(), reason: requiredText.max(200) }),
    output: z.strictObject({
      file: outputFile,
      manifest: outputFile,
      /** What the dossier lacks, in words. */
      missing: z.array(z.string()),
    }),
  }),
};
