import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldNames, fillText, type MergeValues } from '#domain/document/merge-fields.ts';

const values = (given: Record<string, string>, optional: readonly string[] = []): MergeValues =>
  new Map(Object.entries(given).map(([name, text]) => [name, { text, isRequired: !optional.includes(name) }]));

/** Names as templates have them. */
const name = fc.stringMatching(/^[\u4e00-\u9fa5]{1,8}$/);

describe('merge fields', () => {
  test('are named once each, in their order', () => {
    expect(fieldNames('定于{会议时间}召开{会议名称}，{会议时间}报到')).toEqual(['会议时间', '会议名称']);
  });

  test('are filled in wherever they stand', () => {
    const filled = fillText('定于{时间}在{地点}开会', values({ 时间: '3月2日', 地点: '三楼' }));
    expect(filled).toEqual({ text: '定于3月2日在三楼开会', missing: [], unknown: [] });
  });

  test('that have nothing to stand in them stay by their names and are reported; optional ones vanish', () => {
    const filled = fillText('{时间}（{备注}）{地址}', values({ 时间: '', 备注: '' }, ['备注']));
    expect(filled).toEqual({ text: '{时间}（）{地址}', missing: ['时间'], unknown: ['地址'] });
  });

  test.each(['{', '}', '{}', '{ 时间 }', '{时间', '{a+b}', '{"键":1}', '{时\n间}', '{{'])(
    'braces that are no field stay as they are: %s',
    text => {
      expect(fieldNames(text)).toEqual([]);
      expect(fillText(text, values({ 时间: '3月' }))).toEqual({ text, missing: [], unknown: [] });
    },
  );

  test('what was filled in is never filled again, whatever it says', () => {
    fc.assert(
      fc.property(name, name, fc.string(), (one, other, around) => {
        fc.pre(one !== other && !around.includes('{') && !around.includes('}'));
        const filled = fillText(`${around}{${one}}`, values({ [one]: `{${other}}`, [other]: '错' }));
        expect(filled.text).toBe(`${around}{${other}}`);
      }),
      { seed: 1 },
    );
  });

  test('a text is parted into fields and the rest, of which nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            name.map(one => ({ field: one })),
            fc.stringMatching(/^[^{}]{0,9}$/),
          ),
        ),
        parts => {
          const text = parts.map(part => (typeof part === 'string' ? part : `{${part.field}}`)).join('');
          const known = parts.flatMap(part => (typeof part === 'string' ? [] : [part.field]));
          const given = values(Object.fromEntries(known.map(one => [one, `〔${one}〕`])));
          const wanted = parts.map(part => (typeof part === 'string' ? part : `〔${part.field}〕`)).join('');
          expect(fillText(text, given)).toEqual({ text: wanted, missing: [], unknown: [] });
          expect(fieldNames(text)).toEqual([...new Set(known)]);
        },
      ),
      { seed: 2 },
    );
  });
});
