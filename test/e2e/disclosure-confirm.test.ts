import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { chinaToday, type DrawnTask, drawTask, enterGoodResults } from './support/drawn-task.ts';
import { approvalSteps } from './support/models/approval.ts';
import { disclosurePage } from './support/models/disclosure-page.ts';
import { resultPage } from './support/models/result-page.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`Making the results public${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  let entered: DrawnTask;
  let waiting: DrawnTask;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
    entered = await drawTask(client, '广告经营单位抽查');
    waiting = await drawTask(client, '特种设备使用单位抽查');
    await enterGoodResults(client, entered.sheets);
  }, 120_000);
  afterAll(async () => {
    client?.close();
    await office?.close();
  });

  const disclosures = () => disclosurePage(office.page);
  const nav = () => shell(office.page);
  /** Another person agrees at this page, and what was asked for is entered. */
  const approve = async () => {
    const steps = approvalSteps(office.page);
    await steps.agree('郭强');
    await steps.ready();
    await disclosures().submit();
  };
  const disclosureOf = async ({ taskId }: DrawnTask) =>
    (await client.query('disclosure.list', { today: chinaToday() })).find(row => row.taskId === taskId);

  test('shows every drawn task with its light as a word, its date and the working days that are left', async () => {
    await nav().goTo('公示');
    await expect.poll(() => nav().heading()).toBe('公示：2 件等待公示');
    await expect.poll(() => disclosures().list.column('任务名称')).toEqual([entered.name, waiting.name]);
    await expect.poll(() => disclosures().list.column('状态')).toEqual(['待公示', '待录入']);
    const row = await disclosureOf(entered);
    const [due = ''] = await disclosures().list.column('公示截止');
    expect(due).toBe(row?.provisional ? `${row.due}（暂定）` : row?.due);
    await expect
      .poll(async () => (await disclosures().list.column('期限'))[0])
      .toBe(`余 ${row?.workingDaysLeft} 个工作日`);
    await expect.poll(async () => (await disclosures().list.column('公示截止'))[1]).toBe('检查完成后起算');
  });

  test('a task with results missing cannot go on, and leads to their entry', async () => {
    await disclosures().open(waiting.name);
    await expect.poll(() => disclosures().makeBulletin().isDisabled()).toBe(true);
    await expect.poll(() => disclosures().confirmButton().isDisabled()).toBe(true);
    await disclosures().step('录入检查结果').getByRole('link', { name: '去录入' }).click();
    await resultPage(office.page).shown();
    await office.page.goBack();
  });

  test('the bulletin is made first, as a paper and as a workbook with a row for each object', async () => {
    await disclosures().open(entered.name);
    await expect.poll(() => disclosures().confirmButton().isDisabled()).toBe(true);
    await disclosures().makeBulletin().click();
    await disclosures()
      .step('生成公告')
      .getByText(/^云市监公〔\d+〕1号$/)
      .waitFor();
    await expect.poll(async () => (await disclosures().files()).map(name => name.slice(-4))).toEqual(['.pdf', 'xlsx']);
    const download = office.page.waitForEvent('download');
    await disclosures().saveFile('xlsx').click();
    const workbook = read(await readFile(await (await download).path()));
    const rows = utils.sheet_to_json<string[]>(workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {}, { header: 1 });
    const names = rows.flat().filter(cell => entered.sheets.some(({ objectName }) => objectName === cell));
    expect(names.toSorted()).toEqual(entered.sheets.map(({ objectName }) => objectName).toSorted());
  });

  test('a bulletin that is made is not public: the list goes on saying so', async () => {
    await expect.poll(() => disclosures().list.column('状态')).toContain('待公示');
    await expect.poll(async () => (await disclosureOf(entered))?.state).not.toBe('done');
    await disclosures().step('在公示平台发布').getByText('本程序不会发布任何内容').waitFor();
  });

  test('the confirmation says that the program publishes nothing, and takes nothing without a receipt', async () => {
    await disclosures().confirmButton().click();
    await disclosures().dialog.getByText('本程序不会把任何内容发布到网上').waitFor();
    const { disclosurePlatform } = await client.query('profile.get', {});
    await expect.poll(() => disclosures().field('公示渠道').inputValue()).toBe(disclosurePlatform);
    await expect.poll(() => disclosures().field('公示日期').inputValue()).toBe(chinaToday());
    await disclosures().ask();
    await expect.poll(() => disclosures().complaints()).toEqual(['请填写回执编号或网址；没有凭据的，不能算已公示。']);
    await disclosures().field('公示日期').fill('2099-01-01');
    await expect.poll(async () => (await disclosures().complaints())[0]).toContain('公示日期不能晚于今天');
    await expect.poll(async () => (await disclosureOf(entered))?.confirmedOn).toBeNull();
  });

  test('with a day, a channel and a receipt it is public, and stands in the list so', async () => {
    await disclosures().field('公示日期').fill(chinaToday());
    await disclosures().field('回执编号或网址').fill('SD-2026-371726-0412');
    await office.page.keyboard.press('Enter');
    await approve();
    await nav().notice('已登记公示。');
    await expect.poll(() => disclosures().list.column('状态')).toEqual(['待录入', '已公示']);
    const done = await disclosureOf(entered);
    expect(done).toMatchObject({ state: 'done', confirmedOn: chinaToday(), receipt: 'SD-2026-371726-0412' });
    await disclosures().step('确认公示').getByText('回执或网址：SD-2026-371726-0412').waitFor();
  });

  test('a wrong receipt can be corrected', async () => {
    await disclosures()
      .drawer.getByRole('button', { name: /^更正登记/ })
      .click();
    await expect.poll(() => disclosures().field('回执编号或网址').inputValue()).toBe('SD-2026-371726-0412');
    await disclosures().field('回执编号或网址').fill('SD-2026-371726-0413');
    await disclosures().ask();
    await approve();
    await expect.poll(async () => (await disclosureOf(entered))?.receipt).toBe('SD-2026-371726-0413');
  });

  test('results that are public are shown and no longer changed', async () => {
    await nav().goToAddress(`/check/${entered.taskId}`);
    await expect.poll(() => nav().heading()).toBe('录入检查结果：已公示，只能查看');
    await expect.poll(() => resultPage(office.page).form.count()).toBe(0);
    await office.page.getByText('未发现问题').waitFor();
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
