import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { choose, importFile, importText } from '../support/import-file.ts';
import { allObjects } from '../support/object-list.ts';
import { startBureau } from '../support/prepared-core.ts';
import { creditCode, objectRow, objectsCsv, upTo } from '../support/registry-rows.ts';
import { correctWorkbook, readWorkbook } from '../support/workbook.ts';

const wrongSign = `${creditCode(3).slice(0, 17)}${creditCode(3).endsWith('0') ? '1' : '0'}`;

const faulty = [
  objectRow(1),
  objectRow(2, { 企业名称: '' }),
  objectRow(3, { 统一社会信用代码: wrongSign }),
  objectRow(4, { 登记状态: '不知道', 住所: '' }),
  objectRow(1, { 企业名称: '又是第1号' }),
  objectRow(5, { 统一社会信用代码: '', 企业名称: '无照小摊' }),
];

test('good rows are taken; each bad one stands in a workbook with its reason, is corrected there and imported again', async () => {
  const running = await startBureau();
  const result = await importText(running, 'object', objectsCsv(faulty));
  expect(result).toMatchObject({ rows: 6, created: 3, refused: 3, updated: 0, unchanged: 0, skipped: 0 });
  expect(result.problems).toEqual(
    expect.arrayContaining([
      { kind: 'blank-name', name: expect.any(String), severity: 'error', count: 1 },
      { kind: 'code-check', name: '代码校验位不符', severity: 'error', count: 1 },
      { kind: 'unknown-state', name: '登记状态无法识别', severity: 'warning', count: 1 },
      { kind: 'duplicate', name: '与本文件其他行重复', severity: 'error', count: 1 },
      { kind: 'missing-code', name: '缺代码', severity: 'warning', count: 1 },
    ]),
  );
  expect(result.sentence).toBe('新增 3 · 更新 0 · 未变 0 · 跳过 0 · 未导入 3 · 已导入但需核对 2。');

  const written = running.core.files.output(result.problemFile?.file ?? '');
  const path = written?.path ?? '';
  const [headings, ...rows] = await readWorkbook(path);
  expect(headings?.slice(0, 3)).toEqual(['统一社会信用代码', '企业名称', '法定代表人']);
  const reasons = rows.map(row => row.at(-1) ?? '');
  expect(reasons.map(reason => /原表第 (\d+) 行/.exec(reason)?.[1])).toEqual(['3', '4', '5', '6', '7']);
  expect(reasons[0]).toContain('未导入');
  expect(reasons[1]).toMatch(/统一社会信用代码：.*校验位/);
  expect(reasons[2]).toContain('已导入，请核对');
  expect(reasons[3]).toContain('与第 2 行重复');

  await correctWorkbook(path, row => {
    const [code, name, state] = ['统一社会信用代码', '企业名称', '登记状态'].map(heading => row.get(heading));
    if (name?.text === '') name.value = '云河县第2号商店';
    if (code?.text === wrongSign && code) code.value = creditCode(3);
    if (state?.text === '不知道') state.value = '存续';
    if (name?.text === '又是第1号' && code) code.value = creditCode(6);
    if (name?.text === '无照小摊' && code) code.value = creditCode(5);
    const address = row.get('住所');
    if (address?.text === '') address.value = '云河县人民路4号';
  });
  const again = await importFile(running, 'object', choose(running, path));
  expect(again).toMatchObject({ rows: 5, created: 3, updated: 2, refused: 0, problems: [], problemFile: null });
  const found = await allObjects(running, {}, { column: 'name', direction: 'up' });
  expect(found.map(({ name }) => name)).toEqual([
    '云河县第1号商店',
    '云河县第2号商店',
    '云河县第3号商店',
    '云河县第4号商店',
    '又是第1号',
    '无照小摊',
  ]);
  expect(found.every(({ state, creditCode }) => state === 'existing' && creditCode !== null)).toBe(true);
});

test('a file without problems leaves no workbook, and only the session that wrote one offers it', async () => {
  const running = await startBureau();
  const clean = await importText(running, 'object', objectsCsv(upTo(3).map(number => objectRow(number))));
  expect(clean.problemFile).toBeNull();
  expect(existsSync(join(running.folder, '导出'))).toBe(false);
  const faulty = await importText(running, 'object', objectsCsv([objectRow(4, { 登记状态: '' })]));
  expect(readdirSync(join(running.folder, '导出'))).toEqual([faulty.problemFile?.name]);
  const { rows } = await running.client.query('import.list', { after: null, limit: 10 });
  expect(rows.map(({ problemFile }) => problemFile)).toEqual([faulty.problemFile, null]);
});
