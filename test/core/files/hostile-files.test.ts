import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileWith, temporaryFolder } from './file-reading.ts';
import { bombPart } from './hostile-parts.ts';
import { ReadingProcess } from './reading-process.ts';
import { relationship, relationships, workbookFile } from './workbook-file.ts';
import { type ZipPart, zipFile } from './zip-file.ts';

const MEBIBYTE = 1024 * 1024;
const GIBIBYTE = 1024 * MEBIBYTE;
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rowsOf = (rows: string) => `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`;
const beforeRows = `<worksheet ${MAIN}><sheetData>`;
const longText = '甲'.repeat(32_767);
const MOST_MEBIBYTES = 500;
const goodTable = '编号,名称\n1,甲\n';

const withSheet = (part: ZipPart | string) => workbookFile({ parts: { 'xl/worksheets/sheet1.xml': part } });
const withTexts = (part: ZipPart | string) =>
  workbookFile({ sharedStrings: '', parts: { 'xl/sharedStrings.xml': part } });

/** A workbook all of whose sheets are the same part. */
function sameSheets(count: number, sheet: string, sharedStrings = ''): Buffer {
  const numbers = Array.from({ length: count }, (_, place) => place + 1);
  const listed = numbers.map(n => `<sheet name="表${n}" sheetId="${n}" r:id="rId${n}"/>`).join('');
  const related = numbers.map(n => relationship(`rId${n}`, 'worksheet', 'worksheets/sheet1.xml'));
  return workbookFile({
    sharedStrings,
    parts: {
      'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${listed}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationships([
        ...related,
        relationship('rIdT', 'sharedStrings', 'sharedStrings.xml'),
      ]),
      'xl/worksheets/sheet1.xml': sheet,
    },
  });
}

/** A claim that passes, around ten gigabytes that do not. */
const bomb = (words: string, before = '') =>
  bombPart(words, { before, size: 10 * GIBIBYTE, claimedSize: 700 * MEBIBYTE });

