import { z } from 'zod';
import { requiredText } from './values.ts';

/** What holds of annual plans: `PlanRule` of the domain. */
export const planRule = z.strictObject({
  yearlyVisits: z.number().int().min(1, '每年最多检查次数至少为 1。').max(365).nullable(),
  isLowRiskOnce: z.boolean(),
  alarmDays: z.number().int().min(1).max(365),
  changeWorkingDays: z.number().int().min(1).max(120),
  filedWith: requiredText.max(100),
  source: requiredText,
});
