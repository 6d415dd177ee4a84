import { z } from 'zod';
import { requiredText } from './values.ts';

const days = z.number().int().min(1).max(60);

/** How tasks are approved and their checks entered: `DispatchRule` of the domain. */
export const dispatchRule = z.strictObject({
  approvalNeeded: z.boolean(),
  urgentDays: days,
  outageDays: days,
  source: requiredText,
});
