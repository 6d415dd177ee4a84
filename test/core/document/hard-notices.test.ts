import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeNotices } from '#core/document/batch.ts';
import type { InspectionNotice } from '#core/document/notice-text.ts';
import { openFonts } from '#core/document/pdf/fonts.ts';
import { CREATED, exampleNotice } from './example-papers.ts';
import { packedText, pagesOf, popplerIsMissing } from './poppler.ts';

const fonts = openFonts();

async function written(changes: Partial<InspectionNotice>) {
  const folder = mkdtempSync(join(tmpdir(), 'hard-notices-'));
  const control = { signal: new AbortController().signal, progress: () => {} };
  const [document] = await writeNotices(
    { notices: [exampleNotice(changes)], folder, createdAt: CREATED },
    fonts,
    control,
  );
  return { ...document, pdf: readFileSync(document?.path ?? ''), names: readdirSync(folder) };
}

describe.skipIf(popplerIsMissing)('a notice that is hard to set', () => {
  test('to a name of 120 signs says the whole name, and its file has a name that every system takes', async () => {
    const objectName = `云河县${'永盛祥泰和'.repeat(23)}公司`;
    expect(Array.from(objectName)).toHaveLength(120);
    const { pdf, names } = await written({ objectName });
    expect(packedText(pdf)).toContain(objectName);
    expect(Buffer.byteLength(names[0] ?? '')).toBeLessThanOrEqual(255);
  });

  test('with a title of five lines keeps all of it on its first page', async () => {
    const title = '云河县市场监督管理局关于对食品销售经营者和餐饮服务提供者开展部门联合双随机抽查'
      .repeat(2)
      .concat('的通知书');
    const { pdf } = await written({ title });
    expect((pagesOf(pdf, '-raw')[0] ?? '').replace(/\s/g, '')).toContain(title);
  });

  test('with a paragraph of thirty pages loses none of it, and says how many pages it has', async () => {
    const items = Array.from({ length: 900 }, (_, index) => `第${index + 1}项从业人员健康管理制度落实情况的检查`);
    const { pdf, pages = 0, warnings } = await written({ items });
    expect(pages).toBeGreaterThan(20);
    expect(warnings?.map(({ sentence }) => sentence).join('')).toContain(`${pages} 页`);
    const text = packedText(pdf).replace(/—\d+—/g, '');
    for (const item of items) expect(text).toContain(item);
  });
});