const workbooks: readonly [title: string, make: () => Buffer, sentence: RegExp][] = [
  ['ten gigabytes of zeros that says so', () => withSheet(bombPart('\0', { size: 10 * GIBIBYTE })), /解压后的内容太大/],
  [
    'ten gigabytes of zeros that claims ten kilobytes',
    () => withSheet(bombPart('\0', { size: 10 * GIBIBYTE, claimedSize: 10_000 })),
    /比声明的大/,
  ],
  ['ten gigabytes of empty rows', () => withSheet(bomb('<row/>', beforeRows)), /重复内容|行号有误|比声明的大/],
  ['millions of empty shared texts', () => withTexts(bomb('<si/>', '<sst>')), /文字总量太大|重复内容/],
  [
    'a million shared texts of 32,767 signs',
    () =>
      withTexts(
        bombPart(`<si><t>${longText}</t></si>`, {
          before: '<sst>',
          size: 98_000 * MEBIBYTE,
          claimedSize: 760 * MEBIBYTE,
        }),
      ),
    /文字总量太大|重复内容/,
  ],
  [
    'a row with 16,384 cells of 32,767 signs',
    () =>
      withSheet(
        bombPart(`<c t="inlineStr"><is><t>${longText}</t></is></c>`, {
          before: `${beforeRows}<row>`,
          size: 16_384 * 98_301,
          claimedSize: 760 * MEBIBYTE,
        }),
      ),
    /文字过长|重复内容/,
  ],
  [
    'many cells that show one long text',
    () =>
      sameSheets(
        200,
        rowsOf(`<row>${'<c t="s"><v>0</v></c>'.repeat(500)}</row>`.repeat(30)),
        `<si><t>${'a'.repeat(100_000)}</t></si>`,
      ),
    /第 1 行的文字过长/,
  ],
  [
    'one cell of endless runs of text',
    () => withSheet(bomb(`<t>${'a'.repeat(3000)}</t>`, `${beforeRows}<row><c t="inlineStr"><is>`)),
    /单元格的文字过长|重复内容/,
  ],
  ['elements in elements without end', () => withSheet(rowsOf('<a>'.repeat(1_000_000))), /嵌套层数过多/],
  [
    'millions of cell styles',
    () => workbookFile({ styles: `<cellXfs>${'<xf/>'.repeat(300_000)}</cellXfs>` }),
    /单元格样式太多/,
  ],
  ['5,000 sheets', () => workbookFile({ sheets: Array(5000).fill('') }), /工作表多于 200 张/],
  ['50,000 sheets in one part', () => sameSheets(50_000, rowsOf('')), /组成部分太多|工作表多于 200 张/],
  [
    '12,000 parts',
    () => zipFile(Object.fromEntries(Array.from({ length: 12_000 }, (_, place) => [`xl/${place}.xml`, '']))),
    /压缩包里的文件太多/,
  ],
  [
    'a zip in a zip in a zip',
    () => zipFile({ 'a.zip': zipFile({ 'b.zip': zipFile({ 'c.xml': bombPart('\0', { size: 4 * GIBIBYTE }) }) }) }),
    /这是压缩包（zip）/,
  ],
  [
    'a billion laughs',
    () =>
      withTexts(
        `<!DOCTYPE sst [<!ENTITY a0 "哈">${Array.from({ length: 10 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')}]><sst><si><t>&a10;</t></si></sst>`,
      ),
    /文档类型声明/,
  ],
  [
    'an entity from elsewhere',
    () =>
      withSheet(
        `<!DOCTYPE w [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x"> %p; <!ENTITY x SYSTEM "file:///etc/passwd">]>${rowsOf('<row><c t="str"><v>&x;</v></c></row>')}`,
      ),
    /文档类型声明/,
  ],
  ['an entity nobody has defined', () => withSheet(rowsOf('<row><c t="str"><v>&x;</v></c></row>')), /XML 写法有误/],
  [
    'a sheet outside of the package',
    () =>
      workbookFile({
        parts: {
          'xl/_rels/workbook.xml.rels': relationships([relationship('rId1', 'worksheet', '../../../../etc/passwd')]),
        },
      }),
    /缺少/,
  ],
  ['a row number that is none', () => withSheet(rowsOf('<row r="1e308"><c><v>1</v></c></row>')), /行号有误/],
  [
    'parts of the same name',
    () => workbookFile({ parts: { 'XL/Worksheets/sheet1.xml': rowsOf('<row><c><v>2</v></c></row>') } }),
    /重名/,
  ],
  ['a part with an endless name', () => zipFile({ [`xl/${'x'.repeat(60_000)}`]: '' }), /过长的名称/],
];

const texts: readonly [title: string, make: () => string, sentence: RegExp][] = [
  [
    'one line of 190 megabytes',
    () => `a,b\n${'a,'.repeat(95_000_000)}`,
    /第 2 行有一个英文双引号没有配对，或这一行过长/,
  ],
  [
    'one cell of 190 megabytes',
    () => `a,b\n"${'a'.repeat(190_000_000)}`,
    /第 2 行有一个英文双引号没有配对，或这一行过长/,
  ],
  ['lines of nothing', () => `a,b\n${'\n'.repeat(5_000_000)}`, /多于 2000000 行/],
  ['a hundred thousand columns of nothing', () => `a,b\n${','.repeat(100_000)}\n`, /多于 16384 列/],
  ['a web page of comments that never close', () => `<html><table><tr><td>${'<!--'.repeat(10_000_000)}`, /太多/],
  ['a web page of cells', () => `<html><table><tr>${'<td>'.repeat(10_000_000)}`, /太多/],
  [
    'an XML spreadsheet of half cells',
    () => `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">${'Type="Number"'.repeat(500_000)}`,
    /没有工作表|有误|太大/,
  ],
];

