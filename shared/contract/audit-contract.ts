import { z } from 'zod';
import { job, query } from './method.ts';
import { count, listOf, nothing, paging } from './values.ts';

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
});

export const auditContract = {
  'audit.list': query({ reads: ['audit'], input: paging, output: listOf(auditRow) }),
  'audit.verify': job({
    changes: [],
    input: nothing,
    output: z.strictObject({ entries: count, head: z.string(), firstBroken: count.nullable(), sentence: z.string() }),
  }),
};
