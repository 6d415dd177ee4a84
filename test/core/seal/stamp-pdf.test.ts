import { describe, expect, test } from 'vitest';
import { openFonts } from '#core/document/pdf/fonts.ts';
import { composePaper } from '#core/document/pdf/official/compose-paper.ts';
import { type PressedSeal, stampPdf } from '#core/seal/pdf/stamp-pdf.ts';
import type { OfficialPaper, PaperSignature } from '#domain/document/official-paper.ts';
import type { SealMask } from '#domain/seal/seal-mask.ts';
import { pdfOf } from '../document/example-papers.ts';
import { refusalOf } from '../support/refusal.ts';
import { contentOf, type Drawn, drawnPictures } from './drawn-pictures.ts';

const fonts = openFonts();
const unit = '云河县市场监督管理局';
const paragraph = { kind: 'paragraph', text: '请认真贯彻执行。'.repeat(12) } as const;

function paper(signature: Partial<PaperSignature> = {}, parts: OfficialPaper['parts'] = [paragraph]): Buffer {
  const seal = { guide: 'words', diameterMillimetres: 42 } as const;
  const signed = { units: [unit], date: '2026年3月1日', seal, ...signature };
  return pdfOf(composePaper({ format: '公告', title: '关于开展抽查的通知', parts, signature: signed }, fonts));
}

const mask: SealMask = { width: 8, height: 8, ink: new Uint8Array(64).fill(255) };
const sealOf = (owner = unit, diameter = 42): PressedSeal => {
  const size = { shape: 'round', widthMillimetres: diameter, heightMillimetres: diameter } as const;
  return { name: `${owner}公章`, unit: owner, size, mask };
};
const plain = { seam: null, place: null } as const;
const middle = ({ left, top, width, height }: Drawn) => [left + width / 2, top + height / 2];

