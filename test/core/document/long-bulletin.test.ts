import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { setBulletin } from '#core/document/bulletin/set-bulletin.ts';
import { bulletinPaper } from '#core/document/bulletin.ts';
import { openFonts } from '#core/document/pdf/fonts.ts';
import { composePaper } from '#core/document/pdf/official/compose-paper.ts';
import { DEFAULT_SEAL_PLACE } from '#domain/document/official-paper.ts';
import { CREATED, exampleBulletin, exampleRow, pdfOf } from './example-papers.ts';

const fonts = openFonts();
const paperOf = (count: number) => {
  const rows = Array.from({ length: count }, (_nothing, at) => exampleRow({ objectName: `云河县第${at + 1}超市` }));
  return bulletinPaper(exampleBulletin(rows), DEFAULT_SEAL_PLACE);
};
const newFolder = () => mkdtempSync(join(tmpdir(), 'bulletin-'));

describe('a long bulletin', () => {
  test.each([20, 700])('of %i rows is the same file whether the core sets it or a thread', async count => {
    const path = join(newFolder(), '公告.pdf');
    const { signal } = new AbortController();
    const paper = paperOf(count);
    const { pages, sha256, bytes } = await setBulletin(paper, fonts, { path, createdAt: CREATED, signal });
    const composed = composePaper(paper, fonts);
    const expected = pdfOf(composed);
    expect(readFileSync(path).equals(expected)).toBe(true);
    expect({ pages, bytes }).toEqual({ pages: composed.sheets.length, bytes: expected.length });
    expect(sha256).toBe(createHash('sha256').update(expected).digest('hex'));
  });

  test('that is set in a thread lets the core do other things meanwhile', async () => {
    let turns = 0;
    const count = () => {
      turns += 1;
      if (turns < 1_000_000) timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    const { signal } = new AbortController();
    const paper = paperOf(2000);
    turns = 0;
    await setBulletin(paper, fonts, { path: join(newFolder(), '公告.pdf'), createdAt: CREATED, signal });
    clearImmediate(timer);
    expect(turns).toBeGreaterThan(50);
  });

  test('that is cancelled leaves no file', async () => {
    const folder = newFolder();
    const controller = new AbortController();
    const setting = { path: join(folder, '公告.pdf'), createdAt: CREATED, signal: controller.signal };
    const made = setBulletin(paperOf(2000), fonts, setting);
    controller.abort(new Error('cancelled by the clerk'));
    await expect(made).rejects.toThrow('cancelled by the clerk');
    expect(readdirSync(folder)).toEqual([]);
  });
});
