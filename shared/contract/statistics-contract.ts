import { z } from 'zod';
import { indicatorCodes } from '#domain/indicator/indicators.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { job, query } from './method.ts';
import { reportContract } from './report-contract.ts';
import { count, date, listOf, outputFile, paging, requiredText, text } from './values.ts';

/** Of which days and which checks; an indicator that cannot be narrowed so leaves it out. */
export const statisticsScope = z.strictObject({
  from: date,
  to: date,
  department: text.max(60).nullable().default(null),
  riskClass: z
    .enum(riskClasses.map(({ code }) => code))
    .nullable()
    .default(null),
  targeted: z.boolean().nullable().default(null),
});

const figure = z.strictObject({
  numerator: count,
  denominator: count.nullable(),
  /** Null is shown as 「—」: there was nothing to compare with. */
  value: z.number().nullable(),
});

const target = z.strictObject({ text: z.string(), source: z.string() });

const choice = z.strictObject({
  code: z.string(),
  name: z.string(),
  numerator: z.string(),
  denominator: z.string().nullable(),
});

const definition = z.strictObject({
  code: z.enum(indicatorCodes),
  name: z.string(),
  kind: z.enum(['share', 'count', 'probability']),
  unit: z.string(),
  formula: z.string(),
  timeBasis: z.string(),
  source: z.string(),
  filters: z.array(z.enum(['department', 'risk', 'targeted'])),
  monthly: z.boolean(),
  choices: z.array(choice),
  targets: z.array(target),
});

const voided = z.strictObject({ tasks: count, sheets: count });
const asked = {
  code: z.enum(indicatorCodes),
  choice: requiredText.max(40).nullable().default(null),
  scope: statisticsScope,
};
const sided = { ...asked, side: z.enum(['numerator', 'denominator']) };

const yieldRow = z.strictObject({
  name: z.string(),
  checks: count,
  problems: count,
  rate: z.number().nullable(),
  suggestion: z.enum(['higher', 'lower', 'keep', 'too-few']),
});

const reads = [
  'task',
  'draw',
  'result',
  'assignment',
  'disclosure',
  'followUp',
  'plan',
  'report',
  'object',
  'label',
  'inspector',
  'item',
  'profile',
] as const;

/** Indicators I1–I21 of domain.md chapter 6, and 报送. */
export const statisticsContract = {
  'statistics.overview': query({
    reads,
    input: statisticsScope,
    output: z.strictObject({
      indicators: z.array(z.strictObject({ definition, figure })),
      voided,
      departments: z.array(z.string()),
      today: z.string(),
    }),
  }),
  /** One indicator in every reading, by month of the year in which the period ends, and by risk class. */
  'statistics.indicator': query({
    reads,
    input: z.strictObject(asked),
    output: z.strictObject({
      definition,
      choice: z.string(),
      choices: z.array(z.strictObject({ code: z.string(), figure })),
      months: z.array(z.strictObject({ month: count, figure: figure.nullable() })),
      classes: z.array(z.strictObject({ code: z.string(), name: z.string(), figure })),
      voided,
      departments: z.array(z.string()),
    }),
  }),
  /** The rows behind one side of a figure. */
  'statistics.rows': query({
    reads,
    input: z.strictObject({ ...sided, ...paging.shape }),
    output: listOf(
      z.strictObject({
        key: count,
        place: z.string(),
        subject: count,
        number: z.string(),
        name: z.string(),
        detail: z.string(),
        day: z.string(),
        weight: z.number(),
      }),
    ),
  }),
  'statistics.export': job({ changes: [], input: z.strictObject(sided), output: outputFile }),
  /** All indicators of a period as a form to be printed, each with its definition. */
  'statistics.print': job({ changes: [], input: statisticsScope, output: outputFile }),
  /** What the finding rates say for next year's ratios; a person decides (O19). */
  'statistics.yields': query({
    reads,
    input: z.strictObject({ from: date, to: date }),
    output: z.strictObject({
      all: z.strictObject({ checks: count, problems: count, rate: z.number().nullable() }),
      leastChecks: count,
      higherPercent: count,
      lowerPercent: count,
      groups: z.array(z.strictObject({ by: z.enum(['class', 'item', 'registry']), rows: z.array(yieldRow) })),
    }),
  }),
  ...reportContract,
};
