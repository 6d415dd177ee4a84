import { z } from 'zod';
import { command, query } from './method.ts';
import { count, date, done, requiredText } from './values.ts';

const year = z.number().int().min(2000).max(2100);

const arrangement = z.strictObject({
  year,
  holidays: z.array(date).max(200),
  workdays: z.array(date).max(100),
});

const move = z.strictObject({ title: z.string(), before: z.string(), after: z.string() });

/** The Chinese working calendar, by which everything with working days is counted (domain.md 2.3). */
export const calendarContract = {
  'calendar.year': query({
    reads: ['profile'],
    input: z.strictObject({ year, today: date }),
    output: z.strictObject({
      ...arrangement.shape,
      /** Where its days come from: what was announced, what the bureau entered, or nowhere yet. */
      from: z.enum(['announced', 'own', 'missing']),
      workingDays: count,
      /** Years whose holidays are needed and unknown. */
      missing: z.array(year),
    }),
  }),
  /** Which deadlines another arrangement would move. */
  'calendar.look': query({
    reads: ['profile', 'disclosure', 'result', 'task', 'item', 'assignment', 'plan', 'draw'],
    input: z.strictObject({ arrangement, today: date }),
    output: z.strictObject({ moves: z.array(move), workingDays: count }),
  }),
  'calendar.save': command({
    changes: ['profile', 'disclosure'],
    input: z.strictObject({ arrangement, reason: requiredText.max(500) }),
    output: done,
  }),
};
