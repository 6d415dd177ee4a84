import { z } from 'zod';
import { referralStages } from '#domain/follow-up/referral-clock.ts';
import { command, job, query } from './method.ts';
import { count, date, id, listOf, outputFile, paging, requiredText, text } from './values.ts';

/** Clues about officers are none of them: they have methods and a right of their own. */
const openKind = z.enum(['case', 'department', 'notice', 'police']);
const stage = z.enum(referralStages);

/** A minute in China as a clock on the wall shows it. */
const minute = z.string().regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, '时间应写成年月日和时分。');

const material = z.strictObject({ name: requiredText.max(100), present: z.boolean() });

/** 移送, 抄告 or a clue with its clock (domain.md 4.14). */
export const referralRow = z.strictObject({
  id,
  number: z.string(),
  followUpId: id.nullable(),
  kind: z.enum([...openKind.options, 'discipline']),
  sheetNumber: z.string().nullable(),
  objectName: z.string(),
  receiver: z.string(),
  reason: z.string(),
  materials: z.array(material),
  officers: z.array(z.string()),
  foundOn: z.string(),
  stage,
  /** What presses now: a day, or an instant for the police. */
  due: z.string().nullable(),
  late: z.boolean(),
  /** How long it has waited, or took. */
  daysOpen: count,
  decideDue: z.string().nullable(),
  decision: z.enum(['send', 'keep']).nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionReason: z.string(),
  sendDue: z.string().nullable(),
  sentAt: z.string().nullable(),
  receivedBy: z.string().nullable(),
  receivedOn: z.string().nullable(),
  replyDue: z.string().nullable(),
  repliedOn: z.string().nullable(),
  reply: z.string(),
  penaltyNumber: z.string().nullable(),
});

const filter = z.strictObject({
  text: text.max(100),
  kinds: z.array(openKind).max(4),
  stages: z.array(stage).max(10),
  late: z.boolean(),
});

const opening = {
  receiver: requiredText.max(100),
  reason: requiredText.max(2000),
  materials: z.array(material).max(30),
  /** Who looks after it; a transfer to the police takes two. */
  officers: z.array(requiredText.max(40)).max(10),
  foundOn: date,
};

const step = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('decide'),
    send: z.boolean(),
    by: requiredText.max(40),
    at: minute,
    reason: text.max(1000),
  }),
  z.strictObject({ kind: z.literal('send'), at: minute, materials: z.array(material).max(30) }),
  z.strictObject({ kind: z.literal('receive'), by: requiredText.max(40), on: date }),
  z.strictObject({ kind: z.literal('reply'), on: date, reply: requiredText.max(2000), penaltyNumber: text.max(80) }),
]);

const moved = z.strictObject({ stage });

export const referralContract = {
  'referral.list': query({
    reads: ['followUp', 'profile'],
    input: z.strictObject({ filter, today: date, ...paging.shape }),
    output: listOf(referralRow),
  }),
  /** Opens a referral of a finding of the ledger. */
  'referral.open': command({
    changes: ['followUp'],
    input: z.strictObject({ followUpId: id, kind: openKind, ...opening }),
    output: z.strictObject({ id, number: z.string() }),
  }),
  /** Takes one step with a referral that stands at `stage`; refused where it stands elsewhere. */
  'referral.step': command({
    changes: ['followUp'],
    input: z.strictObject({ id, stage, step }),
    output: moved,
  }),
  'referral.export': job({ changes: [], input: z.strictObject({ filter, today: date }), output: outputFile }),
  /** 催办函: a draft that asks for the answer that is late. */
  'referral.remind': command({
    changes: ['paper'],
    input: z.strictObject({ id, issuedOn: date }),
    output: z.strictObject({ paperId: id }),
  }),

  /** Clues about officers, shown only to whoever may see them. */
  'clue.list': query({
    reads: ['followUp', 'profile'],
    input: z.strictObject({ text: text.max(100), today: date, ...paging.shape }),
    output: listOf(referralRow),
  }),
  'clue.open': command({
    changes: ['followUp'],
    input: z.strictObject({ objectName: requiredText.max(200), ...opening }),
    output: z.strictObject({ id, number: z.string() }),
  }),
  'clue.step': command({
    changes: ['followUp'],
    input: z.strictObject({ id, stage, step }),
    output: moved,
  }),
};
