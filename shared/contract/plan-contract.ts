import { z } from 'zod';
import { command, job, query } from './method.ts';
import {
  lineFields,
  lookedLine,
  overlapRow,
  planEvent,
  planFields,
  planKind,
  planLine,
  planRow,
  planState,
} from './plan-shapes.ts';
import { count, date, done, grant, id, listOf, nothing, outputFile, paging, requiredText, text } from './values.ts';

const reads = ['plan', 'task', 'assignment', 'result', 'disclosure', 'item', 'profile'] as const;
const reason = requiredText.max(500);
const difference = z.strictObject({
  lineId: count,
  title: z.string(),
  kind: z.enum(['add', 'cancel', 'change']),
  fields: z.array(z.strictObject({ field: z.string(), name: z.string(), before: z.string(), after: z.string() })),
});

/** How the columns of a file are read; null for what the headings alone say. */
const reading = z.strictObject({
  file: grant,
  sheet: count.nullable().default(null),
  headerRow: count.nullable().default(null),
  mapping: z.array(z.string().nullable()).nullable().default(null),
  /** The plan the lines go into; null for a new one. */
  planId: id.nullable(),
  /** Of a new plan: its year, which months without a year mean. */
  year: z.number().int().min(2000).max(2100),
});

const ledgerFilter = {
  year: z.number().int().min(2000).max(2100),
  text: text.max(100).default(''),
  departments: z.array(z.string()).max(100).default([]),
  /** Only enterprises above the cap, those that have reached it, or all. */
  show: z.enum(['above', 'reached', 'all']).default('all'),
};

