import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backupPage, recoveryPage } from './support/models/backup-page.ts';
import { clerk, door } from './support/models/door.ts';
import { shell } from './support/models/shell.ts';
import { makeBureau, startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { missing } from './support/requirements.ts';

/** The pages of a closed database in which a table lies. */
function pagesOf(path: string, table: string): number[] {
  const file = new SqliteDatabase(path, { readonly: true });
  const pages = file.prepare('SELECT pageno FROM dbstat WHERE name = ?').pluck().all(table) as number[];
  file.close();
  return pages;
}

describe.skipIf(missing)(`Backups and recovery${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await makeBureau(office.page);
  }, 120_000);
  afterAll(() => office?.close());

  const nav = () => shell(office.page);
  const backups = () => backupPage(office.page);
  const database = () => join(office.program.dataFolder, '明抽.db');

  test('a bureau without a second place is told so, and its first backup is listed when it is made', async () => {
    await nav().goTo('系统', '单位资料');
    await nav().tab('备份');
    await backups().warning('还没有第二备份位置');
    await backups().run();
    await backups().made();
    await expect.poll(() => backups().kinds()).toEqual(['手动']);
  });

  test('a backup is looked into and rehearsed without a change to the bureau', async () => {
    await backups().openFirst();
    await backups().press('核对内容');
    await backups().drawer().getByText('内容完整').first().waitFor();
    await backups().press('恢复演练');
    await backups().drawer().getByText('演练通过').waitFor();
    await expect.poll(() => readdirSync(office.program.dataFolder).filter(name => name.startsWith('.'))).toEqual([]);
  });

  test('a restore asks for its reason, saves the present, and stands in the trail', async () => {
    await backups().restore('误改了单位资料');
    // The accounts are those of the backup: everybody shows again who he is.
    await door(office.page).signIn(clerk);
    await expect.poll(() => backups().kinds()).toContain('恢复前');
    await nav().tab('操作日志');
    await expect.poll(() => table(office.page, '操作日志').column('理由')).toContain('误改了单位资料');
    await nav().tab('备份');
  });

  test('a second place that is not there is told on the page', async () => {
    const settings = { second: { path: '/没有插上的U盘', mark: 'x' } };
    writeFileSync(join(office.program.dataFolder, '备份设置.json'), JSON.stringify(settings));
    await backups().run();
    await backups().warning(/没有收到备份/);
    await backups().warning(/U盘可能没有插上/);
  });

  test('the rule is changed in its dialog and read on the page', async () => {
    await backups().settings();
    const dialog = office.page.getByRole('dialog', { name: '备份设置' });
    await dialog.getByLabel('有改动时每隔').fill('45');
    await dialog.getByRole('button', { name: '不用了' }).click();
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await office.page.getByText('每 45 分钟自动备份').waitFor();
    await backups().warning('还没有第二备份位置');
  });

  test('a workspace is packed into one file and handed over', async () => {
    await backups().pack();
    const dialog = office.page.getByRole('dialog', { name: '打包搬家' });
    await dialog.getByRole('button', { name: /^打\s*包$/ }).click();
    const save = dialog.getByRole('button', { name: '保存到…' });
    await save.waitFor();
    const download = office.page.waitForEvent('download');
    await save.click();
    expect((await download).suggestedFilename()).toMatch(/^搬家-青禾县市场监督管理局-.+\.mcmove$/);
    await dialog.getByRole('button', { name: /完\s*成/ }).click();
  });

  test('a damaged workspace is recovered from the start page, and the damaged file is kept', async () => {
    await nav().tab('单位资料');
    await office.page.getByRole('button', { name: '关闭，换一个单位' }).click();
    await startPage(office.page).shown();
    const bytes = readFileSync(database());
    for (const page of pagesOf(database(), 'audit_entry')) bytes.fill(0x5a, (page - 1) * 4096, page * 4096);
    writeFileSync(database(), bytes);
    await office.page
      .getByRole('button', { name: '打开', exact: true })
      .or(office.page.getByRole('button', { name: '打 开' }))
      .click();
    const recovery = recoveryPage(office.page);
    await recovery.open();
    await recovery.shown();
    await expect.poll(() => recovery.backups().count()).toBeGreaterThanOrEqual(3);
    await recovery.salvage();
    await office.page.getByText(/张表里读出/).waitFor();
    await recovery.restore('林英', '停电后打不开');
    await door(office.page).signIn(clerk);
    await office.page.getByRole('navigation', { name: '主导航' }).waitFor();
    const [kept = ''] = readdirSync(office.program.dataFolder).filter(name => name.startsWith('损坏的数据'));
    expect(readFileSync(join(office.program.dataFolder, kept, '明抽.db')).equals(bytes)).toBe(true);
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
