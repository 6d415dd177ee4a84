import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { openTable } from '#core/files/open-table.ts';
import { fileWith, refusal, tableCells, tableRows } from './file-reading.ts';

const TABLE =
  '单位名称,统一社会信用代码,备注\r\n云河县诚瑞养殖专业合作社,93371726BB5125750A,“甲”\r\n李进士堂镇，喆,007,\r\n';
const CELLS = [
  ['单位名称', '统一社会信用代码', '备注'],
  ['云河县诚瑞养殖专业合作社', '93371726BB5125750A', '“甲”'],
  ['李进士堂镇，喆', '007'],
];

describe('the encoding is found without being told', () => {
  test.each([
    ['utf-8', Buffer.from(TABLE)],
    ['utf-8', Buffer.from(`\uFEFF${TABLE}`)],
    ['utf-16le', Buffer.from(`\uFEFF${TABLE}`, 'utf16le')],
    ['utf-16le', Buffer.from(TABLE, 'utf16le')],
    ['utf-16be', iconv.encode(`\uFEFF${TABLE}`, 'utf-16be')],
    ['utf-16be', iconv.encode(TABLE, 'utf-16be')],
    ['gb18030', iconv.encode(TABLE, 'gb18030')],
  ])('%s', async (encoding, bytes) => {
    const path = fileWith(bytes, '名单.csv');
    const book = await openTable(path);
    expect([book.kind, book.encoding]).toEqual(['csv', encoding]);
    expect(await tableCells(path)).toEqual(CELLS);
  });

  test('traditional signs of Taiwan or Hong Kong in Big5', async () => {
    const table = '單位名稱,負責人\n雲河縣誠瑞養殖專業合作社,陳建國\n臺灣省政府衛生處,劉備\n'.repeat(30);
    expect((await tableCells(fileWith(iconv.encode(table, 'big5'), '名单.csv')))[1]).toEqual([
      '雲河縣誠瑞養殖專業合作社',
      '陳建國',
    ]);
  });

  test('signs of four bytes that only GB18030 has', async () => {
    expect(await tableCells(fileWith(iconv.encode('姓名,村\n㐂建国,䶮村\n', 'gb18030')))).toEqual([
      ['姓名', '村'],
      ['㐂建国', '䶮村'],
    ]);
  });

  test('a sign that was cut in half does not turn UTF-8 into nonsense', async () => {
    const broken = Buffer.concat([
      Buffer.from(TABLE.repeat(20)),
      Buffer.from('云河'.repeat(40)).subarray(0, 239),
      Buffer.from(',x\n'),
    ]);
    const cells = await tableCells(fileWith(broken));
    expect(cells[1]).toEqual(CELLS[1]);
    expect(cells.at(-1)?.[0]).toMatch(/^(云河)*云\uFFFD+$/);
  });

  test('no sign is damaged where a piece of the file ends', async () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `云河县诚瑞养殖专业合作社${at}${'喆'.repeat(at % 3)}`);
    const text = names.map(name => `${name},1\n`).join('');
    for (const encoding of ['utf-8', 'gb18030', 'utf-16le']) {
      const cells = await tableCells(fileWith(iconv.encode(`名称,数\n${text}`, encoding)));
      expect(cells.slice(1).map(([name]) => name)).toEqual(names);
    }
  });
});

describe('cells are parted as they were written', () => {
  const cellsOf = (text: string) => tableCells(fileWith(text, '名单.csv'));

  test('quotes, line ends and commas inside a cell stay inside', async () => {
    expect(await cellsOf('a,b\r\n"一,二","三\r\n四"\r\n"他说""好""",\r\n')).toEqual([
      ['a', 'b'],
      ['一,二', '三\n四'],
      ['他说"好"'],
    ]);
  });

  test('a quote in the middle of a cell is a sign like any other', async () => {
    expect(await cellsOf('名称,规格\n5"螺丝,甲\n"甲"乙,丙\n')).toEqual([
      ['名称', '规格'],
      ['5"螺丝', '甲'],
      ['"甲"乙', '丙'],
    ]);
  });

  test('a quote that is never closed is refused with its row, in a long table too', async () => {
    const rows = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => `企业${from + at},1\n`).join('');
    const long = await refusal(cellsOf(`名称,数\n${rows(2, 5000)}"企业5000,1\n${rows(5001, 90_000)}`));
    expect(long.sentence).toMatch(/^第 5000 行有一个英文双引号没有配对/);
    const refused = await refusal(cellsOf('名称,数\n甲,1\n"乙,2\n丙,3\n'));
    expect(refused).toMatchObject({
      code: 'file-unreadable',
      sentence: expect.stringMatching(/^第 3 行有一个英文双引号没有配对/),
    });
  });

  test.each([
    [
      'tabs',
      '名称\t地址\n甲\t路1号,2号\n',
      [
        ['名称', '地址'],
        ['甲', '路1号,2号'],
      ],
    ],
    [
      'semicolons',
      '名称;数\n甲;1,5\n',
      [
        ['名称', '数'],
        ['甲', '1,5'],
      ],
    ],
    [
      'a sign named in the first line',
      'sep=|\n名称|数\n甲,乙|1\n',
      [
        ['名称', '数'],
        ['甲,乙', '1'],
      ],
    ],
    [
      'tricks that keep a code text',
      '名称,代码\n甲,="0012"\n乙,"\t0013"\n',
      [
        ['名称', '代码'],
        ['甲', '0012'],
        ['乙', '0013'],
      ],
    ],
    [
      'a guard against formulas',
      "名称,数\n甲,'=1+1\n",
      [
        ['名称', '数'],
        ['甲', '=1+1'],
      ],
    ],
  ])('%s', async (_, text, cells) => {
    expect(await cellsOf(text)).toEqual(cells);
  });

  test('empty lines count as rows but are not given', async () => {
    expect(await tableRows(fileWith('名称,数\n\n,,\n甲,1\n'))).toEqual([
      { rowNumber: 1, cells: ['名称', '数'] },
      { rowNumber: 4, cells: ['甲', '1'] },
    ]);
  });

  test('any table of words comes back as it was', async () => {
    const word = fc.stringMatching(/^[一-龥a-z0-9 ,;"|“，。\n-]{0,12}$/).map(text => text.replace(/\s+$/, ''));
    const tables = fc.array(fc.array(word, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });
    const quoted = (cells: string[]) => cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',');
    await fc.assert(
      fc.asyncProperty(tables, async table => {
        const text = [['名称', '代码', '地址'], ...table].map(quoted).join('\r\n');
        const expected = table
          .map(cells => cells.map(cell => cell || null))
          .map(cells => cells.slice(0, cells.findLastIndex(cell => cell !== null) + 1))
          .filter(cells => cells.length > 0);
        expect((await cellsOf(text)).slice(1)).toEqual(expected);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});
