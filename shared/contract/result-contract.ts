import { z } from 'zod';
import { command, job, query } from './method.ts';
import {
  evidence,
  queueRow,
  recheckLevel,
  recheckRow,
  resultEntry,
  resultState,
  returnedRow,
  wholeResult,
} from './result-shapes.ts';
import { count, date, done, grant, id, listOf, outputFile, paging, requiredText, text } from './values.ts';

const sheet = z.strictObject({ assignmentId: id });
const versioned = z.strictObject({ assignmentId: id, version: count });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** 检查结果 in full: item by item, evidence, review, round trip through Excel, 复核. */
export const resultContract = {
  'result.get': query({
    reads: ['assignment', 'result', 'task', 'disclosure', 'inspector', 'item', 'profile'],
    input: sheet,
    output: wholeResult,
  }),
  /** 更正 of a result that is public already: a new version with its reason, and a correction that has to be published. */
  'result.correct': command({
    changes: ['result', 'task', 'assignment', 'disclosure', 'followUp'],
    input: resultEntry.extend({ version: count, reason: requiredText }),
    output: done,
  }),
  /** 审核: never by whoever entered it. */
  'result.review': command({
    changes: ['result', 'task', 'assignment', 'disclosure', 'followUp'],
    input: z.strictObject({
      results: z.array(versioned).min(1).max(500),
      decision: z.enum(['approve', 'return']),
      opinion: text,
    }),
    output: z.strictObject({ count }),
  }),
  'result.queue': query({
    reads: ['result', 'assignment', 'task', 'account', 'profile'],
    input: z.strictObject({
      taskId: id.nullable(),
      state: resultState,
      problem: z.boolean().nullable(),
      text,
      ...paging.shape,
    }),
    output: z.strictObject({
      ...listOf(queueRow).shape,
      /** How many results stand in each state, whatever the filter. */
      counts: z.strictObject({ entered: count, returned: count, reviewed: count }),
    }),
  }),
  'evidence.add': job({
    changes: ['result'],
    input: z.strictObject({ assignmentId: id, itemId: id.nullable(), file: grant, note: text.max(200) }),
    output: evidence,
  }),
  'evidence.remove': command({
    changes: ['result'],
    input: z.strictObject({ id, reason: requiredText }),
    output: done,
  }),
  /** Reads every file of evidence again and compares it with the SHA-256 of the day it came. */
  'evidence.verify': job({
    changes: [],
    input: z.strictObject({ taskId: id.nullable() }),
    output: z.strictObject({
      checked: count,
      faults: z.array(
        z.strictObject({ id, number: z.string(), name: z.string(), fault: z.enum(['missing', 'changed']) }),
      ),
    }),
  }),
  /** 任务单 of a task as a workbook to be filled in elsewhere and brought back. */
  'result.exportSheets': job({ changes: [], input: z.strictObject({ taskId: id }), output: outputFile }),
  /** What the workbook that came back would change; nothing is written. */
  'result.lookSheets': job({
    changes: [],
    input: z.strictObject({ taskId: id, file: grant }),
    output: z.strictObject({
      sha256,
      added: z.array(returnedRow),
      changed: z.array(returnedRow),
      unchanged: count,
      problems: z.array(returnedRow),
      /** The rows with problems and their reasons, to be put right; null where there are none. */
      problemFile: outputFile.nullable(),
    }),
  }),
  /** Takes the good rows of the workbook that was looked at; its SHA-256 says that it is still the same. */
  'result.takeSheets': job({
    changes: ['result', 'task', 'assignment', 'disclosure', 'followUp'],
    input: z.strictObject({ taskId: id, file: grant, sha256 }),
    output: z.strictObject({ added: count, changed: count, left: count }),
  }),
  'recheck.list': query({
    reads: ['result', 'assignment', 'task', 'profile'],
    input: z.strictObject({ show: z.enum(['all', 'open', 'differing']), text, ...paging.shape }),
    output: z.strictObject({
      ...listOf(recheckRow).shape,
      counts: z.strictObject({ all: count, open: count, differing: count }),
    }),
  }),
  /** 随机抽复核: a sample of results by the published sampling, with a seed that is kept. */
  'recheck.draw': command({
    changes: ['result'],
    input: z.strictObject({
      taskId: id.nullable(),
      /** Checks that ended in this span. */
      from: date,
      to: date,
      count: z.number().int().min(1).max(500),
      level: recheckLevel,
      onDay: date,
      byWhom: requiredText.max(100),
    }),
    output: z.strictObject({ count, population: count, seed: z.string() }),
  }),
  /** 复核 of results that somebody has chosen. */
  'recheck.choose': command({
    changes: ['result'],
    input: z.strictObject({
      assignmentIds: z.array(id).min(1).max(200),
      level: recheckLevel,
      onDay: date,
      byWhom: requiredText.max(100),
    }),
    output: z.strictObject({ count }),
  }),
  'recheck.record': command({
    changes: ['result'],
    input: z.strictObject({ id, outcome: requiredText, agrees: z.boolean(), difference: text, opinion: text }),
    output: done,
  }),
};
