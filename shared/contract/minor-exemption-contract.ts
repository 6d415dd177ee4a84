import { z } from 'zod';
import { command, job, query } from './method.ts';
import { date, done, id, nothing, outputFile, requiredText, text } from './values.ts';

/** 免罚: a minor violation that is not punished, and under which conditions. */
export const minorExemptionFields = z.strictObject({
  violation: requiredText.max(500),
  conditions: requiredText,
  basis: requiredText,
  field: text.max(100),
  validFrom: date.nullable(),
  validTo: date.nullable(),
  remark: text,
});

const minorExemptionRow = z.strictObject({
  id,
  ...minorExemptionFields.shape,
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});

export const minorExemptionContract = {
  'minorExemption.list': query({ reads: ['item'], input: nothing, output: z.array(minorExemptionRow) }),
  'minorExemption.save': command({
    changes: ['item'],
    input: z.strictObject({ id: id.nullable(), fields: minorExemptionFields, reason: requiredText.max(500) }),
    output: z.strictObject({ id }),
  }),
  'minorExemption.remove': command({
    changes: ['item'],
    input: z.strictObject({ id, reason: requiredText.max(500) }),
    output: done,
  }),
  'minorExemption.export': job({ changes: [], input: nothing, output: outputFile }),
};