/** 年度计划: lines, versions, changes, filing, progress. */
export const planContract = {
  'plan.list': query({
    reads: [...reads],
    input: z.strictObject({ year: z.number().int().nullable() }),
    output: z.strictObject({ years: z.array(z.number().int()), rows: z.array(planRow) }),
  }),
  'plan.get': query({
    reads: [...reads],
    input: z.strictObject({ id }),
    output: z.strictObject({
      ...planRow.shape,
      /** What may be done with it now. */
      events: z.array(planEvent),
      editing: z.enum(['free', 'with-reason']).nullable(),
      rows: z.array(planLine),
    }),
  }),
  'plan.history': query({
    reads: ['plan', 'disclosure'],
    input: z.strictObject({ id }),
    output: z.strictObject({
      editions: z.array(
        z.strictObject({
          version: count,
          digest: z.string(),
          approvedAt: z.string(),
          approvedBy: z.array(z.string()),
          reason: z.string(),
          lines: count,
        }),
      ),
      changes: z.array(
        z.strictObject({
          id,
          version: count,
          lineId: id,
          title: z.string(),
          kind: z.enum(['add', 'cancel', 'change']),
          fields: difference.shape.fields,
          reason: z.string(),
          madeAt: z.string(),
          madeBy: z.string(),
          /** Whether it counts already; it does from its approval on. */
          isApproved: z.boolean(),
          publishedOn: z.string().nullable(),
        }),
      ),
    }),
  }),
  /** What one approved edition changed of another. */
  'plan.difference': query({
    reads: ['plan'],
    input: z.strictObject({ id, before: count.min(1), after: count.min(1) }),
    output: z.array(difference),
  }),
  /** Visits of a department to an enterprise in a year against the cap (国办发〔2024〕54号): most visits first. */
  'plan.ledger': query({
    reads: ['task', 'assignment', 'result', 'followUp', 'object', 'profile'],
    input: z.strictObject({ ...ledgerFilter, ...paging.shape }),
    output: z.strictObject({
      ...listOf(
        z.strictObject({
          id: z.string(),
          department: z.string(),
          objectId: id,
          objectCode: z.string(),
          objectName: z.string(),
          riskClass: z.string(),
          visits: count,
          cap: count.nullable(),
          /** Whose visits these were. */
          whose: z.array(
            z.strictObject({
              kind: z.enum(['task', 'outside']),
              id,
              number: z.string(),
              name: z.string(),
              on: z.string(),
            }),
          ),
        }),
      ).shape,
      departments: z.array(z.string()),
    }),
  }),
  /** The column sets of known plans (domain.md 3.6), for import and export. */
  'plan.columnSets': query({
    reads: [],
    input: nothing,
    output: z.array(z.strictObject({ name: z.string(), source: z.string(), headings: z.array(z.string()) })),
  }),
  'plan.create': command({ changes: ['plan'], input: planFields, output: z.strictObject({ id }) }),
  'plan.save': command({ changes: ['plan'], input: z.strictObject({ id, fields: planFields }), output: done }),
  /** A new draft with the standing lines of another plan, their days moved to the new year. */
  'plan.copy': command({
    changes: ['plan'],
    input: z.strictObject({ id, year: planFields.shape.year, name: planFields.shape.name }),
    output: z.strictObject({ id, lines: count }),
  }),
  /** Adds a line, or changes one; once the plan was approved, with a reason. */
  'plan.saveLine': command({
    changes: ['plan'],
    input: z.strictObject({ planId: id, lineId: id.nullable(), fields: lineFields, reason: text.max(500).default('') }),
    output: z.strictObject({ id }),
  }),
  /** Takes a line out: of a draft for good; of an approved plan it stays as cancelled, with its reason. */
  'plan.cancelLine': command({ changes: ['plan'], input: z.strictObject({ lineId: id, reason }), output: done }),
  'plan.moveLine': command({
    changes: ['plan'],
    input: z.strictObject({ lineId: id, to: count.min(1) }),
    output: done,
  }),
  /** Makes one joint line of two or more: items and departments of all, the others cancelled (R-100, 综合查一次). */
  'plan.joinLines': command({
    changes: ['plan'],
    input: z.strictObject({ lineIds: z.array(id).min(2).max(10), name: requiredText.max(120), reason }),
    output: z.strictObject({ id, planId: id }),
  }),
  /** Moves a plan along its road; approving, filing have their own methods. */
  'plan.move': command({
    changes: ['plan'],
    input: z.strictObject({
      id,
      event: z.enum(['consult', 'submit', 'return', 'adjust', 'publish', 'archive']),
      reason: text.max(500).default(''),
    }),
    output: z.strictObject({ state: planState }),
  }),
  /** Freezes the lines as an edition; what is changed of an approved plan becomes public business. */
  'plan.approve': command({
    changes: ['plan', 'disclosure', 'approval'],
    input: z.strictObject({ id, reason }),
    output: z.strictObject({ version: count, sentence: z.string() }),
  }),
  'plan.file': command({
    changes: ['plan'],
    input: z.strictObject({ id, filedWith: requiredText.max(100), filedOn: date }),
    output: done,
  }),
  /** Counts base and target of every line in the registry, as it is today. */
  'plan.count': job({
    changes: ['plan'],
    input: z.strictObject({ id }),
    output: z.strictObject({
      counted: count,
      /** Lines without an object range in the registry. */
      inWords: count,
      on: z.string(),
      sentence: z.string(),
    }),
  }),
  /** Lines of all plans of a year that share objects while their periods meet, most common objects first. */
  'plan.overlaps': job({
    changes: [],
    input: z.strictObject({ year: planFields.shape.year }),
    output: z.strictObject({
      rows: z.array(overlapRow),
      compared: count,
      /** Lines that could not be compared, by name: no object range or no days. */
      left: z.array(z.strictObject({ id, name: z.string(), why: z.string() })),
      /** Objects in several lines of the year, and the highest probability of one to be drawn (I16). */
      covered: count,
      highest: z.number().nullable(),
      onceOnly: z.boolean(),
    }),
  }),
  /** Reads a file and says what each of its rows would do; writes nothing. */
  'plan.look': job({
    changes: [],
    input: reading,
    output: z.strictObject({
      fileName: z.string(),
      sheets: z.array(z.strictObject({ index: count, name: z.string(), rows: count })),
      sheet: count,
      headerRow: count,
      headings: z.array(z.string()),
      mapping: z.array(z.string().nullable()),
      fields: z.array(z.strictObject({ key: z.string(), name: z.string(), required: z.boolean() })),
      /** The known column set the file has, or null. */
      columnSet: z.string().nullable(),
      /** What the title of the table says. */
      title: z.strictObject({ name: z.string(), year: count.nullable(), kind: planKind.nullable() }),
      rows: z.array(lookedLine),
      counts: z.strictObject({ added: count, changed: count, same: count, refused: count, missing: count }),
      /** Of the file and of the plan it was compared with: an import of anything else is refused. */
      stamp: z.string(),
      sentence: z.string(),
    }),
  }),
  /** Takes what was looked at into a plan, all of it or nothing. */
  'plan.import': job({
    changes: ['plan'],
    input: z.strictObject({
      ...reading.shape,
      stamp: z.string().length(64),
      /** Of a new plan. */
      plan: planFields.nullable().default(null),
      /** Whether standing lines that the file does not name are taken out. */
      isWhole: z.boolean().default(false),
      reason: text.max(500).default(''),
    }),
    output: z.strictObject({
      planId: id,
      added: count,
      changed: count,
      same: count,
      refused: count,
      cancelled: count,
      sentence: z.string(),
      problemFile: outputFile.nullable(),
    }),
  }),
  /** The plan as a workbook: in the bureau's columns, or in those of a known column set by its name. */
  'plan.export': job({
    changes: [],
    input: z.strictObject({ id, columnSet: z.string().max(100).nullable().default(null) }),
    output: outputFile,
  }),
  'plan.exportLedger': job({ changes: [], input: z.strictObject(ledgerFilter), output: outputFile }),
  /** What is made public of a plan or of the changes of a version: PDF, workbook and web page, looked through before. */
  'plan.bulletin': job({
    changes: [],
    input: z.strictObject({ id, kind: z.enum(['plan', 'change']), version: count.min(1).nullable().default(null) }),
    output: z.strictObject({ pdf: outputFile, workbook: outputFile, page: outputFile, warnings: z.array(z.string()) }),
  }),
};
