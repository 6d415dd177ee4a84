import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importText } from '../support/import-file.ts';
import { startBureau } from '../support/prepared-core.ts';
import { inspectorRow, inspectorsCsv } from '../support/registry-rows.ts';
import { readWorkbook } from '../support/workbook.ts';

/** The sample of GB 11643-1999. */
const identity = '11010519491231002X';

/** The files below a folder whose bytes hold a text. */
function filesWith(folder: string, text: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return files.flatMap(({ parentPath, name }) =>
    readFileSync(join(parentPath, name)).toString('latin1').includes(text) ? [name] : [],
  );
}

test('an identity number in the place of a certificate number is kept nowhere; the person is, with the reason to correct it', async () => {
  const running = await startBureau();
  const rows = [inspectorRow(1), inspectorRow(2, { 执法证号: identity, 姓名: '陈明' })];
  const result = await importText(running, 'inspector', inspectorsCsv(rows));
  expect(result).toMatchObject({ created: 2, refused: 0 });
  expect(result.problems).toEqual([{ kind: 'identity-number', name: '像是身份证号', severity: 'warning', count: 1 }]);

  const filter = { text: '', units: [], drawable: null };
  const asked = { filter, on: '2026-03-31', after: null, limit: 10 };
  const list = await running.client.query('inspector.list', asked);
  expect(list.rows.find(({ name }) => name === '陈明')).toMatchObject({ certificate: null, obstacles: ['缺执法证号'] });
  expect(list.rows.find(({ name }) => name !== '陈明')).toMatchObject({ certificate: 'ZF0001', obstacles: [] });

  const written = running.core.files.output(result.problemFile?.file ?? '');
  const table = await readWorkbook(written?.path ?? '');
  const [headings = [], row = []] = table;
  expect(row[headings.indexOf('执法证号')]).toBe('');
  expect(row.at(-1)).toContain('这一列像是身份证号，不是执法证号；为保护个人信息没有保存，请填执法证号');
  expect(JSON.stringify([list, result, table, running.bugs])).not.toContain(identity.slice(0, 17));

  expect(filesWith(join(running.folder, '..'), identity), 'the search finds the file that was chosen').not.toEqual([]);
  expect(filesWith(running.folder, identity.slice(0, 17))).toEqual([]);
  await running.close();
  expect(filesWith(running.folder, identity.slice(0, 17))).toEqual([]);
});

test('a person found again keeps his certificate number, whatever stands in its place', async () => {
  const running = await startBureau();
  await importText(running, 'inspector', inspectorsCsv([inspectorRow(1)]));
  const again = await importText(running, 'inspector', inspectorsCsv([inspectorRow(1, { 执法证号: identity })]));
  expect(again).toMatchObject({ created: 0, unchanged: 1 });
  expect(await importText(running, 'inspector', inspectorsCsv([inspectorRow(1)]))).toMatchObject({ unchanged: 1 });
});
