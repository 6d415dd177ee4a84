import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CFB } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { newestVersion } from '#core/db/migrations/migrations.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { testAccount } from '../support/signed-in.ts';
import { colleague, staffPassword } from '../support/staff.ts';

const county = prepared(smallCounty);
const names = ['版本.json', '数据.json', '设置.json', '日志.txt', '检查.json'];

test('the bundle holds word for word what the page shows of it, and is a zip that other programs read', async () => {
  const running = await county();
  const made = await running.client.job('diagnostics.make', {});
  expect(made.parts.map(({ name }) => name)).toEqual(names);
  const path = running.core.files.output(made.file)?.path ?? '';
  const { FileIndex, FullPaths } = CFB.read(readFileSync(path), { type: 'buffer' });
  const texts = Object.fromEntries(
    (FullPaths as string[]).map((full, place) => [
      Buffer.from(full.split('/').at(-1) ?? '', 'latin1').toString(), // The library reads no names in UTF-8.
      Buffer.from(FileIndex[place]?.content ?? []).toString('utf8'),
    ]),
  );
  for (const part of made.parts) expect(texts[part.name]).toBe(part.text);
  const [entry] = (await running.client.query('audit.list', { after: null, limit: 1 })).rows;
  expect(entry).toMatchObject({ action: 'diagnostics.make' });
});

test('it says what helps to find a fault: versions, sizes, rows, checks, the end of the log', async () => {
  const running = await county();
  mkdirSync(join(running.keyFolder, 'logs'), { recursive: true });
  writeFileSync(join(running.keyFolder, 'logs', 'mingchou.log'), 'core: Error: SQLITE_IOERR\n电话 13812345678\n');
  const { parts } = await running.client.job('diagnostics.make', {});
  const [versions, data, settings, log, checks] = parts.map(({ text }) => text);
  expect(JSON.parse(versions ?? '')).toMatchObject({
    明抽: '0.0.0',
    Node: process.versions.node,
    数据版本: newestVersion,
  });
  expect(JSON.parse(data ?? '')).toMatchObject({ 行数: { inspection_object: 48, inspector: 12, draw: 0 } });
  expect(JSON.parse(settings ?? '')).toMatchObject({ 方案: 'shandong', 与出厂不同的项: [], 账号: { 启用: 1 } });
  expect(log).toBe('core: Error: SQLITE_IOERR\n电话 138****5678\n');
  expect(JSON.parse(checks ?? '')).toMatchObject({ 数据文件完好: true, 无主的行: 0, 操作日志第一处不符: null });
});

test('it counts the people whose identity number stands for that of a certificate, and names none of them', async () => {
  const running = await county();
  running.database().raw.exec("UPDATE inspector SET certificate = '11010519491231002X' WHERE id = 1");
  const { parts } = await running.client.job('diagnostics.make', {});
  expect(JSON.parse(parts[1]?.text ?? '')).toMatchObject({ 证件号码栏存了身份证号的人数: 1 });
  expect(parts.map(({ text }) => text).join()).not.toContain('11010519491231002X');
});

test('it names neither a person nor a business, neither the bureau nor a password', async () => {
  const running = await county();
  await colleague(running, '欧阳靖', ['clerk']);
  const { parts } = await running.client.job('diagnostics.make', {});
  const text = parts.map(part => part.text).join('\n');
  const people = smallCounty.inspectors.map(row => row.姓名 ?? '');
  const businesses = smallCounty.objects.flatMap(row => [
    row.企业名称 ?? '',
    row.统一社会信用代码 ?? '',
    row.联系电话 ?? '',
  ]);
  const secrets = [
    '欧阳靖',
    testAccount.name,
    testAccount.password,
    staffPassword,
    running.session(),
    '云河',
    '0530-5550000',
  ];
  for (const told of [...people, ...businesses, ...secrets]) expect(text).not.toContain(told);
});

test('damage is reported in the bundle, and who may not manage the workspace gets none', async () => {
  const running = await county();
  running.database().raw.exec("DROP TRIGGER audit_entry_stays; UPDATE audit_entry SET actor = 'x' WHERE seq = 1");
  const { parts } = await running.client.job('diagnostics.make', {});
  expect(JSON.parse(parts.at(-1)?.text ?? '')).toMatchObject({ 操作日志第一处不符: 1 });
  const { page } = await colleague(running, '高飞', ['clerk']);
  expect((await refusalOf(page.job('diagnostics.make', {}))).code).toBe('not-allowed');
});
