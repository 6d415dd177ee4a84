import { z } from 'zod';
import { planKinds } from '#domain/annual-plan/plan-kind.ts';
import { planEvents, planStates } from '#domain/annual-plan/plan-machine.ts';
import { objectFilter } from './registry-contract.ts';
import { count, date, id, requiredText, text } from './values.ts';

const codes = <const Entry extends { readonly code: string }>(entries: readonly Entry[]) =>
  z.enum(entries.map(({ code }) => code) as [Entry['code'], ...Entry['code'][]]);

export const planKind = codes(planKinds);
export const planState = codes(planStates);
export const planEvent = codes(planEvents);
const year = z.number().int().min(2000, '年度应为四位数字。').max(2100, '年度应为四位数字。');
const optionalText = text.max(100).nullable();

/** What a person says of a plan as a whole. */
export const planFields = z.strictObject({
  year,
  name: requiredText.max(120),
  number: optionalText,
  kind: planKind,
  department: requiredText.max(60),
  superiorNumber: optionalText,
  documentNumber: optionalText,
});

const lineItem = z.strictObject({ itemId: id.nullable(), text: requiredText.max(300) });

/** What a person says of a line (domain.md 4.7). */
export const lineFields = z
  .strictObject({
    name: requiredText.max(120),
    field: text.max(100),
    itemClass: z.enum(['key', 'general']).nullable(),
    /** Objects of the registry; null while only words are known. */
    range: objectFilter.nullable(),
    rangeText: text.max(500),
    targeted: z.boolean(),
    itemMode: z.enum(['fixed', 'open']),
    items: z.array(lineItem).max(100),
    ratioText: text.max(300),
    frequencyText: text.max(100),
    riskText: text.max(300),
    target: count.max(10_000_000).nullable(),
    /** Why another number than the computed one is drawn. */
    targetReason: text.max(300),
    leadDepartment: text.max(100),
    departments: z.array(requiredText.max(100)).max(30),
    subject: text.max(100),
    level: text.max(60),
    method: text.max(100),
    dateFrom: date.nullable(),
    dateTo: date.nullable(),
    periodText: text.max(100),
    office: text.max(100),
    jointKind: z.enum(['comprehensive', 'by-risk', 'special-campaign']).nullable(),
    /** 集中抽查. */
    campaign: z.boolean(),
    superiorLine: optionalText,
    remark: text.max(500),
  })
  .refine(line => line.dateFrom === null || line.dateTo === null || line.dateTo >= line.dateFrom, {
    message: '结束日期不能早于开始日期。',
    path: ['dateTo'],
  });

const classCount = z.strictObject({ code: z.string(), name: z.string(), size: count, target: count });

/** How far a line has come. */
export const lineProgress = z.strictObject({
  tasks: z.array(z.strictObject({ id, number: z.string(), name: z.string(), state: z.string() })),
  drawn: count,
  checked: count,
  disclosed: count,
  alarm: z.enum(['cancelled', 'done', 'under-way', 'late', 'not-begun', 'soon', 'missed', 'no-period']),
  alarmName: z.string(),
});

/** A line as a plan shows it. */
export const planLine = z.strictObject({
  id,
  position: count,
  ...lineFields.shape,
  items: z.array(
    z.strictObject({
      itemId: id.nullable(),
      text: z.string(),
      /** Whether it counts in the list of items on the first day of the line. */
      isListed: z.boolean(),
    }),
  ),
  base: count.nullable(),
  baseOn: z.string().nullable(),
  /** How the ratio, the frequency and the demands by class are understood; empty where they are not. */
  ruleWords: z.string(),
  /** Base and computed number class by class; empty until it was counted. */
  classes: z.array(classCount),
  /** The number that the ratio comes to; null where it says none. */
  computed: count.nullable(),
  /** 被抽查概率 (I16): target ÷ base. */
  probability: z.number().nullable(),
  sinceVersion: count,
  cancelledIn: count.nullable(),
  /** What a person should look at: words not understood, items not listed, rules not kept. */
  remarks: z.array(z.string()),
  progress: lineProgress,
});

/** One plan in the list of a year. */
export const planRow = z.strictObject({
  id,
  ...planFields.shape,
  state: planState,
  version: count,
  filedWith: z.string().nullable(),
  filedOn: z.string().nullable(),
  lines: count,
  cancelled: count,
  target: count,
  /** Lines with tasks, and lines with an alarm. */
  begun: count,
  alarms: count,
  /** Changes that count and are not public yet: to be shown red. */
  unpublishedChanges: count,
  publishedOn: z.string().nullable(),
  /** By when the profile wants it to be public, and whether that has passed. */
  due: z.string(),
  isLate: z.boolean(),
});

/** One row of a file, and what would become of it. */
export const lookedLine = z.strictObject({
  rowNumber: count,
  fate: z.enum(['added', 'changed', 'same', 'refused', 'missing']),
  title: z.string(),
  detail: z.string(),
  fields: z.array(z.strictObject({ field: z.string(), name: z.string(), before: z.string(), after: z.string() })),
  problems: z.array(z.string()),
});

/** Lines that share objects while their periods meet. */
export const overlapRow = z.strictObject({
  id: z.string(),
  lines: z.array(
    z.strictObject({
      id,
      planId: id,
      planName: z.string(),
      name: z.string(),
      departments: z.array(z.string()),
      period: z.string(),
      base: count,
    }),
  ),
  from: z.string(),
  to: z.string(),
  common: count,
  /** Of class A, which are not to be checked twice a year. */
  lowRisk: count,
  proposal: z.string(),
  /** Whether both plans are open for changes, so that the lines can be joined now. */
  mayJoin: z.boolean(),
});
