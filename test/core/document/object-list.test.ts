import { describe, expect, test } from 'vitest';
import { composeObjectList } from '#core/document/object-list.ts';
import { openFonts } from '#core/document/pdf/fonts.ts';
import type { TextMark } from '#core/document/pdf/marks.ts';
import { exampleList, pdfOf } from './example-papers.ts';
import { packedText, pagesOf, popplerIsMissing, propertiesOf } from './poppler.ts';

const fonts = openFonts();

describe.each(['portrait', 'landscape'] as const)('抽取结果名单, %s', orientation => {
  const list = exampleList(400, { orientation });
  const document = composeObjectList(list, fonts);

  test('keeps every code in one line', () => {
    const texts = document.sheets.flatMap(({ marks }) =>
      marks.filter((mark): mark is TextMark => mark.kind === 'text').map(({ text }) => text),
    );
    for (const { code } of list.objects) expect(texts).toContain(code);
  });

  test('stays inside the paper', () => {
    for (const { width, height, marks } of document.sheets) {
      for (const mark of marks) {
        if (mark.kind !== 'line') continue;
        expect(Math.max(mark.fromX, mark.toX)).toBeLessThan(width - 40);
        expect(Math.max(mark.fromY, mark.toY)).toBeLessThan(height - 40);
      }
    }
  });

  test.skipIf(popplerIsMissing)('lists 400 objects in order under a head on every page', () => {
    const pdf = pdfOf(document);
    const pages = pagesOf(pdf, '-layout');
    expect(pages).toHaveLength(document.sheets.length);
    expect(Number(propertiesOf(pdf).Pages)).toBe(pages.length);
    for (const [index, page] of pages.entries()) {
      expect(page).toMatch(/序号[\s\S]*名称[\s\S]*代码[\s\S]*地址[\s\S]*检查组/);
      expect(page.replace(/\s/g, '')).toContain(`第${index + 1}页共${pages.length}页`);
    }
    const codes = pages.join('').match(/9137172600000\d{4}X/g);
    expect(codes).toEqual(list.objects.map(({ code }) => code));
    expect(packedText(pdf)).toContain('合计400户。');
  });
});

describe.skipIf(popplerIsMissing)('a row of the list', () => {
  const name = '云河县鑫盛国际农产品冷链仓储物流供应链管理（山东）有限责任公司';
  const textWith = (repeats: number) => {
    const objects = exampleList(1).objects.map(object => ({ ...object, name: name.repeat(repeats) }));
    return packedText(pdfOf(composeObjectList(exampleList(0, { objects }), fonts)));
  };

  test('grows with a long name', () => {
    expect(textWith(5)).toContain(name.repeat(5));
  });

  test('with more lines than a row may have is continued below and loses nothing', () => {
    expect(textWith(30).split('鑫')).toHaveLength(31);
  });
});
