import { z } from 'zod';
import { absenceKinds } from '#domain/vocabulary/absence-kind.ts';
import { assistantEntries, assistantKinds } from '#domain/vocabulary/assistant-kind.ts';
import { conferenceRoles } from '#domain/vocabulary/conference-role.ts';
import { recusalKinds } from '#domain/vocabulary/recusal-kind.ts';
import { command, job, query } from './method.ts';
import { inspectorRow } from './registry-contract.ts';
import { count, date, done, id, listOf, outputFile, paging, requiredText, text } from './values.ts';

const codesOf = <Code extends string>(entries: readonly { readonly code: Code }[]) =>
  z.enum(entries.map(({ code }) => code) as [Code, ...Code[]]);

const words = (most: number) => text.max(most);
const day = date.nullable();

/** A certificate: an 执法证件 lets its holder inspect, any other proves a qualification (domain.md 4.4). */
const certificate = z.strictObject({
  type: requiredText.max(40),
  number: requiredText.max(60).nullable(),
  issuer: words(60).nullable(),
  from: day,
  /** The last valid day; null with `openEnded` for 「长期」. */
  until: day,
  openEnded: z.boolean(),
  enforcement: z.boolean(),
});

const absence = z
  .strictObject({ kind: codesOf(absenceKinds), from: date, to: day, reason: words(200) })
  .refine(({ from, to }) => to === null || to >= from, '请假、借调或培训的结束日期不能早于开始日期。');

const recusal = z
  .strictObject({
    kind: codesOf(recusalKinds),
    subject: requiredText.max(200),
    reason: words(200),
    from: day,
    to: day,
  })
  .refine(({ from, to }) => from === null || to === null || to >= from, '回避的结束日期不能早于开始日期。');

const training = z.strictObject({
  on: date,
  course: requiredText.max(100),
  hours: z.number().int().min(0).max(1000).nullable(),
  result: words(40),
});

/** What is said of a person; parts that are left out stay as they are. A recusal given as a bare name is of no kind yet. */
const inspectorChange = z.strictObject({
  name: requiredText.max(40).optional(),
  unit: words(60).optional(),
  post: words(40).nullable().optional(),
  staffKind: requiredText.max(40).optional(),
  status: requiredText.max(40).optional(),
  /** Since when the state holds, such as the day of leaving; null where it holds without a day. */
  statusOn: day.optional(),
  certificates: z.array(certificate).max(20).optional(),
  fields: z.array(requiredText.max(60)).max(50).optional(),
  qualifications: z.array(requiredText.max(60)).max(50).optional(),
  itemScope: z.array(requiredText.max(100)).max(100).optional(),
  recusals: z
    .array(z.union([requiredText, recusal]))
    .max(50)
    .optional(),
  notOwnArea: z.boolean().optional(),
  absences: z.array(absence).max(100).optional(),
  trainings: z.array(training).max(200).optional(),
  /** The whole number; null to delete it, left out to keep it. */
  phone: words(40).nullable().optional(),
});

/** A line of the trail about one thing. */
const change = z.strictObject({
  seq: count,
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string().nullable(),
});

const inspectorDetail = z.strictObject({
  ...inspectorRow.shape,
  statusOn: z.string().nullable(),
  certificates: z.array(certificate),
  itemScope: z.array(z.string()),
  /** Recusals with kind, reason and days; `recusals` holds their names alone. */
  recusalRecords: z.array(recusal),
  absences: z.array(absence),
  /** What a table said of leave that could not be read as days. */
  leaveText: z.string().nullable(),
  trainings: z.array(training),
  updatedAt: z.string(),
  history: z.array(change),
});

/** How a certificate stands on a day, by the distances of the profile. */
export const certificateReach = z.enum(['expired', 'soon', 'near', 'good', 'no-date']);

const radarRow = z.strictObject({
  inspectorId: id,
  name: z.string(),
  unit: z.string(),
  type: z.string(),
  number: z.string().nullable(),
  until: z.string().nullable(),
  enforcement: z.boolean(),
  /** Calendar days from the day asked about to the last valid day; negative once it has expired. */
  daysLeft: z.number().int().nullable(),
  reach: certificateReach,
  /** Open tasks on whose planned end it will have expired. */
  tasks: z.array(z.strictObject({ id, name: z.string(), checkTo: z.string() })),
});

const radar = z.strictObject({
  soonDays: count,
  nearDays: count,
  counts: z.strictObject({ expired: count, soon: count, near: count, noDate: count, forTasks: count }),
  rows: z.array(radarRow),
});

