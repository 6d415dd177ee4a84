import { z } from 'zod';
import type { PaperContent } from '#domain/document/paper-content.ts';
import type { PaperTemplate } from '#domain/document/paper-template.ts';

const line = z.string().max(400);
const long = z.string().max(60_000);

/** A list that nobody changes; zod's own readonly() freezes what comes in, and throws at what cannot be frozen. */
const listOf = <T extends z.ZodType>(entry: T, most: number, least = 0) =>
  z.array(entry).min(least).max(most) as unknown as z.ZodType<readonly z.output<T>[], readonly z.input<T>[]>;
const shortList = <T extends z.ZodType>(entry: T) => listOf(entry, 60);

const paragraph = z.strictObject({
  kind: z.literal('paragraph'),
  text: long,
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).exactOptional(),
});
const remark = z.strictObject({ kind: z.literal('remark'), text: z.string().max(4000) });
const type = z.enum(['小四', '五号', '小五']).exactOptional();
const column = z.strictObject({
  title: line,
  width: z.union([z.literal('content'), z.strictObject({ share: z.number().positive().max(100) })]),
  align: z.enum(['left', 'center', 'right']).exactOptional(),
});
const table = z.strictObject({
  kind: z.literal('table'),
  columns: listOf(column, 30, 1),
  rows: listOf(listOf(z.string().max(4000), 30), 2000),
  type,
});
const dataTable = z.strictObject({
  kind: z.literal('data-table'),
  source: z.string().min(1).max(60),
  columns: listOf(z.string().max(60), 30).exactOptional(),
  type,
});
const labelled = z.strictObject({ label: line, value: z.string().max(4000) });
const fields = z.strictObject({ kind: z.literal('fields'), fields: shortList(labelled) });
const box = z.strictObject({ label: line, text: z.string().max(4000), heightMillimetres: z.number().min(6).max(220) });
const boxes = z.strictObject({ kind: z.literal('boxes'), boxes: shortList(box) });

const parts = listOf(z.discriminatedUnion('kind', [paragraph, remark, table, dataTable, fields, boxes]), 2000);

/** What a paper that is passed on has around its text. */
const letter = z.strictObject({ number: line, addressee: z.string().max(2000), unit: line, date: line });

/** A paper as a person edits it. */
export const paperContent = z.strictObject({
  format: z.enum(['文件', '信函', '纪要', '公告', '表单']),
  title: line,
  addressee: z.string().max(2000),
  parts,
  attachments: shortList(
    z.strictObject({
      name: line,
      isLying: z.boolean(),
      text: z.strictObject({ title: line, parts, letter: letter.exactOptional() }).nullable(),
    }),
  ),
  note: line,
  signing: z.enum(['盖章', '代章', '不盖章', '不署名']),
  organs: shortList(line),
  headWord: z.string().max(20),
  signers: shortList(line),
  copyNumber: z.string().max(20),
  secrecy: z.string().max(40),
  urgency: z.string().max(20),
  copies: z.strictObject({ label: z.enum(['抄送', '分送', '主送']), to: z.string().max(2000) }).nullable(),
  isPrinterNamed: z.boolean(),
  attendance: shortList(z.strictObject({ label: line, names: z.string().max(4000) })),
  code: line,
}) satisfies z.ZodType<PaperContent>;

export const paperSubject = z.enum(['bureau', 'task', 'draw', 'assignment']);

/** What the records do not know and somebody types in. */
export const enteredField = z.strictObject({
  name: line.min(1),
  kind: z.enum(['line', 'lines', 'date']),
  isRequired: z.boolean(),
  example: z.string().max(1000),
});

/** A file of resources/papers. */
export const paperTemplate = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]*$/),
  name: line.min(1),
  place: z.string().max(10),
  group: z.enum(['计划和名单', '抽取', '检查', '公示', '处理和移送', '会议和报告', '其他']),
  subject: paperSubject,
  source: z.string().min(1).max(1000),
  series: z.string().max(40),
  fields: shortList(enteredField),
  content: paperContent,
}) satisfies z.ZodType<PaperTemplate>;