describe('套印', () => {
  test.each([38, 42, 45])(
    'presses a seal of %i mm as large as that, and on the middle of its place',
    async diameter => {
      const seal = { guide: 'circle', diameterMillimetres: diameter } as const;
      const { bytes, pressed } = await stampPdf(paper({ seal }), { seals: [sealOf(unit, diameter)], ...plain });
      const [drawn, ...others] = await drawnPictures(bytes);
      expect([pressed, others.length]).toEqual([1, 0]);
      expect(drawn?.width).toBeCloseTo(diameter, 2);
      expect(drawn?.height).toBeCloseTo(diameter, 2);
    },
  );

  test('leaves every byte of the file as it was, and the content of its pages too', async () => {
    const before = paper();
    const { bytes } = await stampPdf(before, { seals: [sealOf()], ...plain });
    expect(bytes.subarray(0, before.length).equals(before)).toBe(true);
    expect(await contentOf(bytes)).toEqual((await contentOf(before)).map(text => text.replace('（盖章处）', '')));
    expect((await contentOf(before)).join('')).toContain('（盖章处）');
  });

  test('lies on 署名 and date, with the date in its lower half', async () => {
    const { bytes } = await stampPdf(paper(), { seals: [sealOf()], ...plain });
    const [drawn] = await drawnPictures(bytes);
    if (!drawn) throw new Error('Nothing is drawn.');
    const [, height = 0] = middle(drawn);
    const date = drawn.texts.find(({ text }) => text.includes('2026年3月1日'));
    expect(date?.baseline).toBeGreaterThan(height);
    expect(date?.baseline).toBeLessThan(drawn.top + drawn.height);
  });

  test('gives each unit of a joint paper its own seal, side by side, and leaves the place of one that is not there', async () => {
    const units = [unit, '云河县公安局', '云河县应急管理局'];
    const all = await stampPdf(paper({ units }), { seals: units.map(one => sealOf(one)), ...plain });
    const drawn = await drawnPictures(all.bytes);
    expect(drawn).toHaveLength(3);
    const [first, second, third] = drawn.map(middle);
    expect(first?.[1]).toBeCloseTo(second?.[1] ?? 0, 3);
    for (const [one, other] of [
      [first, second],
      [second, third],
      [first, third],
    ]) {
      expect(Math.hypot((one?.[0] ?? 0) - (other?.[0] ?? 0), (one?.[1] ?? 0) - (other?.[1] ?? 0))).toBeGreaterThan(42);
    }
    const some = await stampPdf(paper({ units }), { seals: [sealOf()], ...plain });
    expect(some.pressed).toBe(1);
    expect((await contentOf(some.bytes)).join('').match(/（盖章处）/g)).toHaveLength(2);
    const rest = await stampPdf(some.bytes, { seals: units.slice(1).map(one => sealOf(one)), ...plain });
    expect(rest.pressed).toBe(2);
  });

  test('refuses seals that would touch because they are larger than their places', async () => {
    const units = [unit, '云河县公安局', '云河县应急管理局'];
    const refusal = await refusalOf(stampPdf(paper({ units }), { seals: units.map(one => sealOf(one, 60)), ...plain }));
    expect(refusal.message).toContain('相交或相切');
  });

  test('refuses the seal of another unit, unless the paper says that it stands in', async () => {
    const office = '双随机一公开办公室';
    const refusal = await refusalOf(stampPdf(paper({ units: [office] }), { seals: [sealOf()], ...plain }));
    expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('不一致') });
    const standIn = `${unit}代章`;
    const stamped = await stampPdf(paper({ units: [office], standIn }), { seals: [sealOf()], ...plain });
    expect(stamped).toMatchObject({ pressed: 1, standIn });
  });

  test('needs a place chosen by page and millimetres where the file has none, and keeps to the paper', async () => {
    const before = paper({ seal: null });
    const seals = [sealOf()];
    expect((await refusalOf(stampPdf(before, { seals, ...plain }))).message).toContain('没有空着的盖章位');
    const { bytes } = await stampPdf(before, { seals, seam: null, place: { page: 1, x: 140, y: 200 } });
    const [drawn] = await drawnPictures(bytes);
    expect(drawn && middle(drawn).map(number => Math.round(number * 100) / 100)).toEqual([140, 200]);
    const outside = refusalOf(stampPdf(before, { seals, seam: null, place: { page: 1, x: 5, y: 200 } }));
    expect((await outside).message).toContain('超出纸边');
    const nowhere = refusalOf(stampPdf(before, { seals, seam: null, place: { page: 9, x: 100, y: 200 } }));
    expect((await nowhere).message).toContain('只有 1 页');
  });

  test('refuses what is no PDF, and one whose seal is pressed already', async () => {
    expect((await refusalOf(stampPdf(Buffer.from('no PDF'), { seals: [sealOf()], ...plain }))).message).toContain(
      '打不开',
    );
    const { bytes } = await stampPdf(paper(), { seals: [sealOf()], ...plain });
    expect((await refusalOf(stampPdf(bytes, { seals: [sealOf()], ...plain }))).message).toContain('没有空着的盖章位');
  });
});

test('a 骑缝章 leaves the next slice of one seal on the right edge of each page', async () => {
  const parts = Array.from({ length: 40 }, () => paragraph);
  const { bytes } = await stampPdf(paper({}, parts), { seals: [sealOf()], seam: 'every', place: null });
  const drawn = (await drawnPictures(bytes)).filter(({ left, width }) => left + width > 190);
  const pages = drawn.map(({ page }) => page);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages).toEqual(pages.map((_page, place) => place));
  drawn.forEach(({ left, width, top, height, paperWidth, paperHeight }, slice) => {
    expect(width).toBeCloseTo(42, 2);
    expect(paperWidth - left).toBeCloseTo(((slice + 1) * 42) / drawn.length, 2);
    expect(top + height / 2).toBeCloseTo(paperHeight / 2, 2);
  });
});
