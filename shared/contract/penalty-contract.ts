import { z } from 'zod';
import { command, job, query } from './method.ts';
import { count, done, grant, id, listOf, nothing, paging, requiredText, text } from './values.ts';

/** A finding that a decision may belong to. */
const candidate = z.strictObject({
  followUpId: id,
  number: z.string(),
  objectName: z.string(),
  sheetNumber: z.string().nullable(),
  openedOn: z.string(),
});

const decision = {
  number: z.string(),
  decidedOn: z.string(),
  party: z.string(),
  partyCode: z.string(),
  sheetNumber: z.string(),
  content: z.string(),
};

/** What a row of the file would become. */
const lookedRow = z.strictObject({
  row: count,
  ...decision,
  /** By its sheet number it belongs to the one candidate; by its party somebody has to say to which. */
  match: z.enum(['sheet', 'party', 'none', 'known', 'refused']),
  candidates: z.array(candidate),
  /** Why it is refused; empty where it is not. */
  problem: z.string(),
});

export const penaltyContract = {
  /** Reads a file of penalty decisions (xlsx, csv …) and says what would become of each row; nothing is kept. */
  'penalty.look': job({
    changes: [],
    input: z.strictObject({ file: grant }),
    output: z.strictObject({ fileName: z.string(), sha256: z.string(), rows: z.array(lookedRow) }),
  }),
  /** Imports what was looked at; `chosen` says of rows matched by party to which finding they belong. */
  'penalty.import': job({
    changes: ['followUp'],
    input: z.strictObject({
      file: grant,
      sha256: z.string().length(64),
      chosen: z.array(z.strictObject({ row: count, followUpId: id.nullable() })).max(5000),
    }),
    output: z.strictObject({ imported: count, matched: count, refused: count, batch: z.string() }),
  }),
  'penalty.list': query({
    reads: ['followUp'],
    input: z.strictObject({ text: text.max(100), unmatched: z.boolean(), ...paging.shape }),
    output: listOf(
      z.strictObject({
        id,
        ...decision,
        followUpId: id.nullable(),
        followUpNumber: z.string().nullable(),
        matchedBy: z.enum(['sheet', 'party', 'hand']).nullable(),
        importedAt: z.string(),
        candidates: z.array(candidate),
      }),
    ),
  }),
  /** Says by hand to which finding a decision belongs, or that it belongs to none. */
  'penalty.match': command({
    changes: ['followUp'],
    input: z.strictObject({ id, followUpId: id.nullable(), reason: requiredText.max(500) }),
    output: done,
  }),
  /** Takes an import back: its decisions go, and the findings stand as if they had never come. */
  'penalty.takeBack': command({
    changes: ['followUp'],
    input: z.strictObject({ batch: z.string().max(40), reason: requiredText.max(500) }),
    output: z.strictObject({ removed: count }),
  }),
  /** The imports that can be taken back, newest first. */
  'penalty.batches': query({
    reads: ['followUp'],
    input: nothing,
    output: z.array(z.strictObject({ batch: z.string(), decisions: count, matched: count })),
  }),
};
