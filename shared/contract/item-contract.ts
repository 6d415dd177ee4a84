import { z } from 'zod';
import { drawExemptions } from '#domain/vocabulary/draw-exemption.ts';
import { itemClasses } from '#domain/vocabulary/item-class.ts';
import { command, job, query } from './method.ts';
import { exportShape } from './registry-contract.ts';
import { count, date, done, id, listOf, outputFile, paging, requiredText, sortOf, text } from './values.ts';

/** Parts of the item list that are lists of their own (R-060, R-061, domain.md 4.1). */
export const specialList = z.enum(['joint', 'key-supervision', 'draw-exemption']);

/** 抽查事项 as a list shows it; `name` holds the sub-item too. */
export const itemRow = z.strictObject({
  id,
  code: z.string(),
  category: z.string(),
  name: z.string(),
  objectScope: z.string(),
  itemClass: z.string(),
  methods: z.array(z.string()),
  subject: z.string(),
  basis: z.string(),
  ratioText: z.string(),
  /** How the product computes 抽查比例, in words; null where it cannot. */
  ratioWords: z.string().nullable(),
  frequencyText: z.string(),
  department: z.string().nullable(),
  joint: z.boolean(),
  partners: z.array(z.string()),
  keySupervision: z.boolean(),
  drawExemption: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});

const long = z.string().trim().max(20_000);
const codesOf = <const Entry extends { readonly code: string }>(entries: readonly Entry[]) =>
  z.enum(entries.map(({ code }) => code) as [Entry['code'], ...Entry['code'][]]);

/** Everything of domain.md 4.1 that a person fills in. */
export const itemFieldsInput = z.strictObject({
  code: text.max(32),
  externalCode: text.max(100),
  category: requiredText.max(100),
  name: requiredText.max(200),
  subItem: text.max(200),
  department: text.max(100),
  objectScope: text,
  itemClass: codesOf(itemClasses),
  methods: z.array(requiredText.max(50)).max(20),
  subject: text,
  basis: long,
  content: long,
  guide: long,
  staffRequirement: text,
  ratioText: text.max(300),
  frequencyText: text.max(100),
  joint: z.boolean(),
  partners: z.array(requiredText.max(60)).max(30),
  keySupervision: z.boolean(),
  drawExemption: codesOf(drawExemptions).nullable(),
  validFrom: date.nullable(),
  validTo: date.nullable(),
  disclosedOn: date.nullable(),
  disclosedAt: text.max(500),
  remark: text,
});

export const itemVersionRow = z.strictObject({
  id,
  number: count,
  title: z.string(),
  state: z.enum(['draft', 'published']),
  validFrom: z.string().nullable(),
  /** The last day it counts where a later version follows. */
  validTo: z.string().nullable(),
  inForce: z.boolean(),
  items: count,
  openedAt: z.string(),
  publishedAt: z.string().nullable(),
  /** Why a draft cannot be published yet; null when it can. */
  obstacle: z.string().nullable(),
  /** Where and when it was made public, newest first; the program publishes nothing itself. */
  disclosures: z.array(z.strictObject({ on: z.string(), address: z.string(), receipt: z.string() })),
});

const itemDetail = z.strictObject({
  ...itemRow.shape,
  ...itemFieldsInput.omit({ itemClass: true, methods: true, drawExemption: true }).shape,
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  disclosedOn: z.string().nullable(),
  /** The name without the sub-item; `title` has both. */
  title: z.string(),
  version: itemVersionRow.omit({ obstacle: true, items: true, disclosures: true }),
  /** 最近实施日期: the last day it was checked; null for never. */
  lastUsed: z.string().nullable(),
  updatedAt: z.string(),
});

const difference = z.strictObject({
  kind: z.enum(['added', 'dropped', 'changed']),
  code: z.string(),
  title: z.string(),
  fields: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
});

