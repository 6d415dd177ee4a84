import { z } from 'zod';
import { outsideCheckKinds, outsideSources } from '#domain/follow-up/outside-check.ts';
import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import { command, job, query } from './method.ts';
import { count, date, done, grant, id, listOf, outputFile, paging, requiredText, text } from './values.ts';

const codesOf = (entries: readonly { readonly code: string }[]) =>
  z.enum(entries.map(({ code }) => code) as [string, ...string[]]);

const source = codesOf(outsideSources);
const kind = codesOf(outsideCheckKinds);
const outcome = codesOf(outcomes);

/** An item as it was checked: of the list with its id, or in words where none fits. */
const item = z.strictObject({ id: id.nullable(), title: z.string(), listed: z.boolean() });

const outsideCheckRow = z.strictObject({
  id,
  number: z.string(),
  source,
  kind,
  clue: z.string(),
  orderedAbove: z.boolean(),
  objectId: id.nullable(),
  objectCode: z.string(),
  objectName: z.string(),
  department: z.string(),
  items: z.array(item),
  /** With an item that the list of that day does not have (清单外, I18). */
  outsideList: z.boolean(),
  inspectors: z.array(z.strictObject({ id, name: z.string() })),
  approvedBy: z.string(),
  approvedOn: z.string().nullable(),
  urgentReason: z.string().nullable(),
  checkedOn: z.string(),
  endedOn: z.string(),
  outcome,
  finding: z.string(),
  followUpId: id.nullable(),
  createdBy: z.string(),
  voidReason: z.string().nullable(),
});

const filter = z.strictObject({
  text: text.max(100),
  sources: z.array(source).max(10),
  kinds: z.array(kind).max(10),
  from: date.nullable(),
  to: date.nullable(),
  /** Only those with an item outside of the list. */
  outsideList: z.boolean(),
  objectId: id.nullable(),
  voided: z.boolean(),
});

/** What is registered of a check that no draw chose. */
const outsideCheck = z.strictObject({
  source,
  kind,
  /** Where the clue came from; never who complained. */
  clue: text.max(500),
  orderedAbove: z.boolean(),
  objectId: id.nullable(),
  objectCode: text.max(40),
  objectName: requiredText.max(200),
  department: requiredText.max(100),
  itemIds: z.array(id).max(100),
  /** Items in words where the list has none that fits. */
  otherItems: z.array(requiredText.max(200)).max(20),
  inspectorIds: z.array(id).min(2, '检查人员不得少于两人。').max(10),
  approvedBy: text.max(40),
  approvedOn: date.nullable(),
  urgentReason: text.max(500).nullable(),
  checkedOn: date,
  endedOn: date,
  outcome,
  finding: text,
});

const lookedRow = z.strictObject({
  row: count,
  objectName: z.string(),
  checkedOn: z.string(),
  items: z.string(),
  /** Why it would be refused; empty where it would be registered. */
  problem: z.string(),
  outsideList: z.boolean(),
  hasFinding: z.boolean(),
});

export const outsideCheckContract = {
  'outsideCheck.list': query({
    reads: ['followUp', 'item', 'inspector'],
    input: z.strictObject({ filter, ...paging.shape }),
    output: listOf(outsideCheckRow),
  }),
  'outsideCheck.add': command({
    changes: ['followUp'],
    input: outsideCheck,
    output: z.strictObject({ id, number: z.string(), warnings: z.array(z.string()) }),
  }),
  /** A wrong one is voided with a reason and registered again; its number stays. */
  'outsideCheck.void': command({
    changes: ['followUp'],
    input: z.strictObject({ id, reason: requiredText.max(500) }),
    output: done,
  }),
  /** How often a business was visited outside the draw in a year, without what a superior ordered (frequency cap). */
  'outsideCheck.visits': query({
    reads: ['followUp'],
    input: z.strictObject({ objectId: id, year: z.number().int().min(1990).max(2999) }),
    output: z.strictObject({ visits: count }),
  }),
  /** Says what each row of a file would become; nothing is kept. */
  'outsideCheck.look': job({
    changes: [],
    input: z.strictObject({ file: grant }),
    output: z.strictObject({ fileName: z.string(), sha256: z.string(), rows: z.array(lookedRow) }),
  }),
  /** Registers the rows of a file that was looked at, those that are right. */
  'outsideCheck.import': job({
    changes: ['followUp'],
    input: z.strictObject({ file: grant, sha256: z.string().length(64) }),
    output: z.strictObject({ registered: count, refused: count }),
  }),
  'outsideCheck.export': job({ changes: [], input: z.strictObject({ filter }), output: outputFile }),
};
