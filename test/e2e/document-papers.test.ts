import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { type DrawnTask, drawTask, taskSheets } from './support/drawn-task.ts';
import { documentPage } from './support/models/document-page.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`Making papers${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  let task: DrawnTask;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
  }, 120_000);
  afterAll(async () => {
    client?.close();
    await office?.close();
  });

  const papers = () => documentPage(office.page);
  const nav = () => shell(office.page);
  const isPdf = async (path: string) => (await readFile(path)).subarray(0, 5).toString() === '%PDF-';

  test('without a task the page says what to do first', async () => {
    await nav().goTo('公文');
    await office.page.getByText('公文从任务而来').waitFor();
    await office.page.getByRole('button', { name: '新建抽查任务' }).waitFor();
  });

  test('the page names the typefaces that are replaced on this computer', async () => {
    const note = office.page.getByRole('note').filter({ hasText: '公文暂用' });
    await note.waitFor();
    await expect.poll(() => note.textContent()).toContain('仿宋、小标宋、黑体、楷体、宋体');
  });

  test('a task is chosen by name, and its first paper is the notice', async () => {
    task = await drawTask(client, '餐饮服务单位检查', 2);
    await papers().chooseTask(task.name);
    await expect.poll(() => nav().heading()).toBe(`公文：${task.number}`);
    const classes = await papers().make('检查通知书').getAttribute('class');
    expect(classes).toContain('ant-btn-primary');
  });

  test('the bulletin waits for the results and says how many are missing', async () => {
    await expect.poll(() => papers().make('抽查结果公告').isDisabled()).toBe(true);
    await expect.poll(() => papers().card('抽查结果公告').textContent()).toContain('还有 8 张任务单没有录入结果。');
  });

  test('a notice is made for every drawn object, and all of them in one file for the printer', async () => {
    await papers().make('检查通知书').click();
    const said = await papers().made('检查通知书');
    expect(said).toContain('刚制作 8 份');
    expect(said).toContain('公文/检查通知书');
    expect(await isPdf(await papers().save('检查通知书', 'pdf'))).toBe(true);
    const numbers = (await taskSheets(client, task.taskId)).map(({ noticeNumber }) => noticeNumber);
    expect(new Set(numbers).size).toBe(8);
    expect(numbers.every(number => /^云市监检通〔\d{4}〕\d+号$/.test(number ?? ''))).toBe(true);
  });

  test('the notices stand in the list, newest first, each with its number and its object', async () => {
    await expect.poll(() => papers().list.total()).toBe(9);
    const kinds = await papers().list.column('类别');
    expect(kinds[0]).toBe('检查通知书（合订）');
    expect(kinds.filter(kind => kind === '检查通知书').length).toBe(8);
    const titles = await papers().list.column('标题');
    for (const { objectName } of task.sheets) expect(titles.some(title => title.includes(objectName))).toBe(true);
    await picture(office.page, 'papers');
  });

  test('made again they keep their numbers', async () => {
    const before = (await taskSheets(client, task.taskId)).map(({ noticeNumber }) => noticeNumber);
    const newest = async () =>
      (await client.query('document.list', { taskId: task.taskId, after: null, limit: 1 })).rows[0]?.madeAt;
    const madeBefore = await newest();
    await papers().makeAgain('检查通知书').click();
    await expect.poll(newest, { timeout: 20_000 }).not.toBe(madeBefore);
    await expect.poll(() => papers().list.total()).toBe(9);
    await expect
      .poll(async () => (await taskSheets(client, task.taskId)).map(({ noticeNumber }) => noticeNumber))
      .toEqual(before);
  });

  test('the papers of the draw are the record for the witnesses and the list, as a paper and as a workbook', async () => {
    await papers().make('抽取见证记录表').click();
    await papers().made('抽取见证记录表');
    expect(await isPdf(await papers().save('抽取见证记录表', 'pdf'))).toBe(true);
    await papers().make('抽取结果名单').click();
    await papers().made('抽取结果名单');
    expect(await isPdf(await papers().save('抽取结果名单', 'pdf'))).toBe(true);
    const workbook = await readFile(await papers().save('抽取结果名单', 'xlsx'));
    expect(workbook.subarray(0, 2).toString()).toBe('PK');
  });

  test('the list is narrowed to a kind, and a paper shows its file and its digest', async () => {
    expect(await papers().list.filter('类别', '抽取见证记录表')).toBe(1);
    await expect.poll(() => papers().list.total()).toBe(1);
    await papers().list.press('ArrowDown', 'Enter');
    await papers().list.detail().getByText('校验值').waitFor();
    await papers()
      .list.detail()
      .getByRole('button', { name: /^打开 抽取见证记录表/ })
      .waitFor();
    await office.page.keyboard.press('Escape');
  });

  test('a paper whose file was moved away stays in the list and says so', async () => {
    const demo = (await readdir(office.program.dataFolder)).find(name => name.startsWith('演示单位')) ?? '';
    const folder = join(office.program.dataFolder, demo, '公文', '抽取见证记录表');
    await rename(folder, `${folder}-搬走`);
    await nav().goTo('工作台');
    await nav().goToAddress(`/document?taskId=${task.taskId}&kind=抽取见证记录表`);
    await papers().makeAgain('抽取结果名单').click();
    await expect.poll(() => papers().list.column('文件')).toEqual(['文件不在了']);
    await papers().list.press('ArrowDown', 'Enter');
    await papers().list.detail().getByText('文件已经不在原来的位置').waitFor();
    await office.page.keyboard.press('Escape');
  });

  test('long work can be cancelled, and leaves nothing behind', async () => {
    const large = await drawTask(client, '大任务', 60);
    await nav().goToAddress(`/document?taskId=${large.taskId}`);
    await papers().make('检查通知书').click();
    const cancel = papers().card('检查通知书').getByRole('button', { name: '取消' });
    await cancel.click();
    await cancel.waitFor({ state: 'detached', timeout: 30_000 });
    const { total } = await client.query('document.list', { taskId: large.taskId, after: null, limit: 1 });
    expect(total).toBe(0);
    await expect
      .poll(async () => (await taskSheets(client, large.taskId)).every(({ noticeNumber }) => noticeNumber === null))
      .toBe(true);
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
