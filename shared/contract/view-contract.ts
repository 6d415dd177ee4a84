import { z } from 'zod';
import { command, query } from './method.ts';
import { done, id, requiredText } from './values.ts';

/** The lists of which views are kept. */
export const viewedList = z.enum(['object', 'inspector', 'item', 'import']);

const word = z.string().max(200);

/** How a list is shown: its columns in order, a width in CSS pixels where it was set, the order of rows and the filter. */
const view = {
  columns: z
    .array(z.strictObject({ key: word.min(1), width: z.number().int().min(40).max(1200).nullable() }))
    .min(1)
    .max(60),
  /** 「name.up」, blank for the usual one. */
  sort: word,
  /** As it stands in the address of the page. */
  filter: z.record(word, z.array(word).max(200)),
};

const row = z.strictObject({
  id,
  name: z.string(),
  /** Offered to everybody of the bureau. */
  shared: z.boolean(),
  /** Made by whoever asks. */
  own: z.boolean(),
  by: z.string(),
  ...view,
});

export const viewContract = {
  /** One's own views of a list and those that others share, by name. */
  'view.list': query({
    reads: ['view'],
    input: z.strictObject({ list: viewedList }),
    output: z.strictObject({ views: z.array(row), mayShare: z.boolean() }),
  }),
  /** Keeps a view under a name (`id` null), or changes one. */
  'view.save': command({
    changes: ['view'],
    input: z.strictObject({
      id: id.nullable(),
      list: viewedList,
      name: requiredText.max(40),
      shared: z.boolean(),
      ...view,
    }),
    output: z.strictObject({ id }),
  }),
  'view.remove': command({ changes: ['view'], input: z.strictObject({ id }), output: done }),
};
