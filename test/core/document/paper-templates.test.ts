import { describe, expect, test } from 'vitest';
import { openFonts } from '#core/document/pdf/fonts.ts';
import { composePaper } from '#core/document/pdf/official/compose-paper.ts';
import { endsWithKind } from '#domain/document/document-kind.ts';
import { fieldNames } from '#domain/document/merge-fields.ts';
import type { PaperTemplate } from '#domain/document/paper-template.ts';
import { millimetres } from '#domain/layout/page-geometry.ts';
import { shippedTemplates, templateSamples } from '../../../scripts/layout/template-samples.ts';
import { templateValues } from '../../../scripts/layout/template-values.ts';

const templates = shippedTemplates();
const samples = templateSamples();
const fonts = openFonts();

/** All texts of a template's paper, with their merge fields. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

const named = (template: PaperTemplate) => new Set(textsOf(template.content).flatMap(fieldNames));
const all = templates.map(template => [template.code, template] as const);

describe('the set of papers', () => {
  test('has the papers of a bureau from its plan to its reports', () => {
    const places = new Set(templates.map(({ place }) => place));
    const wanted = [1, 2, 4, 5, 6, 10, 11, 12, 14, 15, 16, 17, 18, 20, 22, 23, 24, 25, 26, 27, 28, 30, 31, 32];
    expect(wanted.filter(place => !places.has(`D${place}`))).toEqual([]);
    const free = templates.filter(({ place }) => place === '').map(({ content }) => content.format);
    expect(new Set(free)).toEqual(new Set(['文件', '信函', '公告', '纪要']));
  });

  test('has each code and each name once', () => {
    expect(new Set(templates.map(({ code }) => code)).size).toBe(templates.length);
    expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length);
  });
});

describe('every template', () => {
  test.each(all)('%s asks for nothing that its text does not use', (_code, template) => {
    const used = named(template);
    expect(template.fields.map(({ name }) => name).filter(name => !used.has(name))).toEqual([]);
  });

  test.each(all)('%s has braces only around fields', (_code, template) => {
    const rest = textsOf(template.content).map(text => text.replace(/\{[^{}]+\}/g, ''));
    expect(rest.filter(text => /[{}]/.test(text))).toEqual([]);
  });

  test.each(all)('%s shows with an example what each of its fields is for', (_code, { fields }) => {
    expect(fields.filter(({ example }) => example.trim() === '').map(({ name }) => name)).toEqual([]);
  });

  test.each(all)('%s asks for no personal data', (_code, template) => {
    const texts = [...textsOf(template.content), ...textsOf(template.fields)].join('\n');
    expect(texts).not.toMatch(/身份证|手机|家庭住址|出生/);
    expect(texts).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)|\d{17}[\dX]/);
  });

  test.each(all)('%s has boxes one can sign in, of 12 mm or more', (_code, { content }) => {
    const boxes = content.parts.flatMap(part => (part.kind === 'boxes' ? part.boxes : []));
    expect(boxes.filter(({ heightMillimetres }) => heightMillimetres < 12)).toEqual([]);
  });

  test.each(all)('%s with a red head has a 发文字号', (_code, { series, content }) => {
    expect(content.format === '表单' || series !== '').toBe(true);
  });
});

describe('filled for a bureau', () => {
  test.each(samples.map(sample => [sample.template.code, sample] as const))(
    '%s lacks nothing',
    (_code, { faults, paper }) => {
      expect(faults).toEqual([]);
      expect(paper.format === '表单' || endsWithKind(paper.title)).toBe(true);
      const { sheets, warnings } = composePaper(paper, fonts);
      expect(warnings).toEqual([]);
      const texts = sheets.flatMap(({ marks }) => marks.flatMap(mark => (mark.kind === 'text' ? [mark.text] : [])));
      expect(texts.join('')).not.toMatch(/[{}]|。。|；。/);
      expect(sheets.length).toBeLessThanOrEqual(paper.attachments?.length ? 9 : 2);
    },
  );

  test('forms to be handed out on the spot have one page', () => {
    const pages = samples
      .filter(({ template }) => ['task-sheet', 'on-site-notification', 'service-receipt'].includes(template.code))
      .map(({ paper }) => composePaper(paper, fonts).sheets.length);
    expect(pages).toEqual([1, 1, 1]);
  });

  /** Who signs, and when, stands in one line. */
  const SIGNED_WITH = ['单位名称', '签发人', '来文机关', '来文日期'];

  test('with names and facts of 120 signs they stay on their sheets', () => {
    const long = '云河县凤凰镇陶朱路农民专业合作社联合社'.repeat(7).slice(0, 120);
    const edge = millimetres(12);
    const longValues = ({ fields }: PaperTemplate) =>
      new Map(
        [...templateValues(fields)].map(([name, value]) => [
          name,
          SIGNED_WITH.includes(name) ? value : { ...value, text: long },
        ]),
      );
    for (const { template, paper } of templateSamples(longValues)) {
      for (const { width, height, marks } of composePaper(paper, fonts).sheets) {
        const outside = marks
          .filter(mark => mark.kind === 'text')
          .filter(({ x, baseline }) => x < edge || x > width - edge || baseline < edge || baseline > height - edge)
          .map(({ text }) => text);
        expect([template.code, outside]).toEqual([template.code, []]);
      }
    }
  });
});
