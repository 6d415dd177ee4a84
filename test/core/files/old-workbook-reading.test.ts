import { type CellObject, CFB, read, set_cptable, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { AppError } from '#contract/app-error.ts';
import { openTable } from '#core/files/open-table.ts';
import type { Cell } from '#core/files/table.ts';
import { fileWith, refusal, tableCells, tableRows } from './file-reading.ts';

set_cptable(codePages);

/** A workbook made by SheetJS, which knows nothing of the product's readers. */
function made(bookType: 'biff8' | 'biff5' | 'xlml', sheets: WorkSheet[], date1904 = false, bookSST = false): Buffer {
  const names = sheets.map((_, index) => `表${index + 1}`);
  const book: WorkBook = {
    SheetNames: names,
    Sheets: Object.fromEntries(names.map((name, index) => [name, sheets[index] ?? {}])),
    Workbook: { WBProps: { date1904 } },
  };
  return write(book, { type: 'buffer', bookType, bookSST });
}

const sheetOf = (cells: Record<string, CellObject>): WorkSheet => ({ '!ref': 'A1:Z99', ...cells });
const text = (v: string): CellObject => ({ t: 's', v });
const number = (v: number, z?: string): CellObject => ({ t: 'n', v, ...(z && { z }) });

/** The same .xls with its workbook stream changed. */
function withWorkbookStream(bytes: Buffer, change: (stream: Buffer) => Buffer): Buffer {
  const container = CFB.read(bytes, { type: 'buffer' });
  const entry = CFB.find(container, 'Workbook');
  if (!entry) throw new Error('SheetJS made no workbook stream.');
  entry.content = change(Buffer.from(entry.content as Uint8Array));
  entry.size = entry.content.length;
  return CFB.write(container, { type: 'buffer' }) as Buffer;
}

describe('.xls of Excel 97 to 2003', () => {
  test('texts, numbers, days, truths, errors and results keep their places', async () => {
    const sheet = sheetOf({
      A1: text('统一社会信用代码'),
      C1: text("'=1"),
      B3: number(0.1),
      C3: number(-7),
      D3: number(43861, 'yyyy-mm-dd'),
      E3: number(0.03, '0%'),
      F3: { t: 'b', v: true },
      G3: { t: 'e', v: 23 },
      H3: { t: 'n', v: 2, f: '1+1' },
      I3: { t: 's', v: '甲', f: '"甲"' },
    });
    expect(await tableRows(fileWith(made('biff8', [sheet])))).toEqual([
      { rowNumber: 1, cells: ['统一社会信用代码', null, '=1'] },
      { rowNumber: 3, cells: [null, 0.1, -7, { date: '2020-01-31' }, '3%', true, '#REF!', 2, '甲'] },
    ]);
  });

  test('the count from 1904 is respected', async () => {
    const sheet = sheetOf({ A1: number(42399, 'yyyy-mm-dd') });
    expect(await tableCells(fileWith(made('biff8', [sheet], true)))).toEqual([[{ date: '2020-01-31' }]]);
  });

  test('days in the formats of Chinese workbooks that no file spells out are days', async () => {
    const bytes = withWorkbookStream(
      made('biff8', [sheetOf({ A1: number(43861, 'm/d/yy'), B1: number(43861) })]),
      stream => {
        // The only styles with format 14 get format 31, which Excel shows as 2020年1月31日.
        for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
          const isStyle = stream.readUInt16LE(at) === 0x00e0;
          if (isStyle && stream.readUInt16LE(at + 6) === 14) stream.writeUInt16LE(31, at + 6);
        }
        return stream;
      },
    );
    expect(await tableCells(fileWith(bytes))).toEqual([[{ date: '2020-01-31' }, 43861]]);
  });

  test('a hidden sheet is known to be hidden', async () => {
    const book: WorkBook = {
      SheetNames: ['甲', '乙'],
      Sheets: { 甲: sheetOf({ A1: text('甲') }), 乙: sheetOf({ A1: text('乙') }) },
      Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] },
    };
    const { sheets } = await openTable(fileWith(write(book, { type: 'buffer', bookType: 'biff8' })));
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['甲', false],
      ['乙', true],
    ]);
  });

  test('sheets keep their order, names and merged ranges', async () => {
    const merged = { ...sheetOf({ A1: text('标题') }), '!merges': [{ s: { r: 0, c: 0 }, e: { r: 2, c: 1 } }] };
    const book = await openTable(fileWith(made('biff8', [merged, sheetOf({})])));
    for await (const _ of book.sheets[0]?.rows() ?? []);
    expect(book.sheets.map(sheet => sheet.name)).toEqual(['表1', '表2']);
    expect(book.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 3, right: 2 }]);
  });

  test('texts that go on in a further record keep every sign, narrow or wide', async () => {
    const names = Array.from(
      { length: 900 },
      (_, at) => (at % 2 ? '云河县诚瑞养殖' : 'Yunhe Co. ').repeat((at % 23) + 1) + at,
    );
    const sheet = sheetOf(Object.fromEntries(names.map((name, at) => [`A${at + 1}`, text(name)])));
    sheet['!ref'] = `A1:A${names.length}`;
    const bytes = made('biff8', [sheet], false, true);
    expect((await tableCells(fileWith(bytes))).flat()).toEqual(names);
  });

  test('any table comes back as it was', async () => {
    const cell = fc.oneof(
      fc.stringMatching(/^[一-龥a-zé0-9]{1,20}$/),
      fc.integer({ min: -600_000_000, max: 600_000_000 }),
      fc.integer().map(thousandths => thousandths / 1000),
      fc.boolean(),
    );
    const tables = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(tables, async table => {
        const sheet: WorkSheet = { '!ref': `A1:F${table.length}` };
        table.forEach((cells, row) => {
          cells.forEach((v, column) => {
            const t = typeof v === 'string' ? 's' : typeof v === 'number' ? 'n' : 'b';
            sheet[`${'ABCDEF'[column]}${row + 1}`] = { t, v };
          });
        });
        const expected = table.map(cells => cells.map((v): Cell => (Object.is(v, -0) ? 0 : v)));
        const found = await tableCells(fileWith(made('biff8', [sheet])));
        expect(found.map(cells => cells.map(v => (Object.is(v, -0) ? 0 : v)))).toEqual(expected);
      }),
      { seed: 8, numRuns: 40 },
    );
  });

  test('a password is said to be the reason', async () => {
    const bytes = withWorkbookStream(made('biff8', [sheetOf({ A1: text('甲') })]), stream => {
      const beginning = 4 + stream.readUInt16LE(2);
      const password = Buffer.from('2f0006000000112233440000', 'hex').subarray(0, 10);
      return Buffer.concat([stream.subarray(0, beginning), password, stream.subarray(beginning)]);
    });
    const path = fileWith(bytes, '名单.xls');
    expect((await refusal(tableCells(path))).code).toBe('file-protected');
  });

  test('other documents of the same container are named', async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/WordDocument', Buffer.alloc(5000));
    const path = fileWith(CFB.write(container, { type: 'buffer' }) as Buffer, '名单.xls');
    expect((await refusal(tableCells(path))).sentence).toContain('Word 文档');
  });

  test('wherever a workbook is cut, there is a sentence', async () => {
    const whole = made('biff8', [sheetOf({ A1: text('甲'), B2: number(1) })]);
    for (let length = 8; length < whole.length; length += 512 + 7) {
      const refused = await refusal(tableCells(fileWith(whole.subarray(0, length))));
      expect(refused.code).toBe('file-unreadable');
    }
  });

  test('whichever bytes of a workbook are wrong, there are rows or a sentence', async () => {
    const whole = made(
      'biff8',
      [sheetOf({ A1: text('云河县'), B2: number(1.5), C3: { t: 'n', v: 2, f: '1+1' } })],
      false,
      true,
    );
    // The tables of the container and the records are where a wrong byte does most.
    const place = fc.oneof(fc.nat(whole.length - 1), fc.nat(2048));
    const changes = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, async each => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of each) bytes[at] = value;
        await tableRows(fileWith(bytes)).catch(error => {
          if (!(error instanceof AppError)) throw error;
        });
      }),
      { seed: 21, numRuns: 150 },
    );
  });
});

