import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSealImage } from '#core/seal/image/read-seal-image.ts';
import { refusalOf } from '../support/refusal.ts';
import { temporaryFolder } from '../support/running-core.ts';
import { chunk, png, sealPng } from '../support/seal-picture.ts';

const size = { shape: 'round', widthMillimetres: 42, heightMillimetres: 42 } as const;

function read(bytes: Buffer, name = '公章.png') {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return readSealImage({ path, name }, size);
}

test('a scanned seal is taken from edge to edge, whatever its margin', async () => {
  expect(await read(sealPng(720, 60))).toMatchObject({ width: 600, height: 600 });
  expect(await read(sealPng(700, 20))).toMatchObject({ width: 660, height: 660 });
});

test('the kind of a picture is told by its bytes and not by its name', async () => {
  expect(await read(sealPng(), '公章.jpg')).toMatchObject({ width: 600 });
  const refusal = await refusalOf(read(Buffer.from('GIF89a not a seal at all, but it says .png')));
  expect(refusal).toMatchObject({ code: 'file-unreadable', message: expect.stringContaining('不是 PNG 或 JPEG') });
});

test('a picture of 30,000 × 30,000 pixels is refused by its head, before a byte is unpacked', async () => {
  const bomb = png({ width: 30_000, height: 30_000, colourType: 2, lines: Buffer.alloc(1_000_000) });
  const refusal = await refusalOf(read(bomb));
  expect(refusal).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('30000 × 30000 像素') });
});

test('a picture that unpacks to more or less than its head says is refused as damaged', async () => {
  for (const length of [50_000_000, 1000]) {
    const refusal = await refusalOf(read(png({ width: 300, height: 300, colourType: 2, lines: Buffer.alloc(length) })));
    expect(refusal).toMatchObject({ code: 'file-unreadable', message: expect.stringContaining('已损坏') });
  }
});

test.each([
  [
    'an empty sheet',
    png({ width: 300, height: 300, colourType: 0, lines: Buffer.alloc(301 * 300, 255).fill(0, 0, 1) }),
    /空白|损坏/,
  ],
  ['a seal of a few pixels', sealPng(120, 20), /看不清/],
  [
    'an interlaced picture',
    png({ width: 300, height: 300, colourType: 2, interlaced: true, lines: Buffer.alloc(10) }),
    /隔行扫描/,
  ],
  ['a JPEG that breaks off', Buffer.from('ffd8ffc0001108012c012c03012200021101031101ffd9', 'hex'), /已损坏/],
])('%s is refused with a sentence', async (_what, bytes, sentence) => {
  expect((await refusalOf(read(bytes))).message).toMatch(sentence);
});

test('a seal that was squeezed in scanning is refused, because its diameter would not be true', async () => {
  const lines = Buffer.alloc(301 * 400, 255);
  for (let row = 0; row < 400; row += 1) lines.fill(0, row * 301, row * 301 + 250);
  for (let row = 0; row < 400; row += 1) lines[row * 301] = 0;
  expect((await refusalOf(read(png({ width: 300, height: 400, colourType: 0, lines })))).message).toContain('不成比例');
});

test('grey, palette and transparent pictures of the same seal carry the same ink', async () => {
  const side = 200;
  const inside = (x: number, y: number) => x >= 20 && x < 180 && y >= 20 && y < 180;
  const picture = (samples: (isInk: boolean) => number[], colourType: number, more: Buffer[] = []) => {
    const lines = Array.from({ length: side }, (_row, y) => [
      0,
      ...Array.from({ length: side }, (_column, x) => samples(inside(x, y))).flat(),
    ]);
    return png({ width: side, height: side, colourType, lines: Buffer.from(lines.flat()), more });
  };
  const palette = chunk('PLTE', Buffer.from([255, 255, 255, 200, 0, 0]));
  const pictures = [
    picture(isInk => (isInk ? [200, 0, 0] : [255, 255, 255]), 2),
    picture(isInk => (isInk ? [200, 0, 0, 255] : [0, 0, 0, 0]), 6),
    picture(isInk => [isInk ? 0 : 255], 0),
    picture(isInk => (isInk ? [0, 255] : [0, 0]), 4),
    picture(isInk => [isInk ? 1 : 0], 3, [palette]),
  ];
  const masks = await Promise.all(pictures.map(bytes => read(bytes)));
  for (const mask of masks) expect(mask).toEqual(masks[0]);
  expect(masks[0]).toMatchObject({ width: 160, height: 160 });
});
