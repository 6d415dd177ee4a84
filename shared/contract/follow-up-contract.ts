import { z } from 'zod';
import { followUpEvents, followUpStates } from '#domain/follow-up/follow-up-machine.ts';
import { followUpMeasures } from '#domain/vocabulary/follow-up-measure.ts';
import { command, job, query } from './method.ts';
import { outsideCheckContract } from './outside-check-contract.ts';
import { penaltyContract } from './penalty-contract.ts';
import { referralContract, referralRow } from './referral-contract.ts';
import { count, date, id, listOf, nothing, outputFile, paging, requiredText, sortOf, text } from './values.ts';

const state = z.enum(followUpStates);
const measure = z.enum(followUpMeasures.map(({ code }) => code) as [string, ...string[]]);
const day = z.string().nullable();

/** One finding of the 后续处置台账 (domain.md 4.13). */
const followUpRow = z.strictObject({
  id,
  number: z.string(),
  /** The sheet or the check outside the draw that found it. */
  assignmentId: id.nullable(),
  outsideCheckId: id.nullable(),
  taskId: id.nullable(),
  objectId: id.nullable(),
  objectName: z.string(),
  sheetNumber: z.string().nullable(),
  problem: z.string(),
  basis: z.string(),
  measure: measure.nullable(),
  responsible: z.string(),
  orderNumber: z.string().nullable(),
  orderedOn: day,
  due: day,
  correctedOn: day,
  reinspectedOn: day,
  reinspection: z.enum(['passed', 'failed']).nullable(),
  caseNumber: z.string().nullable(),
  caseFiledOn: day,
  penaltyNumber: z.string().nullable(),
  penaltyOn: day,
  listedOn: day,
  /** Until when it is to be listed as abnormal; null where it is not to be. */
  listingDue: day,
  state,
  closedOn: day,
  closeReason: z.string().nullable(),
  openedOn: z.string(),
  light: z.enum(['open', 'in-time', 'due-soon', 'late', 'done']),
  overdueDays: count,
});

const filter = z.strictObject({
  text: text.max(100),
  states: z.array(state).max(10),
  measures: z.array(measure).max(10),
  responsibles: z.array(text.max(100)).max(100),
  /** Only what has passed its date. */
  late: z.boolean(),
  origin: z.enum(['draw', 'outside']).nullable(),
  taskId: id.nullable(),
  objectId: id.nullable(),
});

const sort = sortOf(['number', 'due', 'objectName', 'openedOn']);
const selection = { filter, sort, today: date };
const note = text.max(1000);

/** What a person says has happened; its dates are days in China. */
const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('decide'), measure, responsible: text.max(100), note }),
  z.strictObject({
    kind: z.literal('order'),
    on: date,
    /** The term in days of the profile's kind; null for the term of the profile. */
    days: z.number().int().min(1).max(365).nullable(),
    /** 文号 of an order on paper; null takes the next of the series 责令改正. */
    number: requiredText.max(60).nullable(),
    note,
  }),
  z.strictObject({ kind: z.literal('report'), on: date, note }),
  z.strictObject({
    kind: z.literal('reinspect'),
    on: date,
    passed: z.boolean(),
    /** The new term after a failure. */
    days: z.number().int().min(1).max(365).nullable(),
    note: requiredText.max(1000),
  }),
  z.strictObject({ kind: z.literal('file'), on: date, number: requiredText.max(60), note }),
  z.strictObject({
    kind: z.literal('penalise'),
    on: date,
    number: requiredText.max(80),
    content: requiredText.max(1000),
  }),
  z.strictObject({ kind: z.literal('list'), on: date, note }),
  z.strictObject({ kind: z.literal('close'), reason: requiredText.max(1000) }),
  z.strictObject({ kind: z.literal('reopen'), reason: requiredText.max(1000) }),
]);

const event = z.strictObject({
  id,
  event: z.string(),
  title: z.string(),
  from: state,
  to: state,
  note: z.string(),
  on: z.string(),
  at: z.string(),
  by: z.string(),
});

const detail = z.strictObject({
  ...followUpRow.shape,
  /** The newest step, to be told back with the next one. */
  seen: id,
  may: z.array(z.enum(followUpEvents)),
  /** Why it cannot be closed yet, as sentences. */
  obstacles: z.array(z.string()),
  events: z.array(event),
  referrals: z.array(referralRow),
  penalties: z.array(
    z.strictObject({ id, number: z.string(), decidedOn: z.string(), content: z.string(), matchedBy: z.string() }),
  ),
});

export const followUpContract = {
  'followUp.list': query({
    reads: ['followUp', 'result', 'profile'],
    input: z.strictObject({ ...selection, ...paging.shape }),
    output: listOf(followUpRow),
  }),
  /** How many rows there are of each kind, and how many findings stand outside of the ledger. */
  'followUp.facets': query({
    reads: ['followUp', 'result'],
    input: z.strictObject({ today: date }),
    output: z.strictObject({
      states: z.array(z.strictObject({ state, count })),
      responsibles: z.array(z.strictObject({ name: z.string(), count })),
      late: count,
      missing: count,
    }),
  }),
  'followUp.get': query({
    reads: ['followUp', 'result', 'profile'],
    input: z.strictObject({ id, today: date }),
    output: detail,
  }),
  /** Takes one step with a finding; refused where somebody else has taken one since `seen`. */
  'followUp.step': command({
    changes: ['followUp', 'document', 'task'],
    input: z.strictObject({ id, seen: id, step }),
    output: z.strictObject({ state }),
  }),
  'followUp.assign': command({
    changes: ['followUp'],
    input: z.strictObject({
      ids: z.array(id).min(1).max(500),
      responsible: requiredText.max(100),
      /** 谁主管谁监管, 谁管辖谁负责, 谁审批谁监管. */
      principle: requiredText.max(100),
    }),
    output: z.strictObject({ changed: count }),
  }),
  /** Brings findings into the ledger that were entered before there was one. */
  'followUp.enterMissing': command({
    changes: ['followUp'],
    input: nothing,
    output: z.strictObject({ entered: count }),
  }),
  /** Begins the draft of a paper with what the ledger knows. */
  'followUp.paper': command({
    changes: ['paper'],
    input: z.strictObject({
      id,
      kind: z.enum(['correction-order', 'case-transfer', 'notice-to-department', 'reinspection']),
      /** The referral a letter belongs to; null where it belongs to none. */
      referralId: id.nullable(),
      issuedOn: date,
    }),
    output: z.strictObject({ paperId: id }),
  }),
  'followUp.export': job({
    changes: [],
    input: z.strictObject({
      ...selection,
      columns: z.array(z.string().max(40)).min(1).max(40).optional(),
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
    }),
    output: outputFile,
  }),
  ...referralContract,
  ...penaltyContract,
  ...outsideCheckContract,
};
