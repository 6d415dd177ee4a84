import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { type DrawnTask, drawTask } from './support/drawn-task.ts';
import { documentPage } from './support/models/document-page.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`Printing and exporting papers${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  let task: DrawnTask;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
    task = await drawTask(client, '餐饮服务单位检查', 2);
    await client.job('document.notices', { taskId: task.taskId, issuedOn: '2026-03-03' });
    await shell(office.page).goToAddress(`/document?taskId=${task.taskId}&kind=检查通知书`);
  }, 180_000);
  afterAll(async () => {
    client?.close();
    await office?.close();
  });

  const dialog = (name: string) => office.page.getByRole('dialog', { name, exact: true });
  const papers = () => documentPage(office.page);

  test('a paper is looked at as it will be printed, and handed to the browser’s own printing', async () => {
    await expect.poll(() => papers().list.total()).toBe(8);
    await papers().list.press('ArrowDown', 'Enter');
    await papers().list.detail().getByRole('button', { name: '预览和打印' }).click();
    await dialog('打印').locator('canvas[data-drawn="true"]').first().waitFor();
    await picture(office.page, 'print-dialog');
    await dialog('打印').getByRole('button', { name: '打开并打印' }).click();
    await dialog('打印').getByText('1 份都已送出，已登记').waitFor();
    await dialog('打印').locator('.ant-modal-footer').getByRole('button', { name: '关闭' }).click();
    await dialog('打印').waitFor({ state: 'detached' });
    await office.page.keyboard.press('Escape');
  });

  test('who printed what and when is found in the log of prints', async () => {
    await office.page.getByRole('button', { name: '打印登记' }).click();
    await dialog('打印登记').getByText('在打印窗口里办理').waitFor();
    await picture(office.page, 'print-log');
    await dialog('打印登记').locator('.ant-modal-footer').getByRole('button', { name: '关闭' }).click();
    await dialog('打印登记').waitFor({ state: 'detached' });
    const { rows } = await client.query('print.list', { taskId: task.taskId, after: null, limit: 10 });
    expect(rows).toMatchObject([{ result: 'dialog', copies: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  test('the papers of the task are exported into folders, with an index', async () => {
    await office.page.getByRole('button', { name: '导出到文件夹' }).click();
    await office.page.getByText('已导出 9 份到数据文件夹').waitFor();
    const demo = (await readdir(office.program.dataFolder)).find(name => name.startsWith('演示单位')) ?? '';
    const [made = ''] = await readdir(join(office.program.dataFolder, demo, '导出'));
    expect(made).toMatch(/^公文导出-\d{4}-\d{2}-\d{2}$/);
    expect(await readdir(join(office.program.dataFolder, demo, '导出', made))).toContain('目录.xlsx');
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