const loadRow = z.strictObject({
  id,
  name: z.string(),
  unit: z.string(),
  /** Objects drawn for the person, and those visited. */
  drawn: count,
  went: count,
  drawable: z.boolean(),
});

const loads = z.strictObject({
  year: count,
  years: z.array(count),
  /** Over everybody who may be drawn or was drawn in the year. */
  mean: z.number(),
  units: z.array(z.strictObject({ unit: z.string(), people: count, drawn: count, went: count, mean: z.number() })),
  people: z.array(loadRow),
});

const assistantValues = z.strictObject({
  kind: codesOf(assistantKinds),
  name: requiredText.max(60),
  unit: words(60),
  /** 统一社会信用代码 of an institution. */
  code: words(40).nullable(),
  qualification: words(100).nullable(),
  qualificationNumber: words(60).nullable(),
  qualificationUntil: day,
  fields: z.array(requiredText.max(60)).max(50),
  contractNumber: words(60).nullable(),
  contractFrom: day,
  contractUntil: day,
  /** 经费来源, e.g. 政府购买服务. */
  funding: words(60).nullable(),
  /** 保密与廉政承诺日期. */
  pledgedOn: day,
  entry: codesOf(assistantEntries).nullable(),
  interests: words(500).nullable(),
  appraisal: words(500).nullable(),
  trainings: z.array(training).max(200),
  disabledOn: day,
});

const assistantRow = z.strictObject({
  id,
  ...assistantValues.shape,
  kind: z.string(),
  entry: z.string().nullable(),
  /** Masked; `personal.reveal` tells it whole. */
  phone: z.string().nullable(),
  updatedAt: z.string(),
});

const person = z.strictObject({
  name: requiredText.max(40),
  post: words(60),
  role: codesOf(conferenceRoles),
  from: day,
  to: day,
  /** 备案文号. */
  filing: words(100),
});

const departmentValues = z.strictObject({
  name: requiredText.max(60),
  shortName: words(40).nullable(),
  /** 发文代字. */
  documentSign: words(20).nullable(),
  code: words(40).nullable(),
  level: words(20).nullable(),
  parent: words(60).nullable(),
  enforcement: z.boolean(),
  member: z.boolean(),
  /** 联席会议角色 of the department: 办公室, 成员单位. */
  role: words(40).nullable(),
  seal: words(60).nullable(),
  address: words(100).nullable(),
  contact: words(40).nullable(),
  people: z.array(person).max(50),
  disabledOn: day,
});

const departmentRow = z.strictObject({
  id,
  ...departmentValues.shape,
  people: z.array(z.strictObject({ ...person.shape, role: z.string() })),
  /** Masked; `personal.reveal` tells it whole. */
  phone: z.string().nullable(),
  /** Why it can never carry out a check; null where it may. */
  obstacle: z.string().nullable(),
  updatedAt: z.string(),
});

const phone = words(40).nullable().optional();

export const staffContract = {
  'inspector.get': query({
    reads: ['inspector', 'assignment', 'profile'],
    input: z.strictObject({ id, on: date }),
    output: inspectorDetail,
  }),
  /** Changes a person, or with `id: null` enters one by hand. */
  'inspector.save': command({
    changes: ['inspector'],
    input: inspectorChange.extend({ id: id.nullable(), reason: requiredText }),
    output: done,
  }),
  'inspector.certificates': query({
    reads: ['inspector', 'task', 'profile'],
    input: z.strictObject({ on: date }),
    output: radar,
  }),
  'inspector.loads': query({
    reads: ['inspector', 'assignment', 'result', 'task'],
    input: z.strictObject({ year: z.number().int().min(2000).max(2200), on: date }),
    output: loads,
  }),

  'assistant.list': query({
    reads: ['assistant'],
    input: z.strictObject({ text: text.max(100), kinds: z.array(z.string()).max(10), ...paging.shape }),
    output: listOf(assistantRow),
  }),
  'assistant.save': command({
    changes: ['assistant'],
    input: assistantValues.extend({ id: id.nullable(), phone, reason: requiredText }),
    output: done,
  }),

  'department.list': query({
    reads: ['department'],
    input: z.strictObject({ text: text.max(100), enforcement: z.boolean().nullable(), ...paging.shape }),
    output: listOf(departmentRow),
  }),
  'department.save': command({
    changes: ['department'],
    input: departmentValues.extend({ id: id.nullable(), phone, reason: requiredText }),
    output: done,
  }),

  /** A whole register with all its columns and lists as a workbook, or the certificates of the radar. */
  'staff.export': job({
    changes: [],
    input: z.strictObject({
      register: z.enum(['assistant', 'department', 'certificate', 'load']),
      on: date,
    }),
    output: outputFile,
  }),
};
