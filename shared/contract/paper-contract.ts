import { z } from 'zod';
import { command, job, query } from './method.ts';
import { enteredField, paperContent, paperSubject, paperTemplate } from './paper-shapes.ts';
import { count, date, done, id, listOf, nothing, outputFile, paging, requiredText, text } from './values.ts';

/** 草稿; 已定稿 with its number reserved and its text frozen; 已印发; 作废. */
export const paperState = z.enum(['draft', 'approved', 'issued', 'void']);

const version = z.strictObject({ id, version: count });

/** Something that should be looked at before a paper is issued; `blocks` when it cannot be issued so. */
export const paperFinding = z.strictObject({
  rule: z.string(),
  /** Where: the field, the attachment, the paragraph by its first words; empty for the whole paper. */
  place: z.string(),
  sentence: z.string(),
  blocks: z.boolean(),
});

const paperRow = z.strictObject({
  id,
  template: z.string(),
  templateName: z.string(),
  title: z.string(),
  state: paperState,
  number: z.string().nullable(),
  /** What it speaks of, in words, e.g. 任务 RW-2026-0001; empty for the bureau itself. */
  subject: z.string(),
  taskId: id.nullable(),
  issuedOn: date,
  changedAt: z.string(),
  changedBy: z.string(),
});

const paper = z.strictObject({
  ...paperRow.shape,
  version: count,
  subjectKind: paperSubject,
  subjectId: id.nullable(),
  series: z.string(),
  content: paperContent,
  fields: z.array(enteredField),
  entered: z.record(z.string(), z.string()),
  /** Merge fields the records fill, with what stands in them today. */
  known: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  /** Data tables the subject offers, with their columns and how many rows they have today. */
  tables: z.array(z.strictObject({ source: z.string(), title: z.string(), columns: z.array(z.string()), rows: count })),
  findings: z.array(paperFinding),
  /** The issued PDF in 公文. */
  documentId: id.nullable(),
  voidReason: z.string().nullable(),
});

const numberRow = z.strictObject({
  sequence: count,
  number: z.string(),
  /** `gap`: a number of the series that no record explains, below one that is taken. */
  state: z.enum(['reserved', 'used', 'void', 'elsewhere', 'gap']),
  purpose: z.string(),
  takenAt: z.string().nullable(),
  /** Why it is void, or what explains the gap. */
  reason: z.string(),
  by: z.string(),
});

const sequence = z.number().int().min(1).max(99_999);

const series = z.strictObject({
  /** What the series is for, e.g. 函, 通知; templates name it. */
  purpose: requiredText.max(40),
  /** 代字, e.g. 云市监函. */
  mark: z
    .string()
    .trim()
    .regex(/^[\u4e00-\u9fa5]{1,20}$/, '代字只能是汉字，最多 20 个字。'),
});

export const paperContract = {
  'paper.templates': query({
    reads: ['paper'],
    input: nothing,
    output: z.array(
      z.strictObject({
        ...paperTemplate.omit({ content: true }).shape,
        format: paperContent.shape.format,
        isChanged: z.boolean(),
      }),
    ),
  }),
  'paper.template': query({ reads: ['paper'], input: z.strictObject({ code: z.string() }), output: paperTemplate }),
  /** Keeps the bureau's own wording of a template; null goes back to the shipped one. Drafts already begun stay as they are. */
  'paper.saveTemplate': command({
    changes: ['paper'],
    input: z.strictObject({ code: z.string(), content: paperContent.nullable() }),
    output: done,
  }),
  'paper.list': query({
    reads: ['paper', 'task', 'draw', 'assignment'],
    input: z.strictObject({
      taskId: id.nullable(),
      state: paperState.nullable(),
      text: text.max(100),
      ...paging.shape,
    }),
    output: listOf(paperRow),
  }),
  'paper.get': query({
    reads: [
      'paper',
      'task',
      'draw',
      'assignment',
      'result',
      'disclosure',
      'profile',
      'document',
      'object',
      'inspector',
      'item',
      'department',
      'assistant',
    ],
    input: z.strictObject({ id }),
    output: paper,
  }),
  'paper.create': command({
    changes: ['paper'],
    input: z.strictObject({ template: z.string(), subjectId: id.nullable(), issuedOn: date }),
    output: z.strictObject({ id }),
  }),
  /** A new draft with the text of another paper. */
  'paper.copy': command({
    changes: ['paper'],
    input: z.strictObject({ id, issuedOn: date }),
    output: z.strictObject({ id }),
  }),
  /** Saves a draft; refused when somebody else has saved it since `version`. */
  'paper.save': command({
    changes: ['paper'],
    input: z.strictObject({
      ...version.shape,
      content: paperContent,
      entered: z.record(z.string().max(400), z.string().max(60_000)),
      series: z.string().max(40),
      issuedOn: date,
    }),
    output: z.strictObject({ version: count }),
  }),
  /** Throws a draft away that never had a number. */
  'paper.remove': command({ changes: ['paper', 'approval'], input: z.strictObject({ id }), output: done }),
  /** Sets the draft as it would be printed, with 草稿 on every page; nothing is kept. */
  'paper.preview': job({
    changes: [],
    input: z.strictObject({ id }),
    output: z.strictObject({ file: outputFile, pages: count, warnings: z.array(z.string()) }),
  }),
  /** 定稿: freezes the text and reserves the number. */
  'paper.approve': command({
    changes: ['paper', 'approval'],
    input: z.strictObject(version.shape),
    output: z.strictObject({ number: z.string().nullable() }),
  }),
  /** 退回修改: back to a draft, which keeps its number. */
  'paper.reopen': command({
    changes: ['paper'],
    input: z.strictObject({ ...version.shape, reason: requiredText.max(400) }),
    output: done,
  }),
  /** 印发: sets the paper, keeps PDF, hash and the data it was made from. */
  'paper.issue': job({
    changes: ['paper', 'document'],
    input: z.strictObject(version.shape),
    output: z.strictObject({
      file: outputFile,
      documentId: id,
      number: z.string().nullable(),
      warnings: z.array(z.string()),
    }),
  }),
  /** 作废 with a reason; its number stays visible and is never used again. */
  'paper.void': command({
    changes: ['paper', 'document'],
    input: z.strictObject({ ...version.shape, reason: requiredText.max(400) }),
    output: done,
  }),

  'number.series': query({
    reads: ['paper', 'document', 'profile'],
    input: nothing,
    output: z.array(
      z.strictObject({ ...series.shape, years: z.array(z.strictObject({ year: count, last: count, gaps: count })) }),
    ),
  }),
  'number.saveSeries': command({
    changes: ['paper'],
    input: z.strictObject({ series: z.array(series).max(100) }),
    output: done,
  }),
  'number.list': query({
    reads: ['paper', 'document', 'draw'],
    input: z.strictObject({ mark: requiredText.max(20), year: z.number().int().min(1990).max(2999), ...paging.shape }),
    output: listOf(numberRow),
  }),
  /**
   * Says of a number, or of all from one `through` another, why no paper of this desk has it: void, or used on paper elsewhere;
   * it is then never given out.
   */
  'number.explain': command({
    changes: ['paper'],
    input: z.strictObject({
      mark: requiredText.max(20),
      year: z.number().int().min(1990).max(2999),
      sequence,
      through: sequence.optional(),
      use: z.enum(['elsewhere', 'void']).default('elsewhere'),
      reason: requiredText.max(400),
    }),
    output: done,
  }),
};