const unusedItem = z.strictObject({
  id,
  code: z.string(),
  title: z.string(),
  category: z.string(),
  lastUsed: z.string().nullable(),
  /** Since when it stands in a list of this workspace. */
  listedSince: z.string(),
});

const twoVersions = z.strictObject({ before: id, after: id });

const itemSelection = z.strictObject({
  text: text.max(100),
  /** A version of the list; null for the one that is worked on, or with `on` for the one that counts on that day. */
  version: id.nullable().default(null),
  /** Only what counts on this day: the version in force, and of it the items that count themselves. */
  on: date.nullable().default(null),
  special: specialList.nullable().default(null),
  sort: sortOf(['order', 'code', 'category', 'name', 'itemClass']).default({ column: 'order', direction: 'up' }),
});

export const itemContract = {
  'item.list': query({
    reads: ['item'],
    input: z.strictObject({ ...itemSelection.shape, ...paging.shape }),
    output: listOf(itemRow),
  }),
  'item.get': query({ reads: ['item', 'task', 'draw', 'result'], input: z.strictObject({ id }), output: itemDetail }),
  /** Adds an item to the draft of the list, or changes one of it. */
  'item.save': command({
    changes: ['item'],
    input: z.strictObject({ id: id.nullable(), fields: itemFieldsInput, reason: requiredText.max(500) }),
    output: z.strictObject({ id }),
  }),
  'item.remove': command({
    changes: ['item'],
    input: z.strictObject({ id, reason: requiredText.max(500) }),
    output: done,
  }),
  'item.export': job({ changes: [], input: itemSelection.extend(exportShape), output: outputFile }),
  'itemList.versions': query({
    reads: ['item'],
    input: z.strictObject({ today: date }),
    output: z.strictObject({ versions: z.array(itemVersionRow) }),
  }),
  /** Opens the next version: a copy of the newest published one. */
  'itemList.open': command({
    changes: ['item', 'workspace'],
    input: z.strictObject({ reason: requiredText.max(500) }),
    output: z.strictObject({ id }),
  }),
  'itemList.publish': command({
    changes: ['item', 'task', 'workspace'],
    input: z.strictObject({ id, validFrom: date, reason: requiredText.max(500) }),
    output: z.strictObject({ sentence: z.string() }),
  }),
  'itemList.discard': command({
    changes: ['item', 'workspace'],
    input: z.strictObject({ id, reason: requiredText.max(500) }),
    output: done,
  }),
  'itemList.diff': query({
    reads: ['item'],
    input: twoVersions,
    output: z.strictObject({
      before: z.string(),
      after: z.string(),
      added: count,
      dropped: count,
      changed: count,
      rows: z.array(difference),
    }),
  }),
  /** Writes down where a published version was made public. */
  'itemList.disclose': command({
    changes: ['item'],
    input: z.strictObject({
      id,
      on: date,
      address: requiredText.max(500),
      receipt: text.max(200),
      reason: requiredText.max(500),
    }),
    output: done,
  }),
  /** A version as a paper and a workbook to be published. */
  'itemList.paper': job({
    changes: [],
    input: z.strictObject({ id }),
    output: z.strictObject({
      pdf: outputFile,
      workbook: outputFile,
      /** One HTML file without script, for the web site. */
      page: outputFile,
      warnings: z.array(z.string()),
    }),
  }),
  /** Items that no check was made for in as many years as the profile says: what to clear out of the list. */
  'itemList.unused': query({
    reads: ['item', 'task', 'draw', 'result', 'profile'],
    input: z.strictObject({ today: date }),
    output: z.strictObject({
      years: count,
      source: z.string(),
      version: id.nullable(),
      rows: z.array(unusedItem),
    }),
  }),
  'itemList.exportUnused': job({ changes: [], input: z.strictObject({ today: date }), output: outputFile }),
  'itemList.exportDiff': job({ changes: [], input: twoVersions, output: outputFile }),
};
