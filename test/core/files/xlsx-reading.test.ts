import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTable } from '#core/files/open-table.ts';
import { fileWith, refusal, tableCells, tableRows } from './file-reading.ts';
import { relationship, relationships, type WorkbookDescription, workbookFile } from './workbook-file.ts';

const cellsOf = (description: WorkbookDescription) => tableCells(fileWith(workbookFile(description)));
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;

describe('what a cell says', () => {
  test('a formula gives its stored result and is never computed', async () => {
    const formulas = row(
      '<c><f>1+1</f><v>7</v></c>',
      '<c t="str"><f>A1&amp;"x"</f><v>甲</v></c>',
      '<c t="b"><f>TRUE()</f><v>1</v></c>',
      '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c t="str"><f>""</f><v></v></c>',
      '<c><f>1</f><v></v></c>',
      '<c><f>1</f></c>',
    );
    expect(await cellsOf({ sheets: [formulas] })).toEqual([[7, '甲', true, '#DIV/0!', null, '=1', '=1']]);
  });

  test('rich text is joined, and phonetic guides are left out', async () => {
    const sharedStrings =
      '<si><r><rPr><b/></rPr><t xml:space="preserve">云河 </t></r><r><t>超市</t></r></si>' +
      '<si><t>东京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>';
    const inline = '<c t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh><t>ピンイン</t></rPh></is></c>';
    const cells = row('<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>', inline);
    expect(await cellsOf({ sheets: [cells], sharedStrings })).toEqual([['云河 超市', '东京', '甲乙']]);
  });

  test('escaped signs, references and every kind of line end are understood', async () => {
    const texts = [
      'a_x000D_\r\nb',
      'a&#13;&#10;b',
      'a\r\nb',
      '_x005F_x000D_',
      '&#x4E91;&#27827;&amp;lt;',
      '<![CDATA[<甲>]]>',
    ];
    const cells = texts.map(text => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
    expect(await cellsOf({ sheets: [row(...cells)] })).toEqual([
      ['a\nb', 'a\nb', 'a\nb', '_x000D_', '云河&lt;', '<甲>'],
    ]);
  });

  test('numbers with more than fifteen digits keep them all, as text', async () => {
    const cells = row('<c><v>371726199001011234</v></c>', '<c><v>1E3</v></c>', '<c><v>-0.5</v></c>');
    expect(await cellsOf({ sheets: [cells] })).toEqual([['371726199001011234', 1000, -0.5]]);
  });

  test('percentages and padded codes are given as they are shown', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="0000"/></numFmts>' +
      '<cellXfs><xf numFmtId="9"/><xf numFmtId="10"/><xf numFmtId="170"/></cellXfs>';
    const cells = row('<c s="0"><v>0.03</v></c>', '<c s="1"><v>0.29</v></c>', '<c s="2"><v>111</v></c>');
    expect(await cellsOf({ sheets: [cells], styles })).toEqual([['3%', '29%', '0111']]);
  });

  test('errors are text, and cells that only have a colour are empty', async () => {
    const cells = row('<c s="1"/>', '<c t="e"><v>#REF!</v></c>', '<c t="s"><v></v></c>', '<c/>');
    expect(await cellsOf({ sheets: [cells] })).toEqual([[null, '#REF!']]);
  });

  test('the sign that guards against formulas is taken away again', async () => {
    const texts = ["'=1+1", "'+86 530", "''=1", "'只有引号"].map(
      text => `<c t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    expect(await cellsOf({ sheets: [row(...texts)] })).toEqual([['=1+1', '+86 530', "'=1", "'只有引号"]]);
  });
});

describe('days', () => {
  const styles =
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="46"/></cellXfs>';
  const dated = async (serial: number | string, style = 1, workbookProperties = '') =>
    (await cellsOf({ sheets: [row(`<c s="${style}"><v>${serial}</v></c>`)], styles, workbookProperties }))[0]?.[0];

  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [25569, '1970-01-01'],
    [43861, '2020-01-31'],
    [45350, '2024-02-28'],
    [45351, '2024-02-29'],
    [2958465, '9999-12-31'],
    [43860.9999999999, '2020-01-31'],
  ])('serial %d is %s', async (serial, date) => {
    expect(await dated(serial)).toEqual({ date });
  });

  test('the day that Excel invented is given as text, and numbers that are no day stay numbers', async () => {
    expect(await dated(60)).toBe('1900-02-29');
    expect(await dated(-1)).toBe(-1);
    expect(await dated(3_000_000)).toBe(3_000_000);
  });

  test('the count from 1904 is respected', async () => {
    const from1904 = '<workbookPr date1904="1"/>';
    expect(await dated(0, 1, from1904)).toEqual({ date: '1904-01-01' });
    expect(await dated(42399, 1, from1904)).toEqual({ date: '2020-01-31' });
  });

  test('moments keep their time; times of day and durations are text', async () => {
    expect(await dated(43861.5, 2)).toEqual({ date: '2020-01-31', time: '12:00:00' });
    expect(await dated(0.75, 3)).toBe('18:00:00');
    expect(await dated(1.5, 4)).toBe('36:00:00');
  });

  test('no day is lost between March 1900 and 9999', async () => {
    const days = fc.sample(fc.integer({ min: 61, max: 2_958_465 }), { seed: 3, numRuns: 2000 });
    const rows = days.map(day => row(`<c s="1"><v>${day}</v></c>`)).join('');
    const cells = await cellsOf({ sheets: [rows], styles });
    expect(cells.flat()).toEqual(
      days.map(day => ({ date: new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10) })),
    );
  });
});

describe('where things are', () => {
  test('rows and cells without addresses follow each other; with addresses they keep their place', async () => {
    const rows =
      '<row><c><v>1</v></c></row><row r="5"><c r="C5"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>';
    expect(await tableRows(fileWith(workbookFile({ sheets: [rows] })))).toEqual([
      { rowNumber: 1, cells: [1] },
      { rowNumber: 5, cells: [null, null, 2, 3] },
      { rowNumber: 6, cells: [4] },
    ]);
  });

  test('a sheet that claims A1:XFD1048576 costs only what it holds', async () => {
    const sheet =
      '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>' +
      '<row r="1048576"><c r="B1048576"><v>2</v></c></row></sheetData></worksheet>';
    const file = workbookFile({ parts: { 'xl/worksheets/sheet1.xml': sheet } });
    expect(await tableRows(fileWith(file))).toEqual([
      { rowNumber: 1, cells: [1] },
      { rowNumber: 1_048_576, cells: [null, 2] },
    ]);
  });

  test('sheets come in the order of their tabs and are found by relationship, whatever their files are called', async () => {
    const workbook =
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="乙" sheetId="9" r:id="b"/>' +
      '<x:sheet name="甲" sheetId="1" state="hidden" r:id="a"/><x:sheet name="图" r:id="c"/></x:sheets></x:workbook>';
    const related = [
      relationship('a', 'worksheet', 'worksheets/sheet1.xml'),
      relationship('b', 'worksheet', '/xl/Worksheets/Blatt.XML'),
      relationship('c', 'chartsheet', 'chartsheets/sheet1.xml'),
    ];
    const other =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const file = workbookFile({
      sheets: [row('<c><v>1</v></c>')],
      parts: {
        'xl/workbook.xml': workbook,
        'xl/_rels/workbook.xml.rels': relationships(related),
        'xl/worksheets/blatt.xml': other,
      },
    });
    const path = fileWith(file);
    const book = await openTable(path);
    book.close();
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['乙', false],
      ['甲', true],
    ]);
    expect([await tableCells(path, 0), await tableCells(path, 1)]).toEqual([[[2]], [[1]]]);
  });

  test('merged ranges are told once the rows are read', async () => {
    const afterRows = '<mergeCells><mergeCell ref="A1:P1"/><mergeCell ref="B3:B7"/><mergeCell ref="A9"/></mergeCells>';
    const book = await openTable(fileWith(workbookFile({ sheets: [row('<c><v>1</v></c>')], afterRows })));
    for await (const _ of book.sheets[0]?.rows() ?? []);
    book.close();
    expect(book.sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 16 },
      { top: 3, left: 2, bottom: 7, right: 2 },
    ]);
  });
});

describe('text of any length', () => {
  test('no sign is damaged where a piece of the file ends', async () => {
    // Signs of three and four bytes at shifting places: some always straddle the end of a piece.
    const names = Array.from({ length: 30_000 }, (_, at) => `${'a'.repeat(at % 3)}云河县诚瑞𠮷野养殖专业合作社${at}`);
    const sharedStrings = names.map(name => `<si><t>${name}</t></si>`).join('');
    const rows = names.map((name, at) =>
      row(`<c t="s"><v>${at}</v></c>`, `<c t="inlineStr"><is><t>${name}</t></is></c>`),
    );
    const cells = await cellsOf({ sheets: [rows.join('')], sharedStrings });
    expect(cells).toEqual(names.map(name => [name, name]));
  });

  test('a part in UTF-16 is read as well', async () => {
    const xml = `\uFEFF<worksheet><sheetData>${row('<c t="inlineStr"><is><t>云河𠮷</t></is></c>')}</sheetData></worksheet>`;
    expect(await cellsOf({ parts: { 'xl/worksheets/sheet1.xml': Buffer.from(xml, 'utf16le') } })).toEqual([['云河𠮷']]);
  });
});

describe('a workbook that contradicts itself is refused', () => {
  test.each([
    [
      'a text that does not exist',
      { sheets: [row('<c t="s"><v>4</v></c>')], sharedStrings: '<si><t>甲</t></si>' },
      /文字不存在/,
    ],
    ['a sheet without a part', { parts: { 'xl/_rels/workbook.xml.rels': relationships([]) } }, /找不到工作表「表1」/],
    ['no sheets at all', { sheets: [] }, /没有工作表/],
    ['words between the marks', { parts: { 'xl/worksheets/sheet1.xml': 'foo <worksheet/>' } }, /XML 写法有误/],
    ['an unfinished part', { parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' } }, /不完整/],
    [
      'marks that do not pair',
      { parts: { 'xl/worksheets/sheet1.xml': '<worksheet></worksheet></c>' } },
      /XML 写法有误/,
    ],
  ] satisfies [string, WorkbookDescription, RegExp][])('%s', async (_, description, sentence) => {
    expect((await refusal(cellsOf(description))).sentence).toMatch(sentence);
  });
});
