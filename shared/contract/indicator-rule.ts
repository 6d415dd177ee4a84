import { z } from 'zod';
import { usualIndicatorRule } from '#domain/indicator/indicator-rule.ts';
import { indicatorCodes } from '#domain/indicator/indicators.ts';
import { usualReportRule } from '#domain/indicator/report-rule.ts';
import { requiredText } from './values.ts';

/** How indicators are read: `IndicatorRule` of the domain. */
export const indicatorRule = z
  .strictObject({
    targets: z
      .array(
        z.strictObject({
          code: z.enum(indicatorCodes, '指标代码应为 I1 至 I21。'),
          text: requiredText.max(60),
          source: requiredText,
        }),
      )
      .max(60),
    yearlyCap: z.number().int().min(1).max(100),
    leastChecks: z.number().int().min(1).max(10_000),
    higherPercent: z.number().int().min(101, '建议提高的界限应高于总体（大于 100%）。').max(1000),
    lowerPercent: z.number().int().min(0).max(99, '建议降低的界限应低于总体（小于 100%）。'),
    source: requiredText,
  })
  .default(usualIndicatorRule);

/** Which reports are asked for: `ReportRule` of the domain. */
export const reportRule = z
  .strictObject({
    reports: z
      .array(
        z.strictObject({
          kind: z.enum(['monthly', 'half-year', 'self-inspection', 'year-end']),
          due: z
            .string()
            .regex(
              /^(month-end|(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8]|30|31))$/,
              '期限写成“月-日”，如 06-15；月报写 month-end。',
            ),
          fromMonth: z.number().int().min(1).max(12),
          receiver: requiredText.max(60),
          source: requiredText,
        }),
      )
      .max(20)
      .superRefine((reports, issues) => {
        reports.forEach(({ kind, due }, place) => {
          if ((kind === 'monthly') === (due === 'month-end')) return;
          issues.addIssue({
            code: 'custom',
            path: [place, 'due'],
            message: '月报的期限是月底（month-end），其他报告写“月-日”。',
          });
        });
      }),
    source: requiredText,
  })
  .default(usualReportRule);
