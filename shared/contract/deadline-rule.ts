import { z } from 'zod';
import { dayOffRules, deadlineProofs, usualDeadlines } from '#domain/desk/deadline-rule.ts';
import { requiredText, text } from './values.ts';

const daysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDayOfYear(written: string): boolean {
  const [month = 0, day = 0] = written.split('-').map(Number);
  return /^\d\d-\d\d$/.test(written) && day >= 1 && day <= (daysOfMonths[month - 1] ?? 0);
}

const dayOfYear = z.string().refine(isDayOfYear, '请写成 01-31 的样子，月和日都要有。');
const month = z.number().int().min(1).max(12);

const repeats = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('year'), on: dayOfYear }),
  z
    .strictObject({ every: z.literal('month'), day: z.number().int().min(1).max(31), fromMonth: month, toMonth: month })
    .refine(({ fromMonth, toMonth }) => fromMonth <= toMonth, '起始月份不能晚于截止月份。'),
]);

/** 年度期限: `DeadlineRule` of the domain. */
export const deadlineRule = z
  .strictObject({
    list: z
      .array(
        z.strictObject({
          code: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, '期限代码用小写字母。'),
          name: requiredText.max(60),
          repeats,
          proof: z.enum(deadlineProofs),
          office: text.max(40),
          source: requiredText,
        }),
      )
      .max(60)
      .refine(
        list => new Set(['annual-plan', ...list.map(({ code }) => code)]).size === list.length + 1,
        '期限代码重复。',
      ),
    dayOff: z.enum(dayOffRules),
    aheadDays: z.number().int().min(1).max(180),
    alarmDays: z.array(z.number().int().min(0).max(60)).max(5),
    holidaysFrom: dayOfYear,
    source: requiredText,
  })
  .default({ ...usualDeadlines, list: [...usualDeadlines.list], alarmDays: [...usualDeadlines.alarmDays] });
