import { z } from 'zod';
import { command, job, query } from './method.ts';
import { chosenRows, objectFilter } from './registry-contract.ts';
import { count, date, done, id, listOf, outputFile, paging, requiredText, text } from './values.ts';

/** A sub-registry (分库) as it is entered: the objects of a rule, or members entered one by one (`rule` null). */
const subRegistry = z.strictObject({
  name: requiredText.max(60),
  kind: z.enum(['industry', 'special', 'body-firm', 'item-firm', 'joint', 'place', 'product', 'project']),
  rule: objectFilter.nullable(),
  itemIds: z.array(id).max(100),
  basis: text.max(500),
  department: text.max(60),
  /** How often it is to be brought up to date. */
  period: text.max(40),
});

const row = z.strictObject({
  id,
  ...subRegistry.shape,
  updatedOn: z.string(),
  disabledOn: z.string().nullable(),
  /** Objects that belong to it today. */
  objects: count,
});

const overlapDepartments = z
  .array(z.strictObject({ name: requiredText.max(60), filter: objectFilter }))
  .min(2, '请至少选两个部门。')
  .max(6);

const classCount = z.strictObject({ riskClass: z.string(), count });

export const subRegistryContract = {
  'subRegistry.list': query({
    reads: ['object', 'label', 'profile'],
    input: z.strictObject(paging.shape),
    output: listOf(row),
  }),
  'subRegistry.save': command({
    changes: ['label'],
    input: z.strictObject({ id: id.nullable(), ...subRegistry.shape, reason: requiredText }),
    output: z.strictObject({ id }),
  }),
  'subRegistry.disable': command({
    changes: ['label'],
    input: z.strictObject({ id, disabled: z.boolean(), reason: requiredText }),
    output: done,
  }),
  /** Enters the objects of a filter, or some of them, as members from a day on. */
  'subRegistry.addMembers': command({
    changes: ['label', 'object'],
    input: z.strictObject({
      id,
      filter: objectFilter,
      ...chosenRows,
      from: date,
      to: date.nullable(),
      reason: requiredText,
    }),
    output: z.strictObject({ added: count }),
  }),
  'subRegistry.endMembers': command({
    changes: ['label', 'object'],
    input: z.strictObject({
      id,
      filter: objectFilter,
      ...chosenRows,
      reason: requiredText,
    }),
    output: z.strictObject({ ended: count }),
  }),
  /** Keeps whom two departments or more would visit as the members of a new sub-registry. */
  'overlap.keep': command({
    changes: ['label', 'object'],
    input: z.strictObject({ name: requiredText.max(60), departments: overlapDepartments, reason: requiredText }),
    output: z.strictObject({ id, members: count }),
  }),
  /** The sets of departments with their counts, and every object that several would visit, as a workbook. */
  'overlap.export': job({
    changes: [],
    input: z.strictObject({ departments: overlapDepartments }),
    output: outputFile,
  }),
  /** Who would be visited by several departments: each department by the objects it would inspect. */
  'overlap.count': query({
    reads: ['object', 'label', 'profile'],
    input: z.strictObject({ departments: overlapDepartments }),
    output: z.strictObject({
      departments: z.array(z.strictObject({ name: z.string(), objects: count, classes: z.array(classCount) })),
      /** Objects by the set of departments that would visit them; places in the list of departments. */
      sets: z.array(z.strictObject({ departments: z.array(count), objects: count, classes: z.array(classCount) })),
      /** Objects that two departments or more would visit, and visits saved when they go together. */
      shared: count,
      saved: count,
    }),
  }),
};
