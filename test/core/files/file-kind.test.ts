import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '#contract/app-error.ts';
import { fileKind } from '#core/files/file-kind.ts';
import { fileWith, refusal, tableRows, temporaryFolder } from './file-reading.ts';
import { workbookFile } from './workbook-file.ts';
import { zipFile } from './zip-file.ts';

const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64)]);
const PHOTO = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(64, 7)]);
const PROGRAM = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);

describe('what a file is, is said by its bytes', () => {
  test.each([
    ['a workbook named .csv', workbookFile({}), '登记.csv', 'xlsx'],
    ['a text table named .xlsx', '名称,代码\n甲,1\n', '登记.xlsx', 'csv'],
    ['a text table named .xls', '名称\t代码\n甲\t1\n', '登记.xls', 'csv'],
    ['a web page named .xls', '<html><table><tr><td>甲</td></tr></table></html>', '登记.xls', 'html'],
    ['a BIFF stream without a container', Buffer.from('0908100000060500', 'hex'), '登记.et', 'xls'],
    [
      'an XML spreadsheet named .xls',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      '登记.xls',
      'spreadsheetml',
    ],
    ['a one-column list', '名称\n甲公司\n乙公司\n', '名单.txt', 'csv'],
    ['headings that begin like a picture', 'BM编号,名称\nBM1,甲\n', '表.csv', 'csv'],
    ['headings that begin like a program', 'MZ,名称\n1,甲\n', '表.csv', 'csv'],
  ])('%s', async (_, bytes, name, kind) => {
    expect((await fileKind(fileWith(bytes, name))).kind).toBe(kind);
  });
});

describe('a file that is no table is named, and the person told what to do', () => {
  test.each([
    ['PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), /^这是 PDF 文件，不是表格。请在原系统中导出为 Excel 后再导入。$/],
    ['photo', PHOTO, /图片（JPEG）/],
    ['picture', PNG, /图片（PNG）/],
    ['program', PROGRAM, /可执行程序/],
    ['RAR', Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1'), /压缩包（RAR）.*解压/],
    ['Word', zipFile({ '[Content_Types].xml': '', 'word/document.xml': '' }), /Word 文档/],
    ['slides', zipFile({ 'ppt/presentation.xml': '' }), /演示文稿/],
    ['OFD', zipFile({ 'OFD.xml': '' }), /OFD 版式文件/],
    ['zip', zipFile({ '名单/甲.xlsx': '' }), /压缩包（zip）.*先解压/],
    ['binary workbook', zipFile({ 'xl/workbook.bin': '' }), /xlsb.*另存为 \.xlsx/],
    ['OpenDocument', zipFile({ mimetype: '', 'content.xml': '' }), /OpenDocument/],
    ['database', Buffer.from('SQLite format 3\0'), /数据库文件/],
    ['JSON', '[{"名称":"甲"}]', /JSON/],
    ['other XML', '<?xml version="1.0"?><invoice/>', /XML/],
    ['MHTML', 'MIME-Version: 1.0\nContent-Type: multipart/related\n', /另存为 \.xlsx/],
    ['one line of words', 'file not found!', /一行普通文字/],
    ['blanks', '  \r\n \n', /空白文件/],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251)), /程序数据文件/],
    ['page without tables', '<html><body>请登录</body></html>', /网页.*没有表格/],
  ])('%s', async (_, bytes, sentence) => {
    const refused = await refusal(tableRows(fileWith(bytes)));
    expect(refused).toEqual({ code: 'file-unreadable', sentence: expect.stringMatching(sentence) });
  });

  test('an empty file is called empty', async () => {
    expect((await refusal(fileKind(fileWith('')))).sentence).toContain('0 字节');
  });

  test('a file of an old kind that is too large to be held whole should be saved as .xlsx', async () => {
    const page = Buffer.alloc(49 * 1024 * 1024, ' ');
    page.write('<html><table><tr><td>甲</td></tr>');
    const refused = await refusal(fileKind(fileWith(page, '名单.xls')));
    expect(refused).toEqual({
      code: 'file-too-large',
      sentence: expect.stringMatching(/49 MB.*最多 48 MB.*另存为 \.xlsx/),
    });
  });

  test('a folder is called a folder', async () => {
    const folder = join(temporaryFolder(), '名录库.xlsx');
    mkdirSync(folder);
    expect((await refusal(fileKind(folder))).sentence).toContain('文件夹');
  });

  test('a file that is gone is said to be gone', async () => {
    expect((await refusal(fileKind(join(temporaryFolder(), '没有.xlsx')))).code).toBe('not-found');
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a file without permission says so',
    async () => {
      const path = fileWith(workbookFile({}));
      chmodSync(path, 0);
      expect((await refusal(fileKind(path))).code).toBe('not-allowed');
    },
  );
});

describe('a broken file gives a sentence, never a bug', () => {
  const whole = workbookFile({
    sheets: ['<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c></row>'],
    sharedStrings: '<si><t>统一社会信用代码</t></si>',
    styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
  });
  const isTableOrSentence = async (bytes: Buffer) => {
    await tableRows(fileWith(bytes)).catch(error => {
      if (!(error instanceof AppError)) throw error;
    });
  };

  test('a workbook that was not copied to its end is called incomplete', async () => {
    const half = await refusal(tableRows(fileWith(whole.subarray(0, whole.length / 2))));
    expect(half).toMatchObject({ code: 'file-unreadable', sentence: expect.stringContaining('不完整') });
  });

  test('wherever a workbook is cut', async () => {
    const places = fc.integer({ min: 1, max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(places, place => isTableOrSentence(whole.subarray(0, place))),
      { seed: 11, numRuns: 60 },
    );
  });

  test('whichever bytes of a workbook are wrong', async () => {
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    const changed = (each: [number, number][]) => {
      const bytes = Buffer.from(whole);
      for (const [place, value] of each) bytes[place] = value;
      return bytes;
    };
    await fc.assert(
      fc.asyncProperty(changes, each => isTableOrSentence(changed(each))),
      { seed: 12, numRuns: 150 },
    );
  });
});
