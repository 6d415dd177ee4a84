import { z } from 'zod';
import { job, query } from './method.ts';
import { paperFinding } from './paper-contract.ts';
import { count, date, id, outputFile, requiredText, text } from './values.ts';

/** 抽取公告, 抽取名单公告, 抽查结果公告, 更正公告, 停止公示公告 (domain.md 5.1: D6, D8, D21, D22). */
export const bulletinKind = z.enum(['draw-notice', 'draw-list', 'result', 'correction', 'stop']);

const bulletinInput = z.strictObject({
  taskId: id,
  issuedOn: date,
  kind: bulletinKind.default('result'),
  /** Of a 抽取公告: what no record knows of a draw that is still to come. */
  meeting: z
    .strictObject({
      time: requiredText.max(100),
      place: requiredText.max(200),
      watching: requiredText.max(400),
      phone: requiredText.max(60),
    })
    .nullable()
    .default(null),
  /** Of a 更正公告 or 停止公示公告: which results, what stands instead, and why. */
  changes: z
    .array(z.strictObject({ assignmentId: id, now: text.max(400), reason: requiredText.max(400) }))
    .max(500)
    .default([]),
});

export const bulletinContract = {
  /** 核对任务单: number and digest as a code holds them, or the first sixteen signs as they are printed beside it (domain.md 2.5). */
  'document.checkSheet': query({
    reads: ['assignment', 'task'],
    input: z.strictObject({ text: requiredText.max(300) }),
    output: z.strictObject({
      /** `incomplete` when the number is known and the digest too short to tell. */
      outcome: z.enum(['matches', 'differs', 'unknown', 'incomplete']),
      paper: z.enum(['任务单', '检查通知书']).nullable(),
      sheet: z
        .strictObject({
          number: z.string(),
          objectName: z.string(),
          taskName: z.string(),
          noticeNumber: z.string().nullable(),
          /** Why it counts no more; null while it counts. */
          voidReason: z.string().nullable(),
        })
        .nullable(),
    }),
  }),
  /** Looks a bulletin through as it would be made now (domain.md 5.4). */
  'document.lookBulletin': query({
    reads: ['document', 'disclosure', 'task', 'draw', 'assignment', 'result', 'object', 'profile', 'workspace'],
    input: bulletinInput,
    output: z.strictObject({
      title: z.string(),
      number: z.string(),
      /** What blocks comes first; at most a hundred. */
      findings: z.array(paperFinding),
      /** How many there are in all. */
      count,
    }),
  }),
  /**
   * Makes a bulletin as paper, workbook and web page. What blocks refuses it; what is only told of asks for a reason, which goes
   * into the trail. Personal data blocks unless they are masked.
   */
  'document.bulletin': job({
    changes: ['document', 'disclosure'],
    input: z.strictObject({
      ...bulletinInput.shape,
      isMasked: z.boolean().default(false),
      reason: text.max(400).default(''),
    }),
    output: z.strictObject({
      pdf: outputFile,
      workbook: outputFile,
      /** One HTML file without script, for the web site. */
      page: outputFile,
      number: z.string(),
      warnings: z.array(z.string()),
    }),
  }),
};
