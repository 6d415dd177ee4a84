import { z } from 'zod';
import { bulkRow } from './bulk-contract.ts';
import { command, job, query } from './method.ts';
import { chosenRows, objectFilter } from './registry-contract.ts';
import { count, date, done, id, nothing, requiredText, text } from './values.ts';

const applies = z.enum(['object', 'inspector', 'both']);
const source = z.enum(['province', 'own']);
export const labelColour = z.enum(['ink', 'blue', 'green', 'gold', 'red', 'purple', 'grey']);

const group = z.strictObject({
  name: z.string(),
  /** At most one label of the group for an object. */
  exclusive: z.boolean(),
  /** Every object should have one. */
  mandatory: z.boolean(),
  position: count,
});

const label = z.strictObject({
  id,
  name: z.string(),
  group: z.string(),
  applies,
  colour: labelColour,
  source,
  note: z.string(),
  disabledOn: z.string().nullable(),
  objects: count,
  /** How many have it longer than they were to. */
  expired: count,
});

/** Which objects a label is given to or taken from: those of a filter, or some of them. */
const scope = {
  filter: objectFilter,
  ...chosenRows,
  labelId: id,
  deed: z.enum(['give', 'take']),
};

export const labelContract = {
  'label.list': query({
    reads: ['label', 'object'],
    input: nothing,
    output: z.strictObject({ groups: z.array(group), labels: z.array(label) }),
  }),
  'label.save': command({
    changes: ['label'],
    input: z.strictObject({
      id: id.nullable(),
      name: requiredText.max(40),
      group: requiredText.max(40),
      applies,
      colour: labelColour,
      source,
      note: text.max(200),
    }),
    output: z.strictObject({ id }),
  }),
  'label.saveGroup': command({
    changes: ['label'],
    input: z.strictObject({
      name: requiredText.max(40),
      exclusive: z.boolean(),
      mandatory: z.boolean(),
      position: count.max(999),
    }),
    output: done,
  }),
  'label.disable': command({
    changes: ['label'],
    input: z.strictObject({ id, disabled: z.boolean(), reason: requiredText }),
    output: done,
  }),
  /** What a change would do, before anything is done. */
  'label.preview': query({
    reads: ['label', 'object'],
    input: z.strictObject(scope),
    output: z.strictObject({
      inRange: count,
      changes: count,
      /** Whoever has the label already, or has none to take. */
      unchanged: count,
      /** Whoever has another label of a group that allows one only, label by label. */
      blocked: z.array(z.strictObject({ label: z.string(), count })),
      blockedObjects: count,
      /** The first that would change. */
      rows: z.array(bulkRow),
    }),
  }),
  'label.assign': job({
    changes: ['object', 'label'],
    input: z.strictObject({ ...scope, from: date, to: date.nullable(), reason: requiredText }),
    output: z.strictObject({ changed: count }),
  }),
  /** Takes a label from everybody who was to have it only until a day that has passed. */
  'label.takeExpired': job({
    changes: ['object', 'label'],
    input: z.strictObject({ id, reason: requiredText }),
    output: z.strictObject({ changed: count }),
  }),
};