// What it costs is read from /proc.
describe.skipIf(process.platform !== 'linux')('a file made to do harm', () => {
  let process: ReadingProcess;
  beforeAll(() => {
    process = new ReadingProcess();
  });
  afterAll(() => process.end());

  async function expectRefused(path: string, sentence: RegExp, wholes = [false, true]): Promise<void> {
    for (const whole of wholes) {
      const heard = await process.read(path, whole);
      // Another bound than the clock's has stopped it.
      expect(heard.sentence).not.toContain('读取时间太长');
      expect(heard.sentence).toMatch(sentence);
      expect(['file-too-large', 'file-unreadable']).toContain(heard.code);
      expect(heard.peakMebibytes).toBeLessThan(MOST_MEBIBYTES);
    }
    expect(await process.read(fileWith(goodTable, '好.csv'))).toMatchObject({ code: 'read', rows: 2 });
  }

  test.each(workbooks)('%s is refused with a sentence, in little memory, and the next file is read', async (...row) => {
    const [, make, sentence] = row;
    await expectRefused(fileWith(make()), sentence);
  });

  test.each(texts)('%s is refused with a sentence, in little memory, and the next file is read', async (...row) => {
    const [, make, sentence] = row;
    await expectRefused(fileWith(make(), '表.csv'), sentence);
  });

  test('many sheets whose first rows show one long text are refused before all of them cross to the core', async () => {
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(19)}</row>`.repeat(30);
    const path = fileWith(sameSheets(200, rowsOf(rows), `<si><t>${'a'.repeat(100_000)}</t></si>`));
    await expectRefused(path, /前几行的文字过长/, [false]);
    expect(await process.read(path, true)).toMatchObject({ code: 'read', rows: 30 });
  });

  test('a table of 500 megabytes is refused by its size alone', async () => {
    const path = fileWith(goodTable, '大.csv');
    truncateSync(path, 500 * MEBIBYTE);
    await expectRefused(path, /文件大小 500 MB，这类文件最多 200 MB/);
  });

  test('many sheets that are one part cost no more than one long sheet', async () => {
    const rows = Array.from({ length: 100_000 }, (_, place) => `<row r="${place + 1}"><c><v>1</v></c></row>`);
    const heard = await process.read(fileWith(sameSheets(200, rowsOf(rows.join('')))));
    expect(heard).toMatchObject({ code: 'read' });
    expect(heard.rows).toBeLessThan(4_000_000);
    expect(heard.peakMebibytes).toBeLessThan(500);
  });

  test('names that point outside of the package, and NUL signs in them, are only names', async () => {
    const folder = temporaryFolder();
    const parts = { '../../危险.xml': 'x', '/etc/危险.xml': 'x', 'C:\\危险.xml': 'x', 'xl/危险\0.xml': 'x' };
    const path = join(folder, '表.xlsx');
    writeFileSync(path, workbookFile({ sheets: ['<row><c><v>1</v></c></row>'], parts }));
    expect(await process.read(path, true)).toMatchObject({ code: 'read', rows: 1 });
    expect(await process.read(fileWith(zipFile(parts)))).toMatchObject({ code: 'file-unreadable' });
  });

  test('pipes, devices, folders and links that lead nowhere are refused, a link to a table is read', async () => {
    const folder = temporaryFolder();
    const at = (name: string) => join(folder, name);
    execFileSync('mkfifo', [at('管道')]);
    symlinkSync(at('管道'), at('管道链接'));
    symlinkSync(at('循环'), at('循环'));
    symlinkSync(at('没有'), at('断开'));
    mkdirSync(at('文件夹'));
    writeFileSync(at('表.csv'), goodTable);
    symlinkSync(at('表.csv'), at('链接'));
    for (const path of [at('管道'), at('管道链接'), '/dev/zero', '/dev/tty', '/proc/self/mem', '/proc/kmsg'])
      expect((await process.read(path)).code).toMatch(/file-unreadable|not-allowed/);
    expect((await process.read(at('循环'))).sentence).toContain('指向自己的链接');
    expect((await process.read(at('断开'))).code).toBe('not-found');
    expect((await process.read(at('文件夹'))).sentence).toContain('这是文件夹');
    expect(await process.read(at('链接'))).toMatchObject({ code: 'read', rows: 2 });
  });

  test('NUL signs in a table are left out of its cells', async () => {
    const path = fileWith(`${goodTable.repeat(50_000)}\0\0\0\n`, '表.csv');
    expect(await process.read(path, true)).toMatchObject({ code: 'read', rows: 100_000 });
  });
});
