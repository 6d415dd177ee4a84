import { z } from 'zod';
import { isPlatformField, type PlatformKind } from '#domain/publication/platform-field.ts';
import { usualPublicationRule } from '#domain/publication/publication-rule.ts';
import { requiredText } from './values.ts';

const days = z.number().int().min(1).max(250);
const headings = z.array(requiredText.max(60)).max(30);

const columns = (kind: PlatformKind) =>
  z
    .array(
      z.strictObject({
        heading: requiredText.max(60),
        field: requiredText.max(40).refine(field => isPlatformField(kind, field), '没有这一项内容，请从列表中选择。'),
      }),
    )
    .max(60);

/** One platform of 双录入: `Platform` of the domain. */
export const platform = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]{0,30}$/, '平台代码用小写字母。'),
  name: requiredText.max(60),
  counts: z.boolean(),
  columns: z.strictObject({ plan: columns('plan'), task: columns('task'), result: columns('result') }),
  receipt: z.strictObject({ own: headings.min(1), number: headings.min(1), on: headings }),
});

/** 公示、双录入、停止公示: `PublicationRule` of the domain. */
export const publicationRule = z
  .strictObject({
    channels: z.array(requiredText.max(100)).min(1, '公示渠道至少写一个。').max(30),
    days: z.strictObject({
      'item-list': days,
      'plan-change': days,
      scheme: days,
      'draw-list': days,
      correction: days,
      stop: days,
    }),
    drawListPublic: z.boolean(),
    exemptGrounds: z.array(requiredText.max(100)).min(1).max(30),
    stop: z
      .strictObject({
        decideWorkingDays: days,
        objectionWorkingDays: days,
        leastMonths: z.number().int().min(0).max(60),
        mostMonths: z.number().int().min(1).max(120),
        tellWorkingDays: days,
      })
      .refine(rule => rule.leastMonths <= rule.mostMonths, '最短公示期不能长于最长公示期。'),
    holidaysFromMonth: z.number().int().min(1).max(12),
    platforms: z
      .array(platform)
      .max(20)
      .refine(all => new Set(all.map(({ code }) => code)).size === all.length, '平台代码重复。'),
    source: requiredText,
  })
  .default(usualPublicationRule);
