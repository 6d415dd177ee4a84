import { z } from 'zod';
import { noDetails } from '#domain/result/result-entry.ts';
import { count, date, id, outputFile, requiredText, text } from './values.ts';

const line = text.max(200);

/** What was found on one item: `ItemFinding` of the domain. */
const itemFinding = z.strictObject({
  itemId: id,
  checked: z.boolean(),
  method: line,
  problem: z.boolean(),
  finding: text,
  article: text,
  handling: text,
});

/** One tested product: `ProductFinding` of the domain. */
const productFinding = z.strictObject({
  verdict: z.enum(['', 'qualified', 'unqualified']),
  fields: z.record(z.string().max(40), line),
});

/** What few results need; whatever is left out is blank: `ResultDetails` of the domain. */
export const resultDetails = z.strictObject({
  items: z.array(itemFinding).max(500).default([]),
  moreOutcomes: z.array(requiredText.max(10)).max(9).default([]),
  notCarriedOut: requiredText.nullable().default(noDetails.notCarriedOut),
  method: line.default(noDetails.method),
  partyOpinion: text.default(noDetails.partyOpinion),
  partySignature: z.enum(['', 'signed', 'refused', 'absent']).default(noDetails.partySignature),
  refusalReason: text.default(noDetails.refusalReason),
  witness: line.default(noDetails.witness),
  guidance: text.default(noDetails.guidance),
  firstMinor: z.boolean().default(noDetails.firstMinor),
  firstMinorBasis: text.default(noDetails.firstMinorBasis),
  mobile: z.boolean().default(noDetails.mobile),
  noDisclosureReason: text.nullable().default(noDetails.noDisclosureReason),
  teamChange: text.default(noDetails.teamChange),
  products: z.array(productFinding).max(50).default([]),
});

/** The main thing of a result: what was found, when and by whom. */
export const resultCore = z.strictObject({
  /** Code of one of the nine outcomes of R-150; 8 is split into 8a 合格 and 8b 不合格. */
  outcome: requiredText,
  checkedOn: date,
  endedOn: date,
  inspectorIds: z.array(id).min(2, '检查人员不得少于两人。').max(10),
  finding: text,
  note: text,
});

/** A result as it is entered. */
export const resultEntry = resultCore.extend({
  assignmentId: id,
  /** Left out by whoever enters the main thing only; what was said before then stays. */
  details: resultDetails.optional(),
  /** The version it was read in, 0 for none; a newer one is not overwritten. */
  version: count.optional(),
  /** Why an earlier version is changed. */
  reason: text.default(''),
});

export const resultState = z.enum(['entered', 'returned', 'reviewed']);

export const evidence = z.strictObject({
  id,
  itemId: id.nullable(),
  name: z.string(),
  note: z.string(),
  bytes: count,
  sha256: z.string(),
  addedAt: z.string(),
  addedBy: z.string(),
  removedAt: z.string().nullable(),
  removeReason: z.string().nullable(),
  /** Null when the file is no longer where it was written. */
  file: outputFile.nullable(),
});

/** A result as it once stood. */
export const edition = z.strictObject({
  version: count,
  outcomeName: z.string(),
  checkedOn: z.string(),
  endedOn: z.string(),
  finding: z.string(),
  note: z.string(),
  enteredName: z.string(),
  /** When, by whom and why it was changed. */
  at: z.string(),
  by: z.string(),
  reason: z.string(),
});

/** Everything there is of one 检查任务单 and its result. */
export const wholeResult = z.strictObject({
  assignmentId: id,
  number: z.string(),
  taskId: id,
  taskName: z.string(),
  objectName: z.string(),
  items: z.array(z.strictObject({ id, title: z.string() })),
  teamIds: z.array(id),
  drawnOn: z.string(),
  allowedFrom: z.string().nullable(),
  fullRecord: z.boolean(),
  reviewNeeded: z.boolean(),
  /** The result is public: only a correction changes it. */
  isPublic: z.boolean(),
  result: resultCore
    .extend({
      outcomeName: z.string(),
      version: count,
      state: resultState,
      details: resultDetails,
      enteredAt: z.string(),
      enteredName: z.string(),
      reviewedName: z.string(),
      reviewedAt: z.string().nullable(),
      reviewOpinion: z.string(),
    })
    .nullable(),
  evidence: z.array(evidence),
  editions: z.array(edition),
});

/** One row of the review queue. */
export const queueRow = z.strictObject({
  assignmentId: id,
  number: z.string(),
  taskId: id,
  taskName: z.string(),
  objectName: z.string(),
  outcomeName: z.string(),
  problem: z.boolean(),
  finding: z.string(),
  checkedOn: z.string(),
  endedOn: z.string(),
  enteredName: z.string(),
  enteredAt: z.string(),
  version: count,
  state: resultState,
  /** Whoever asks has entered it and may not review it. */
  own: z.boolean(),
  reviewOpinion: z.string(),
  evidence: count,
});

const level = z.enum(['own', 'city', 'province']);

export { level as recheckLevel };

export const recheckRow = z.strictObject({
  id,
  assignmentId: id,
  number: z.string(),
  taskName: z.string(),
  objectName: z.string(),
  level,
  way: z.enum(['random', 'chosen']),
  onDay: z.string(),
  byWhom: z.string(),
  originalName: z.string(),
  originalFinding: z.string(),
  /** Null until it is done. */
  outcome: z.string().nullable(),
  outcomeName: z.string(),
  agrees: z.boolean().nullable(),
  difference: z.string(),
  opinion: z.string(),
  /** Whether the result was corrected after it. */
  corrected: z.boolean(),
  /** How the sample can be drawn again: seed, number of results it was drawn from, digest of their numbers, place; null where chosen. */
  sample: z.strictObject({ seed: z.string(), population: count, digest: z.string(), place: count }).nullable(),
});

/** One line of what a workbook of sheets would change. */
export const returnedRow = z.strictObject({
  row: count,
  number: z.string(),
  objectName: z.string(),
  /** What is wrong, or what would change. */
  words: z.string(),
});
