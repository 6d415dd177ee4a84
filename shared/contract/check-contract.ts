import { z } from 'zod';
import { bulletinContract } from './bulletin-contract.ts';
import { command, job, query } from './method.ts';
import { resultCore, resultEntry, resultState } from './result-shapes.ts';
import { count, date, done, id, listOf, nothing, outputFile, paging, requiredText } from './values.ts';

const person = z.strictObject({ id, name: z.string(), unit: z.string(), certificate: z.string().nullable() });

/** 检查任务单: one object of one task. */
const assignmentRow = z.strictObject({
  id,
  number: z.string(),
  noticeNumber: z.string().nullable(),
  objectCode: z.string(),
  objectName: z.string(),
  address: z.string().nullable(),
  stratum: z.string(),
  /** What this object is inspected for, by name, where the objects' items differ (不定项); empty where all have the same. */
  items: z.array(z.string()),
  team: z.array(person),
  result: z
    .strictObject({
      ...resultCore.shape,
      outcomeName: z.string(),
      enteredAt: z.string(),
      version: count,
      state: resultState,
      problem: z.boolean(),
    })
    .nullable(),
});

const disclosureRow = z.strictObject({
  taskId: id,
  taskNumber: z.string(),
  taskName: z.string(),
  results: count,
  total: count,
  lastEnd: z.string().nullable(),
  due: z.string().nullable(),
  /** The calendar of the due year is not announced yet; the date may move. */
  provisional: z.boolean(),
  workingDaysLeft: z.number().int().nullable(),
  state: z.enum(['open', 'in-time', 'due-soon', 'late', 'done']),
  confirmedOn: z.string().nullable(),
  channel: z.string().nullable(),
  receipt: z.string().nullable(),
});

const documentRow = z.strictObject({
  id,
  kind: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  madeAt: z.string(),
  /** Null when the file is no longer where it was written. */
  file: outputFile.nullable(),
  /** Why it counts no more, and the draft it was issued from, which is shown with its mark; null while it counts. */
  voided: z.strictObject({ reason: z.string(), paperId: id.nullable() }).nullable(),
});

const taskInput = z.strictObject({ taskId: id });

export const checkContract = {
  'assignment.list': query({
    reads: ['assignment', 'result', 'document', 'inspector', 'profile'],
    input: z.strictObject({ taskId: id, ...paging.shape }),
    output: listOf(assignmentRow),
  }),
  /** 检查内容 and 抽查工作指引 of the items of a task, for whoever enters its results. */
  'assignment.guides': query({
    reads: ['task', 'item'],
    input: taskInput,
    output: z.array(z.strictObject({ itemId: id, title: z.string(), content: z.string(), guide: z.string() })),
  }),
  'result.outcomes': query({
    reads: ['profile'],
    input: nothing,
    output: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  }),
  'result.save': command({
    changes: ['result', 'task', 'assignment', 'disclosure', 'followUp'],
    input: resultEntry,
    output: done,
  }),
  'disclosure.list': query({
    reads: ['disclosure', 'result', 'task', 'profile'],
    input: z.strictObject({ today: date }),
    output: z.array(disclosureRow),
  }),
  'disclosure.confirm': command({
    changes: ['disclosure', 'task', 'assignment'],
    input: z.strictObject({ taskId: id, on: date, channel: requiredText.max(100), receipt: requiredText.max(200) }),
    output: done,
  }),
  'document.list': query({
    reads: ['document', 'paper', 'assignment'],
    input: z.strictObject({ taskId: id.nullable(), ...paging.shape }),
    output: z.strictObject({
      ...listOf(documentRow).shape,
      /** Typefaces of official papers this computer lacks, and what is printed in their place. */
      substitutedFonts: z.array(z.strictObject({ role: z.string(), usedFont: z.string() })),
    }),
  }),
  'document.notices': job({
    changes: ['document', 'assignment'],
    /** `continues` goes on with the batch that a full disk stopped, of its own day: only the missing papers are made. */
    input: z.strictObject({ taskId: id, issuedOn: date, continues: z.boolean().default(false) }),
    output: z.strictObject({
      count,
      merged: outputFile,
      /** Where the single papers lie, below the workspace folder. */
      folder: z.string(),
      warnings: z.array(z.string()),
    }),
  }),
  'document.drawRecord': job({ changes: ['document'], input: z.strictObject({ drawId: id }), output: outputFile }),
  /** 见证单: what each witness takes home of a draw. */
  'document.witnessSlips': job({ changes: ['document'], input: z.strictObject({ drawId: id }), output: outputFile }),
  'document.drawnObjects': job({
    changes: ['document'],
    input: z.strictObject({ drawId: id }),
    output: z.strictObject({ pdf: outputFile, workbook: outputFile }),
  }),
  ...bulletinContract,
};
