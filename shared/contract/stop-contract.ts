import { z } from 'zod';
import { stopBases, stopStages, stopSteps } from '#domain/publication/stop-machine.ts';
import { command, job, query } from './method.ts';
import { count, date, done, id, outputFile, requiredText } from './values.ts';

const stopRow = z.strictObject({
  id,
  assignmentId: id,
  taskId: id,
  sheetNumber: z.string(),
  objectName: z.string(),
  applicant: z.string(),
  basis: z.enum(stopBases),
  materials: z.string(),
  stage: z.enum(stopStages),
  appliedOn: z.string(),
  acceptedOn: z.string().nullable(),
  /** By when the next thing has to be done; null once everything is. */
  due: z.string().nullable(),
  provisional: z.boolean(),
  light: z.enum(['in-time', 'due-soon', 'late', 'done']),
  workingDaysLeft: z.number().int().nullable(),
  decisionReason: z.string(),
  decidedBy: z.string().nullable(),
  decidedOn: z.string().nullable(),
  stoppedOn: z.string().nullable(),
  noticedOn: z.string().nullable(),
  synchronizedOn: z.string().nullable(),
  publishedOn: z.string().nullable(),
  /** Days for which the result was public when it was applied for. */
  publicDays: count.nullable(),
});

/** 停止公示 and 信用修复 of published results (domain.md 4.16, R-160, R-161). */
export const stopContract = {
  'stop.list': query({
    reads: ['disclosure', 'assignment', 'task', 'profile'],
    input: z.strictObject({ today: date }),
    output: z.array(stopRow),
  }),
  /** Published results that an application can be about, by the number of a sheet or the name of a business. */
  'stop.candidates': query({
    reads: ['disclosure', 'assignment', 'task', 'result', 'profile', 'object'],
    input: z.strictObject({ text: z.string().trim().max(100) }),
    output: z.array(
      z.strictObject({
        assignmentId: id,
        sheetNumber: z.string(),
        objectName: z.string(),
        publishedOn: z.string(),
        /** From when an application by term is possible, and when the longest term ends. */
        termFrom: z.string(),
        termTo: z.string(),
      }),
    ),
  }),
  'stop.apply': command({
    changes: ['disclosure'],
    input: z.strictObject({
      assignmentId: id,
      applicant: requiredText.max(100),
      basis: z.enum(stopBases),
      materials: requiredText.max(500),
      on: date,
    }),
    output: z.strictObject({ id }),
  }),
  'stop.decide': command({
    changes: ['disclosure'],
    input: z.strictObject({ id, decision: z.enum(['granted', 'refused']), on: date, reason: requiredText.max(500) }),
    output: done,
  }),
  /** 受理, 停止公示, 通知当事人, 同步外部平台: each on its day, in this order around the decision. */
  'stop.step': command({
    changes: ['disclosure'],
    input: z.strictObject({ id, step: z.enum(stopSteps), on: date }),
    output: done,
  }),
  'stop.export': job({ changes: [], input: z.strictObject({ today: date }), output: outputFile }),
};
