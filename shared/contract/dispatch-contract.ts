import { z } from 'zod';
import { assignmentStates } from '#domain/dispatch/assignment-machine.ts';
import { noticeWays } from '#domain/dispatch/notice-way.ts';
import { peopleChangeKinds, recusalApplicants } from '#domain/dispatch/people-change.ts';
import { command, job, query } from './method.ts';
import { count, date, done, id, listOf, outputFile, paging, requiredText, text } from './values.ts';

const named = z.strictObject({ id, name: z.string() });
const state = z.enum(assignmentStates);
const ids = z.array(id).min(1, '请至少选择一张任务单。').max(500);

/** What is written down of a sheet on its way to the check and back; `scannedAt` as YYYY-MM-DDTHH:mm. */
const sheetFields = z.strictObject({
  leaderId: id.nullable(),
  assistantIds: z.array(id).max(10),
  method: text.max(40),
  plannedOn: date.nullable(),
  noticeWay: z.enum(noticeWays),
  noticedOn: date.nullable(),
  receipt: text.max(200),
  entryCode: text.max(60),
  scannedAt: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, '扫码时间写到分钟。')
    .nullable(),
  outageReason: text.max(200),
  enteredBackOn: date.nullable(),
  rating: text.max(100),
  remoteHelp: z.boolean(),
});

const sheetRow = z.strictObject({
  ...sheetFields.omit({ assistantIds: true }).shape,
  id,
  number: z.string(),
  objectName: z.string(),
  address: z.string(),
  station: z.string(),
  state,
  noticeNumber: z.string().nullable(),
  team: z.array(z.strictObject({ id, name: z.string(), unit: z.string() })),
  assistants: z.array(named),
  /** Requests about its people that wait for a decision or for the replacement. */
  openRequests: count,
  /** What should be looked at before the team goes: certificates, absences, recusals, two checks on one day. */
  warnings: z.array(z.string()),
});

const requestRow = z.strictObject({
  id,
  assignmentId: id,
  sheetNumber: z.string(),
  taskId: id,
  taskName: z.string(),
  drawId: id,
  objectName: z.string(),
  inspectorName: z.string(),
  applicant: z.enum(recusalApplicants),
  kind: z.enum(peopleChangeKinds),
  reason: z.string(),
  requestedOn: z.string(),
  requestedBy: z.string(),
  decision: z.enum(['granted', 'refused']).nullable(),
  decisionReason: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** The entry of the draw's ledger that brought the replacement. */
  ledgerSeq: count.nullable(),
  /** Who came in, as the ledger names him. */
  replacement: z.string().nullable(),
  /** Who approved the replacement. */
  approvedBy: z.array(z.string()),
});

/** From teams to their checks: 派发, 通知, 回避 and changes of people. */
export const dispatchContract = {
  'dispatch.list': query({
    reads: ['assignment', 'task', 'inspector', 'assistant', 'object', 'profile'],
    input: z.strictObject({ taskId: id, ...paging.shape }),
    output: listOf(sheetRow),
  }),
  'dispatch.history': query({
    reads: ['assignment'],
    input: z.strictObject({ id }),
    output: z.array(
      z.strictObject({ event: z.string(), from: state, to: state, reason: z.string(), at: z.string(), by: z.string() }),
    ),
  }),
  'dispatch.save': command({
    changes: ['assignment'],
    input: z.strictObject({ id, ...sheetFields.shape }),
    output: done,
  }),
  /** 派发, 签收, 收回 or 开始检查 of many sheets: all or none. */
  'dispatch.move': command({
    changes: ['assignment', 'task'],
    input: z.strictObject({ ids, event: z.enum(['dispatch', 'receive', 'recall', 'begin']), reason: text.max(200) }),
    output: done,
  }),
  /** Gives the sheets of a task that wait for their check a day each, spread over the working days of a span by station. */
  'dispatch.planDays': command({
    changes: ['assignment'],
    input: z.strictObject({ taskId: id, from: date, to: date }),
    output: z.strictObject({ planned: count, days: count }),
  }),
  'dispatch.markNotices': command({
    changes: ['assignment'],
    input: z.strictObject({ ids, way: z.enum(noticeWays), on: date.nullable(), receipt: text.max(200) }),
    output: done,
  }),
  'recusal.list': query({
    reads: ['assignment', 'task', 'draw', 'inspector'],
    input: z.strictObject({ taskId: id.nullable(), show: z.enum(['open', 'all']), ...paging.shape }),
    output: listOf(requestRow),
  }),
  'recusal.request': command({
    changes: ['assignment', 'task'],
    input: z.strictObject({
      assignmentId: id,
      inspectorId: id,
      applicant: z.enum(recusalApplicants),
      kind: z.enum(peopleChangeKinds),
      reason: requiredText.max(200),
      on: date,
    }),
    output: z.strictObject({ id }),
  }),
  /** Granted, the inspector is to be replaced through the draw (`draw.replaceInspector`), whose entry is then linked here. */
  'recusal.decide': command({
    changes: ['assignment', 'task'],
    input: z.strictObject({ id, decision: z.enum(['granted', 'refused']), reason: requiredText.max(200) }),
    output: done,
  }),
  /** The register of all changes of people. */
  'recusal.export': job({ changes: [], input: z.strictObject({ taskId: id.nullable() }), output: outputFile }),
  /** Drafts the 抽查工作方案 of a task and keeps which paper it is. */
  'task.scheme': command({
    changes: ['task', 'paper'],
    input: z.strictObject({ id, issuedOn: date }),
    output: z.strictObject({ paperId: id }),
  }),
  /** Takes an approved task back to its draft; its approval counts no more. */
  'task.reopen': command({
    changes: ['task', 'approval'],
    input: z.strictObject({ id, reason: requiredText.max(200) }),
    output: done,
  }),
  /** 完结 of a task that is public and has nothing left to deal with. */
  'task.close': command({ changes: ['task', 'assignment'], input: z.strictObject({ id }), output: done }),
};
