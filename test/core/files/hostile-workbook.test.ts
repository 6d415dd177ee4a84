import { crc32, createDeflateRaw } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inspectWorkbook } from '#core/files/workbook-inspection.ts';
import { fileWith, refusal, tableCells } from './file-reading.ts';
import { workbookFile } from './workbook-file.ts';
import type { ZipPart } from './zip-file.ts';

const MEBIBYTE = 1024 * 1024;

/** One byte many times, packed without ever holding it all, with the true checksum. */
async function packedBytes(size: number, byte = 0): Promise<NonNullable<ZipPart['packed']>> {
  const deflate = createDeflateRaw({ level: 1 });
  const pieces: Buffer[] = [];
  deflate.on('data', piece => pieces.push(piece));
  const bytes = Buffer.alloc(8 * MEBIBYTE, byte);
  let checksum = 0;
  for (let done = 0; done < size; done += bytes.length) {
    checksum = crc32(bytes, checksum);
    await new Promise<void>(resolve => deflate.write(bytes, () => resolve()));
  }
  await new Promise(resolve => deflate.end(resolve).once('end', resolve));
  return { bytes: Buffer.concat(pieces), size, checksum };
}

const bomb = (part: ZipPart) => fileWith(workbookFile({ parts: { 'xl/worksheets/sheet1.xml': part } }));

describe('a workbook made to do harm is refused', () => {
  test('one gigabyte of zeros in a sheet is refused by what it claims', async () => {
    const path = bomb({ content: '', packed: await packedBytes(1024 * MEBIBYTE) });
    expect((await refusal(inspectWorkbook(path))).code).toBe('file-too-large');
  }, 60_000);

  test('a sheet that unpacks to more than it claims is left at once', async () => {
    const path = bomb({ content: '', packed: await packedBytes(256 * MEBIBYTE), claimedSize: 10_000 });
    expect((await refusal(inspectWorkbook(path))).sentence).toContain('比声明的大');
  }, 60_000);

  test('an honest but senseless sheet is left after a few megabytes', async () => {
    const path = bomb({ content: '', packed: await packedBytes(256 * MEBIBYTE, 32) });
    const before = process.memoryUsage().rss;
    expect((await refusal(inspectWorkbook(path))).code).toBe('file-too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * MEBIBYTE);
  }, 60_000);

  test('many large parts together are refused', async () => {
    const packed = await packedBytes(400 * MEBIBYTE);
    const part = { content: '', packed };
    const parts = { 'xl/a.xml': part, 'xl/b.xml': part, 'xl/c.xml': part };
    expect((await refusal(inspectWorkbook(fileWith(workbookFile({ parts }))))).code).toBe('file-too-large');
  }, 60_000);

  test('entities are not defined, so nothing grows and nothing is fetched', async () => {
    const xml = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet>&a;&b;</worksheet>';
    const path = bomb({ content: xml });
    expect((await refusal(tableCells(path))).sentence).toContain('文档类型声明');
  });

  test('content in column 513 is refused, a mere format there is not', async () => {
    const wide = (content: string) =>
      fileWith(workbookFile({ sheets: [`<row><c r="A1"><v>1</v></c>${content}</row>`] }));
    expect(await tableCells(wide('<c r="SS1" s="1"/>'))).toEqual([[1]]);
    expect((await refusal(tableCells(wide('<c r="SS1"><v>1</v></c>')))).sentence).toContain('512 列');
  });

  test('a cell with a hundred thousand signs is refused', async () => {
    const cell = (length: number) => `<row><c t="inlineStr"><is><t>${'甲'.repeat(length)}</t></is></c></row>`;
    expect((await refusal(tableCells(fileWith(workbookFile({ sheets: [cell(100_001)] }))))).code).toBe(
      'file-too-large',
    );
    expect(await tableCells(fileWith(workbookFile({ sheets: [cell(32_767)] })))).toEqual([['甲'.repeat(32_767)]]);
  });
});
