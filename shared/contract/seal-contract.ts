import { z } from 'zod';
import { largestSeal, smallestSeal } from '#domain/seal/seal-size.ts';
import { command, job, query } from './method.ts';
import { count, date, done, grant, id, listOf, nothing, outputFile, paging, requiredText, text } from './values.ts';

const millimetres = z.number().min(0).max(1000).multipleOf(0.1);
const side = millimetres.min(smallestSeal).max(largestSeal);
/** 公章, 代章 for the seal of another body kept here, 专用章. */
const kind = z.enum(['official', 'stand-in', 'special']);
const shape = z.enum(['round', 'oval']);
/** 套印: a picture in the PDF; 实盖: ink on paper, which is only entered. */
const way = z.enum(['overprint', 'wet']);
/** Which right edges a 骑缝章 runs over. */
const seam = z.enum(['every', 'fronts']);
const changes = ['seal'] as const;

const picture = z.strictObject({
  width: count,
  height: count,
  /** Pixels for an inch in print, and what to do when they are too few. */
  resolution: count,
  warning: z.string().nullable(),
});

const seal = z.strictObject({
  id,
  name: z.string(),
  unit: z.string(),
  kind,
  shape,
  widthMillimetres: z.number(),
  heightMillimetres: z.number(),
  keeper: z.strictObject({ id, name: z.string() }),
  /** Kept by whoever asks. */
  mine: z.boolean(),
  beganOn: date,
  state: z.enum(['active', 'retired', 'destroyed']),
  endedOn: date.nullable(),
  endReason: z.string().nullable(),
  picture: picture.nullable(),
});

const paper = z.strictObject({
  title: z.string(),
  number: z.string().nullable(),
  state: z.enum(['waiting', 'done', 'refused']),
  /** Why nothing was pressed. */
  sentence: z.string().nullable(),
});

const request = z.strictObject({
  id,
  way,
  copies: count,
  purpose: z.string(),
  seam: seam.nullable(),
  seals: z.array(z.strictObject({ id, name: z.string() })),
  /** `approving`: others have not agreed yet; `begun`: not all papers are done. */
  state: z.enum(['approving', 'ready', 'begun', 'done', 'withdrawn', 'turned-down']),
  requestedBy: z.string(),
  requestedAt: z.string(),
  mine: z.boolean(),
  /** Whether whoever asks keeps all its seals. */
  mayCarryOut: z.boolean(),
  approvers: z.array(z.string()),
  counts: z.strictObject({ all: count, done: count, refused: count }),
  /** The first fifty. */
  papers: z.array(paper),
});

const use = z.strictObject({
  id,
  title: z.string(),
  number: z.string().nullable(),
  copies: count,
  purpose: z.string(),
  way,
  seals: z.string(),
  standIn: z.string().nullable(),
  requestedBy: z.string(),
  approvedBy: z.string(),
  usedBy: z.string(),
  supervisedBy: z.string(),
  usedAt: z.string(),
  sha256Before: z.string().nullable(),
  sha256After: z.string().nullable(),
});

const certificate = z.strictObject({
  id,
  name: z.string(),
  subject: z.string(),
  issuer: z.string(),
  validFrom: date,
  validTo: date,
  /** It has expired, or will soon, or is not valid yet. */
  warning: z.string().nullable(),
});

const days = z.strictObject({ from: date.nullable(), to: date.nullable() });
const choice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('documents'), ids: z.array(id).min(1).max(2000) }),
  /** Every paper of a kind that a task has, e.g. its 检查通知书. */
  z.strictObject({ kind: z.literal('task'), taskId: id, paperKind: requiredText.max(40) }),
  /** A paper this program did not make, for a wet seal. */
  z.strictObject({ kind: z.literal('other'), title: requiredText.max(200), number: text.max(60) }),
]);

