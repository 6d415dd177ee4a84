import { z } from 'zod';
import { approvalActions } from '#domain/approval/approval-action.ts';
import { password } from './account-shapes.ts';
import { command, job, query } from './method.ts';
import { count, done, id, listOf, paging, requiredText, text } from './values.ts';

const action = z.enum(approvalActions);
const decision = z.enum(['approve', 'reject']);
const titles = z.array(z.string());

const person = z.strictObject({ id, name: z.string(), roles: titles });

const decided = z.strictObject({
  accountId: id,
  name: z.string(),
  roles: titles,
  decision,
  note: z.string(),
  at: z.string(),
  /** By his password at the page of somebody else. */
  here: z.boolean(),
});

const request = z.strictObject({
  id,
  action,
  subjectId: id,
  /** The subject as it was called when it was asked for. */
  subject: z.string(),
  reason: z.string(),
  details: z.record(z.string(), z.string()),
  /** What whoever decides should know, in words. */
  facts: z.array(z.strictObject({ name: z.string(), text: z.string() })),
  /** `outdated`: the subject has changed since, so that it no longer counts. */
  state: z.enum(['open', 'approved', 'outdated', 'rejected', 'withdrawn', 'used']),
  needed: count,
  requestedBy: z.strictObject({ id, name: z.string() }),
  requestedAt: z.string(),
  endedAt: z.string().nullable(),
  decisions: z.array(decided),
  /** Asked for by whoever asks this. */
  mine: z.boolean(),
  mayDecide: z.boolean(),
  /** The entry of the log that did what was approved. */
  auditSeq: count.nullable(),
});

const decide = z.strictObject({ id, decision, note: text.max(200) });

const changes = ['approval', 'task'] as const;

export const approvalContract = {
  /** Open ones first, then the newest. `for-me`: what waits for a decision of whoever asks. */
  'approval.list': query({
    reads: ['approval', 'account', 'task', 'draw', 'result', 'disclosure'],
    input: z.strictObject({
      show: z.enum(['for-me', 'open', 'mine', 'all']),
      action: action.nullable(),
      ...paging.shape,
    }),
    output: listOf(request),
  }),
  /** What a deed still needs: how many must agree, the request that is under way, and who may decide it. */
  'approval.standing': query({
    reads: ['approval', 'account', 'profile', 'task', 'draw', 'result', 'disclosure'],
    input: z.strictObject({ action, subject: id }),
    output: z.strictObject({
      needed: count,
      request: request.nullable(),
      deciders: z.array(person),
      /** Why it cannot come to enough approvals, and what to do; null when there are people enough. */
      shortage: z.string().nullable(),
    }),
  }),
  'approval.request': command({
    changes,
    input: z.strictObject({
      action,
      subject: id,
      reason: requiredText,
      details: z.record(z.string().max(40), text.max(500)),
    }),
    output: z.strictObject({ id }),
  }),
  'approval.withdraw': command({ changes, input: z.strictObject({ id, reason: requiredText }), output: done }),
  'approval.decide': command({ changes, input: decide, output: done }),
  /** At a page where somebody else has signed in: whoever decides shows who he is by his password. */
  'approval.decideHere': job({
    changes: ['approval', 'account', 'task'],
    input: decide.extend({ accountId: id, password }),
    output: done,
  }),
};
