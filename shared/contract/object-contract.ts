import { z } from 'zod';
import { command } from './method.ts';
import { date, done, id, requiredText, text } from './values.ts';

/** 检查对象 as a person enters it, blank for what is not known: `ObjectForm` of the domain. */
export const objectForm = z.strictObject({
  name: text.max(200),
  kind: text.max(40),
  creditCode: text.max(40),
  registrationNumber: text.max(40),
  state: text.max(40),
  legalRepresentative: text.max(100),
  liaison: text.max(100),
  address: text.max(300),
  areaCode: text.max(40),
  station: text.max(100),
  grid: text.max(100),
  location: text.max(60),
  industry: text.max(100),
  established: text.max(40),
  capital: text.max(60),
  scope: text,
});

const fieldChange = z.strictObject({
  field: z.string(),
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** One thing that happened to an object; changes name the fields one by one. */
export const objectEvent = z.strictObject({
  at: z.string(),
  what: z.string(),
  who: z.string().nullable(),
  reason: z.string().nullable(),
  changes: z.array(fieldChange),
});

export const objectContract = {
  /** Enters an object (`id` null) or changes one. */
  'object.save': command({
    changes: ['object'],
    input: z.strictObject({
      id: id.nullable(),
      form: objectForm,
      /** Null leaves the number as it is, blank removes it. */
      phone: text.max(40).nullable(),
      yearlyCap: z.number().int().min(1).max(100).nullable(),
      reason: requiredText,
    }),
    output: z.strictObject({ id }),
  }),
  /** Puts an object on a list (名单), or changes the days for which it stands there (`from` and `list` name the entry). */
  'object.enlist': command({
    changes: ['object'],
    input: z.strictObject({ id, list: requiredText, from: date, to: date.nullable(), reason: requiredText }),
    output: done,
  }),
  /** Gives an object a class by hand: the general one, or with `field` that of a professional field. */
  'object.classify': command({
    changes: ['object'],
    input: z.strictObject({
      id,
      field: text.max(40),
      level: z.enum(['A', 'B', 'C', 'D', 'unclassified']),
      on: date,
      reason: requiredText,
    }),
    output: done,
  }),
  'object.stand': command({
    changes: ['object'],
    input: z.strictObject({ id, standing: z.enum(['in-use', 'disabled', 'void']), reason: requiredText }),
    output: done,
  }),
};