describe('older and stranger workbooks', () => {
  test('.xls of Excel 95 is read', async () => {
    const sheet = sheetOf({ A1: text('Code'), B1: number(43861, 'yyyy-mm-dd'), A2: number(7) });
    const bytes = made('biff5', [sheet]);
    expect(read(bytes).SheetNames).toHaveLength(1);
    expect(await tableCells(fileWith(bytes))).toEqual([['Code', { date: '2020-01-31' }], [7]]);
  });

  const spreadsheetml = (sheets: string, before = '') =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${before}${sheets}</Workbook>`;

  test('an XML spreadsheet of Excel 2003 is read', async () => {
    const styles =
      '<Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="d"><NumberFormat ss:Format="yyyy\\-mm\\-dd"/></Style><Style ss:ID="t"><NumberFormat ss:Format="Short Time"/></Style></Styles>';
    const cell = (type: string, value: string, attributes = '') =>
      `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`;
    const rows = [
      `<Row><Cell ss:MergeAcross="2"><Data ss:Type="String">标题</Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>${cell('String', '右')}</Row>`,
      `<Row ss:Index="4">${cell('String', '0012')}${cell('Number', '0.03', 'ss:StyleID="p"')}${cell('DateTime', '2020-01-31T00:00:00.000', 'ss:Index="4"')}`,
      `${cell('Number', '43861', 'ss:StyleID="d"')}${cell('Boolean', '1')}${cell('Number', '371726199001011234')}`,
      `<Cell ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell>${cell('DateTime', '1899-12-31T18:30:00.000', 'ss:StyleID="t"')}${cell('Error', '#REF!')}</Row>`,
      `<Row><Cell ss:MergeAcross="1"/>${cell('String', '空格之后')}</Row>`,
    ];
    const sheets =
      `<Worksheet ss:Name="对象"><Table>${rows.join('')}</Table></Worksheet>` +
      '<Worksheet ss:Name="空"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>';
    const path = fileWith(spreadsheetml(sheets, styles), '名单.xls');
    expect(await tableRows(path)).toEqual([
      { rowNumber: 1, cells: ['标题', null, null, '右'] },
      {
        rowNumber: 4,
        cells: [
          '0012',
          '3%',
          null,
          { date: '2020-01-31' },
          { date: '2020-01-31' },
          true,
          '371726199001011234',
          2,
          '18:30:00',
          '#REF!',
        ],
      },
      { rowNumber: 5, cells: [null, null, '空格之后'] },
    ]);
    const book = await openTable(path);
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['对象', false],
      ['空', true],
    ]);
    expect(await tableRows(path, 1)).toEqual([]);
  });

  test('SheetJS and this reader agree on an XML spreadsheet', async () => {
    const sheet = sheetOf({
      A1: text('名称 <甲>&'),
      B1: number(1.5),
      C4: number(43861, 'yyyy-mm-dd'),
      D4: { t: 'b', v: false },
    });
    expect(await tableRows(fileWith(made('xlml', [sheet])))).toEqual([
      { rowNumber: 1, cells: ['名称 <甲>&', 1.5] },
      { rowNumber: 4, cells: [null, null, { date: '2020-01-31' }, false] },
    ]);
  });

  test('a web page that calls itself .xls keeps codes whole, missing end tags and joined cells included', async () => {
    const page =
      '<html><head><meta charset="gb2312"><style>td{color:red}</style></head><body><TABLE border=1>' +
      '<!-- <tr><td>不算</td></tr> --><tr><td colspan="3">名单</td></tr><tr><th>代码<th>名称<th>地址</tr>' +
      '<tr><td rowspan=2>371726199001011234</td><td>甲&nbsp;公司<br>二店</td><td title="a;b">  路  1 号 &lt;东&#x4E1C;&gt;\n</td>' +
      '<tr><td>001<td>乙</tr></TABLE><table><tr><td>第二张</td></tr></table></body></html>';
    const path = fileWith(iconv.encode(page, 'gb18030'), '名单.xls');
    expect(await tableCells(path)).toEqual([
      ['名单'],
      ['代码', '名称', '地址'],
      ['371726199001011234', '甲 公司\n二店', '路 1 号 <东东>'],
      [null, '001', '乙'],
    ]);
    expect(await tableCells(path, 1)).toEqual([['第二张']]);
    const book = await openTable(path);
    expect(book.sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 3, left: 1, bottom: 4, right: 1 },
    ]);
  });
});
