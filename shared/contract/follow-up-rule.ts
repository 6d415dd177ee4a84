import { z } from 'zod';
import { requiredText } from './values.ts';

const days = z.number().int().min(1).max(365);

/** Time limits of the 后续处置: `FollowUpRule` of the domain. */
export const followUpRule = z.strictObject({
  decideWorkingDays: days,
  correctionDays: days,
  correctionDayKind: z.enum(['calendar', 'working']),
  reinspectWorkingDays: days,
  listingWorkingDays: days,
  policeDecideDays: days,
  policeSendHours: z.number().int().min(1).max(240),
  policeReplyDays: days,
  referralReplyDays: days,
  source: requiredText,
});
