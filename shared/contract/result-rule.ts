import { z } from 'zod';
import { usualResultRule } from '#domain/result/result-rule.ts';
import { requiredText } from './values.ts';

/** How results are entered and confirmed: `ResultRule` of the domain. */
export const resultRule = z
  .strictObject({
    reviewNeeded: z.boolean(),
    fullRecord: z.boolean(),
    evidenceMegabytes: z.number().int().min(1).max(4096),
    source: requiredText,
  })
  .default(usualResultRule);
