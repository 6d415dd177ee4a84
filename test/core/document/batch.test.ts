import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeNotices } from '#core/document/batch.ts';
import { openFonts } from '#core/document/pdf/fonts.ts';
import { CREATED, exampleNotice } from './example-papers.ts';
import { fontsOf, pagesOf, popplerIsMissing } from './poppler.ts';

const fonts = openFonts();
const notices = Array.from({ length: 12 }, (_, index) =>
  exampleNotice({ documentNumber: `云市监检通〔2026〕${index + 1}号`, objectName: `云河县第${index + 1}超市` }),
);
const newFolder = () => mkdtempSync(join(tmpdir(), 'notices-'));
const silent = () => ({ signal: new AbortController().signal, progress: () => {} });
const batchInto = (folder: string) => ({ notices, folder, mergedTitle: '检查通知书（合并打印）', createdAt: CREATED });

describe('many notices', () => {
  test('become one file each and one for the printer, with their digests and pages', async () => {
    const folder = newFolder();
    const written = await writeNotices(batchInto(folder), fonts, silent());
    expect(written).toHaveLength(13);
    expect(written.map(({ pages }) => pages)).toEqual([...Array(12).fill(1), 12]);
    for (const { path, sha256 } of written) {
      expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(sha256);
    }
    expect(readdirSync(folder).toSorted()).toEqual(written.map(({ path }) => path.slice(folder.length + 1)).toSorted());
    expect(readdirSync(folder)).toContain('检查通知书 云市监检通〔2026〕7号 云河县第7超市.pdf');
  });

  test('written twice have the same digests', async () => {
    const digests = async () =>
      (await writeNotices(batchInto(newFolder()), fonts, silent())).map(({ sha256 }) => sha256);
    expect(await digests()).toEqual(await digests());
  });

  test('have the same digests and order whoever makes them: the core itself, one thread or three', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      exampleNotice({ documentNumber: `云市监检通〔2026〕${index + 1}号`, objectName: `云河县第${index + 1}超市` }),
    );
    const madeBy = async (count: number) => {
      const batch = { ...batchInto(newFolder()), notices: many };
      const written = await writeNotices(batch, fonts, silent(), { count });
      return written.map(({ path, ...document }) => ({ name: basename(path), ...document }));
    };
    const alone = await madeBy(0);
    expect(alone).toHaveLength(61);
    expect(alone.at(-1)).toMatchObject({ name: '检查通知书（合并打印）.pdf', pages: 60 });
    expect(await madeBy(1)).toEqual(alone);
    expect(await madeBy(3)).toEqual(alone);
  });

  test('made by threads and cancelled half-way leave nothing', async () => {
    const folder = newFolder();
    const controller = new AbortController();
    const progress = () => controller.abort(new Error('cancelled by the clerk'));
    const control = { signal: controller.signal, progress };
    await expect(writeNotices(batchInto(folder), fonts, control, { count: 2 })).rejects.toThrow(
      'cancelled by the clerk',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('made by threads that find no font say so in a sentence', async () => {
    const withoutFonts = { ...fonts, places: { fontFolder: newFolder() }, sharedBytes: () => new Map() };
    await expect(writeNotices(batchInto(newFolder()), withoutFonts, silent(), { count: 2 })).rejects.toMatchObject({
      name: 'AppError',
      message: expect.stringContaining('找不到随程序安装的字体'),
    });
  });

  test.skipIf(popplerIsMissing)('merged are the same pages in the same order with fonts embedded once', async () => {
    const written = await writeNotices(batchInto(newFolder()), fonts, silent());
    const pdfs = written.map(({ path }) => readFileSync(path));
    const merged = pdfs.pop() ?? Buffer.alloc(0);
    expect(pagesOf(merged)).toEqual(pdfs.flatMap(pdf => pagesOf(pdf)));
    expect(fontsOf(merged)).toHaveLength(2);
    expect(merged.length).toBeLessThan(pdfs.reduce((sum, { length }) => sum + length, 0) / 3);
  });

  test('report each notice done', async () => {
    const seen: [number, number][] = [];
    await writeNotices(batchInto(newFolder()), fonts, {
      signal: new AbortController().signal,
      progress: (done, total) => seen.push([done, total]),
    });
    expect(seen).toEqual(notices.map((_, index) => [index + 1, 12]));
  });

  test('cancelled half-way leave nothing, and what was there before as it was', async () => {
    const folder = newFolder();
    const old = join(folder, '检查通知书 云市监检通〔2026〕1号 云河县第1超市.pdf');
    writeFileSync(old, 'the notice of yesterday');
    const controller = new AbortController();
    const progress = (done: number) => {
      if (done === 6) controller.abort(new Error('cancelled by the clerk'));
    };
    await expect(writeNotices(batchInto(folder), fonts, { signal: controller.signal, progress })).rejects.toThrow(
      'cancelled by the clerk',
    );
    expect(readdirSync(folder)).toEqual(['检查通知书 云市监检通〔2026〕1号 云河县第1超市.pdf']);
    expect(readFileSync(old, 'utf8')).toBe('the notice of yesterday');
  });

  test('for objects of one name and number get different files', async () => {
    const twins = [exampleNotice(), exampleNotice({ contactPhone: '0530-5550000' })];
    const written = await writeNotices({ notices: twins, folder: newFolder(), createdAt: CREATED }, fonts, silent());
    expect(new Set(written.map(({ path }) => path)).size).toBe(2);
    expect(new Set(written.map(({ sha256 }) => sha256)).size).toBe(2);
  });

  test('cannot be written under a file, which is said in a sentence', async () => {
    const file = join(newFolder(), 'notes.txt');
    writeFileSync(file, 'not a folder');
    await expect(writeNotices(batchInto(file), fonts, silent())).rejects.toMatchObject({ name: 'AppError' });
  });
});
