import { z } from 'zod';
import { command, query } from './method.ts';
import { count, date, done, id, requiredText, text } from './values.ts';

export const reportKind = z.enum(['monthly', 'half-year', 'self-inspection', 'year-end', 'briefing']);

/** A figure as it stood when a report was made, with what it meant then. */
export const reportedFigure = z.strictObject({
  code: z.string(),
  name: z.string(),
  choice: z.string(),
  kind: z.enum(['share', 'count', 'probability']),
  unit: z.string(),
  formula: z.string(),
  numeratorText: z.string(),
  denominatorText: z.string().nullable(),
  timeBasis: z.string(),
  numerator: count,
  denominator: count.nullable(),
  value: z.number().nullable(),
});

/** What is frozen in a report. */
export const reportedFigures = z.strictObject({
  asOf: z.string(),
  voided: z.strictObject({ tasks: count, sheets: count }),
  indicators: z.array(reportedFigure),
});

const reportRow = z.strictObject({
  /** Null while it is only asked for. */
  id: id.nullable(),
  kind: reportKind,
  title: z.string(),
  from: z.string(),
  to: z.string(),
  due: z.string().nullable(),
  receiver: z.string(),
  source: z.string().nullable(),
  state: z.enum(['waiting', 'late', 'made', 'sent', 'sent-late', 'acknowledged']),
  paperId: id.nullable(),
  madeAt: z.string().nullable(),
  sentOn: z.string().nullable(),
  sentHow: z.string().nullable(),
  acknowledged: z.string().nullable(),
});

/** 报送: reports that are due, their figures, and when they were sent to whom. */
export const reportContract = {
  'report.list': query({
    reads: ['report', 'profile', 'paper'],
    input: z.strictObject({ year: z.number().int().min(2000).max(2200) }),
    output: z.strictObject({ rows: z.array(reportRow), years: z.array(count) }),
  }),
  'report.get': query({
    reads: ['report', 'profile', 'paper'],
    input: z.strictObject({ id }),
    output: reportRow.extend({ madeBy: z.string(), figures: reportedFigures }),
  }),
  /** Freezes the figures of a period and drafts the paper around them; made again, it takes the figures anew until it is sent. */
  'report.make': command({
    changes: ['report', 'paper'],
    input: z.strictObject({ kind: reportKind, from: date, to: date, receiver: requiredText.max(60) }),
    output: z.strictObject({ id, paperId: id }),
  }),
  'report.record': command({
    changes: ['report'],
    input: z.strictObject({
      id,
      sentOn: date,
      sentHow: requiredText.max(60),
      /** Who took it and when; blank while nobody has. */
      acknowledged: text.max(200).default(''),
    }),
    output: done,
  }),
};
