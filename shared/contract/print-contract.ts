import { z } from 'zod';
import { command, job, query } from './method.ts';
import { count, done, grant, id, listOf, paging, text } from './values.ts';

/** Whether both sides of a sheet are printed, and over which edge it is turned. */
export const duplex = z.enum(['one-sided', 'long-edge', 'short-edge']);

const printing = {
  /** The printer's name as the system has it; in a browser, whose dialog does not tell, blank. */
  printer: z.string().max(300),
  copies: z.number().int().min(1).max(999),
  duplex,
  /** Sent to the printer; handed to a browser's own dialog, which says no more; or failed. */
  result: z.enum(['sent', 'dialog', 'failed']),
  /** Why it failed, in words; blank otherwise. */
  reason: text.max(300),
};

const printRow = z.strictObject({
  id,
  title: z.string(),
  number: z.string().nullable(),
  sha256: z.string().length(64),
  by: z.string(),
  at: z.string(),
  ...printing,
});

export const printContract = {
  /** Writes down that a paper was printed; the paper is remembered by its bytes, however often it is made again. */
  'print.record': command({
    changes: ['document'],
    input: z.strictObject({ documentId: id, ...printing }),
    output: done,
  }),
  /** What was printed, newest first; of one task, or of all. */
  'print.list': query({
    reads: ['document'],
    input: z.strictObject({ taskId: id.nullable(), ...paging.shape }),
    output: listOf(printRow),
  }),
  /** A batch of notices that a full disk stopped: its day, and how many papers it lacks. */
  'document.unfinished': query({
    reads: ['document'],
    input: z.strictObject({ taskId: id }),
    output: z.strictObject({ issuedOn: z.string(), missing: count }).nullable(),
  }),
  /** Copies of the papers of a task, or of a year, in folders by task and kind with an index; `folder` null is the workspace's own. */
  'document.export': job({
    changes: ['document'],
    input: z.strictObject({
      taskId: id.nullable(),
      year: z.number().int().min(2000).max(2999).nullable(),
      folder: grant.nullable(),
    }),
    output: z.strictObject({
      /** What the new folder is called. */
      name: z.string(),
      papers: count,
      /** Papers whose file is gone or no longer the one on record; the index names them. */
      missing: count,
    }),
  }),
};
