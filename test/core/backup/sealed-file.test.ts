import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { isSealed, type SealingKey, sealed, sealingKey, unsealed } from '#core/backup/sealed-file.ts';
import { refusalOf } from '../support/refusal.ts';
import { temporaryFolder } from '../support/running-core.ts';

const password = '云河 Backup-2026';
let key: SealingKey;
beforeAll(async () => {
  key = await sealingKey(password);
});

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const mebibyte = 1024 * 1024;
const contentOf = (length: number) =>
  Buffer.from(Array.from({ length }, (_, place) => (place * 31 + (place >> 8)) & 255));

async function sealedCopy(content: Buffer): Promise<string> {
  const path = join(temporaryFolder(), '备份.mcsealed');
  writeFileSync(path, await whole(sealed(inPieces(content, 70_001), key)));
  return path;
}

test.each([0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte])(
  '%i bytes come back as they were',
  async length => {
    const content = contentOf(length);
    const path = await sealedCopy(content);
    expect(await isSealed(path)).toBe(true);
    expect((await whole(unsealed(path, password))).equals(content)).toBe(true);
    expect(readFileSync(path).includes(content.subarray(0, 64)) && length > 64).toBe(false);
  },
);

test('the same content is never sealed into the same bytes twice', async () => {
  const content = contentOf(1000);
  const [one, two] = [
    await whole(sealed(inPieces(content, 100), key)),
    await whole(sealed(inPieces(content, 100), key)),
  ];
  expect(one.equals(two)).toBe(false);
});

test('a wrong password is told from a damaged file', async () => {
  const path = await sealedCopy(contentOf(5000));
  expect((await refusalOf(whole(unsealed(path, '云河 backup-2026')))).code).toBe('file-protected');
  const bytes = readFileSync(path);
  bytes[5] = 0;
  writeFileSync(path, bytes);
  expect((await refusalOf(whole(unsealed(path, password)))).code).toBe('file-unreadable');
});

test('whatever single byte is changed, it is found, and no password is blamed for it', async () => {
  const path = await sealedCopy(contentOf(3000));
  const original = readFileSync(path);
  await fc.assert(
    fc.asyncProperty(fc.nat(original.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
      const bytes = Buffer.from(original);
      bytes[place] = (bytes[place] ?? 0) ^ change;
      writeFileSync(path, bytes);
      expect((await refusalOf(whole(unsealed(path, password)))).code).toBe('file-unreadable');
    }),
    { seed: 20260302, numRuns: 60 },
  );
});

test('a file cut off at a piece, with pieces swapped, or with one more is refused', async () => {
  const path = await sealedCopy(contentOf(3 * mebibyte + 10));
  const bytes = readFileSync(path);
  const piece = (place: number) => bytes.subarray(64 + place * (mebibyte + 16), 64 + (place + 1) * (mebibyte + 16));
  const header = bytes.subarray(0, 64);
  const variants = [
    Buffer.concat([header, piece(0), piece(1)]),
    Buffer.concat([header, piece(1), piece(0), piece(2), piece(3)]),
    Buffer.concat([bytes, piece(3)]),
    header,
  ];
  for (const variant of variants) {
    writeFileSync(path, variant);
    expect((await refusalOf(whole(unsealed(path, password)))).code).toBe('file-unreadable');
  }
});
