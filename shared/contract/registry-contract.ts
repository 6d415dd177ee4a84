import { z } from 'zod';
import { job, query } from './method.ts';
import { objectEvent, objectForm } from './object-contract.ts';
import { count, date, id, listOf, nothing, outputFile, paging, sortOf, text } from './values.ts';

/** 检查对象 as a list shows it. */
export const objectRow = z.strictObject({
  id,
  code: z.string(),
  name: z.string(),
  creditCode: z.string().nullable(),
  registrationNumber: z.string().nullable(),
  kind: z.string(),
  legalRepresentative: z.string().nullable(),
  address: z.string().nullable(),
  station: z.string().nullable(),
  industry: z.string().nullable(),
  state: z.string(),
  riskClass: z.string(),
  /** 在用, 停用 or 作废. */
  standing: z.string(),
  labels: z.array(z.string()),
  established: z.string().nullable(),
  checksThisYear: count,
});

export const objectFilter = z.strictObject({
  text: text.max(100),
  riskClasses: z.array(z.string()).max(20),
  states: z.array(z.string()).max(20),
  stations: z.array(z.string()).max(200),
  labels: z.array(z.string()).max(200),
  /** 行政区划, by code; blank for objects without one. */
  areas: z.array(z.string()).max(200).default([]),
  kinds: z.array(z.string()).max(20).default([]),
  /** 在用, 停用, 作废. */
  standings: z.array(z.string()).max(5).default([]),
  /** Lists (名单) of the profile in which the object stands today. */
  lists: z.array(z.string()).max(50).default([]),
  /** 「食品/A」: a professional field and a class of it. */
  professional: z.array(z.string()).max(100).default([]),
  /** 分库 whose objects these are today. */
  subRegistries: z.array(id).max(20).default([]),
});

/** Which rows of a list a person means: all that its filter finds, some of them, or all but some. */
export const chosenRows = {
  only: z.array(id).min(1).max(20_000).nullable(),
  except: z.array(id).max(20_000).default([]),
};

/** What of a list is written out, and how: all its fields in a workbook where nothing else is said. */
export const exportShape = {
  /** The columns as a page shows them, in their order; without them, every field under headings that can be imported again. */
  columns: z.array(z.string().max(40)).min(1).max(60).optional(),
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
};

const exportScope = { ...exportShape, only: chosenRows.only.default(null), except: chosenRows.except };

const objectDetail = z.strictObject({
  ...objectRow.shape,
  scope: z.string().nullable(),
  capital: z.string().nullable(),
  areaCode: z.string().nullable(),
  /** Masked; `personal.reveal` tells it whole. */
  phone: z.string().nullable(),
  source: z.string(),
  updatedAt: z.string(),
  liaison: z.string().nullable(),
  grid: z.string().nullable(),
  location: z.string().nullable(),
  /** The code with its name in GB/T 4754-2017. */
  industryWords: z.string().nullable(),
  standingReason: z.string().nullable(),
  yearlyCap: count.nullable(),
  riskOn: z.string().nullable(),
  riskSource: z.string().nullable(),
  professional: z.array(z.strictObject({ field: z.string(), level: z.string(), on: z.string(), source: z.string() })),
  /** Every list it stands or stood in; `now` while it does. */
  lists: z.array(
    z.strictObject({
      id,
      list: z.string(),
      name: z.string(),
      from: z.string(),
      to: z.string().nullable(),
      reason: z.string(),
      source: z.string(),
      now: z.boolean(),
    }),
  ),
  labelDays: z.array(
    z.strictObject({ label: z.string(), from: z.string(), to: z.string().nullable(), by: z.string() }),
  ),
  form: objectForm,
  history: z.array(objectEvent),
});

const facet = z.array(z.strictObject({ value: z.string(), count }));

/** 执法检查人员; assistants stand in the list but can never be drawn (国办发〔2024〕54号). */
export const inspectorRow = z.strictObject({
  id,
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  post: z.string().nullable(),
  staffKind: z.string(),
  certificate: z.string().nullable(),
  certificateUntil: z.string().nullable(),
  fields: z.array(z.string()),
  qualifications: z.array(z.string()),
  recusals: z.array(z.string()),
  notOwnArea: z.boolean(),
  status: z.string(),
  load: count,
  /** Masked; `personal.reveal` tells it whole. */
  phone: z.string().nullable(),
  /** Why this person cannot be drawn today; empty when drawable. */
  obstacles: z.array(z.string()),
});

export const inspectorFilter = z.strictObject({
  text: text.max(100),
  units: z.array(z.string()).max(200),
  drawable: z.boolean().nullable(),
});

/** Lists of their own order: that of the published list, or in which people were registered. */
const inOrder = { column: 'order', direction: 'up' } as const;
const inspectorSort = sortOf(['order', 'name', 'unit', 'status', 'certificateUntil', 'load']).default(inOrder);

const objectSort = sortOf(['code', 'name', 'station', 'state', 'riskClass']);

export const registryContract = {
  'object.list': query({
    reads: ['object', 'draw'],
    input: z.strictObject({ filter: objectFilter, sort: objectSort, ...paging.shape }),
    output: listOf(objectRow),
  }),
  'object.get': query({
    reads: ['object', 'draw', 'result', 'followUp'],
    input: z.strictObject({ id }),
    output: objectDetail,
  }),
  'object.facets': query({
    reads: ['object'],
    input: z.strictObject({ filter: objectFilter }),
    output: z.strictObject({
      riskClasses: facet,
      states: facet,
      stations: facet,
      labels: facet,
      areas: facet,
      total: count,
    }),
  }),
  /** The counts that take longer, asked for when they are looked at: over the whole registry. */
  'object.moreFacets': query({
    reads: ['object', 'profile', 'label'],
    input: nothing,
    output: z.strictObject({
      kinds: facet,
      standings: facet,
      /** By the code of the list; names stand in the profile. */
      lists: z.array(z.strictObject({ value: z.string(), name: z.string(), count })),
      professional: facet,
      subRegistries: z.array(z.strictObject({ id, name: z.string(), objects: count })),
    }),
  }),
  'object.export': job({
    changes: [],
    input: z.strictObject({ filter: objectFilter, sort: objectSort, ...exportScope }),
    output: outputFile,
  }),
  'inspector.list': query({
    reads: ['inspector', 'assignment', 'profile'],
    /** `from` begins a check of several days that ends `on` a day; without it, it is a check of that day. */
    input: z.strictObject({
      filter: inspectorFilter,
      from: date.optional(),
      on: date,
      sort: inspectorSort,
      ...paging.shape,
    }),
    output: listOf(inspectorRow),
  }),
  'inspector.export': job({
    changes: [],
    input: z.strictObject({ filter: inspectorFilter, on: date, sort: inspectorSort, ...exportScope }),
    output: outputFile,
  }),
};