export const sealContract = {
  'seal.list': query({
    reads: ['seal', 'account'],
    input: nothing,
    output: z.strictObject({
      seals: z.array(seal),
      /** Who may keep a seal. */
      keepers: z.array(z.strictObject({ id, name: z.string() })),
      /** Rights that nobody holds, as in bureaus older than seals. */
      unheld: z.array(z.enum(['seal.keep', 'seal.use'])),
    }),
  }),
  /** A small picture, cut by stripes, for whoever keeps seals; null where there is none. */
  'seal.preview': query({
    reads: ['seal'],
    input: z.strictObject({ id }),
    output: z.strictObject({ picture: z.string().nullable() }),
  }),
  'seal.save': command({
    changes,
    input: z.strictObject({
      id: id.nullable(),
      name: requiredText.max(60),
      unit: requiredText.max(60),
      kind,
      shape,
      widthMillimetres: side,
      heightMillimetres: side,
      keeperId: id,
      beganOn: date,
    }),
    output: z.strictObject({ id }),
  }),
  'seal.setPicture': job({ changes, input: z.strictObject({ id, file: grant }), output: picture }),
  /** 停用 or 销毁; a destroyed one loses its picture too. */
  'seal.retire': command({
    changes,
    input: z.strictObject({ id, state: z.enum(['retired', 'destroyed']), reason: requiredText.max(400) }),
    output: done,
  }),

  'seal.request': command({
    changes: ['seal', 'approval'],
    input: z.strictObject({
      choice,
      seals: z.array(id).min(1).max(12),
      way,
      copies: z.number().int().min(1).max(9999),
      purpose: requiredText.max(400),
      seam: seam.nullable(),
      /** For files without a seal place: the middle of the seal, from the paper's upper left corner. */
      place: z.strictObject({ page: z.number().int().min(1).max(9999), x: millimetres, y: millimetres }).nullable(),
    }),
    output: z.strictObject({ id, papers: count }),
  }),
  'seal.withdraw': command({
    changes: ['seal', 'approval'],
    input: z.strictObject({ id, reason: requiredText.max(400) }),
    output: done,
  }),
  'seal.requests': query({
    reads: ['seal', 'approval', 'account', 'profile', 'document'],
    input: z.strictObject({ show: z.enum(['open', 'all']), ...paging.shape }),
    output: listOf(request),
  }),
  /** Whoever keeps the seals uses them, with the password of his account. What could not be sealed now can be continued. */
  'seal.carryOut': job({
    changes: ['seal', 'approval', 'document', 'account'],
    input: z.strictObject({ id, password: z.string().max(400), supervisor: text.max(40) }),
    output: z.strictObject({
      done: count,
      refused: z.array(z.strictObject({ title: z.string(), sentence: z.string() })),
      left: count,
      /** What kept the rest from being sealed, such as a full disk. */
      stopped: z.string().nullable(),
    }),
  }),

  'seal.uses': query({
    reads: ['seal'],
    input: z.strictObject({ text: text.max(100), ...days.shape, ...paging.shape }),
    output: listOf(use),
  }),
  /** 用印登记表 (D29) as a workbook or as a form to be printed. */
  'seal.export': job({
    changes: [],
    input: z.strictObject({ form: z.enum(['xlsx', 'pdf']), ...days.shape }),
    output: outputFile,
  }),

  'certificate.list': query({ reads: ['seal'], input: nothing, output: z.array(certificate) }),
  /** Takes a PKCS#12 file in; its password is tried and not kept. */
  'certificate.add': job({
    changes,
    input: z.strictObject({ name: requiredText.max(60), file: grant, password: z.string().max(400) }),
    output: certificate,
  }),
  'certificate.remove': command({
    changes,
    input: z.strictObject({ id, reason: requiredText.max(400) }),
    output: done,
  }),
  /** Signs an issued PDF with a certificate; what comes of it is a paper of its own. */
  'certificate.sign': job({
    changes: ['seal', 'document'],
    input: z.strictObject({ id, documentId: id, password: z.string().max(400) }),
    output: z.strictObject({ file: outputFile, warning: z.string().nullable() }),
  }),
};
