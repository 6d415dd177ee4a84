import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chinaToday, drawTask, enterGoodResults } from './support/drawn-task.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`Figures and reports of a year${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    const client = await connectToOffice(office);
    const { sheets } = await drawTask(client, '食品销售抽查', 2);
    await enterGoodResults(client, sheets.slice(0, 6));
    client.close();
  }, 180_000);
  afterAll(() => office?.close());

  const heading = (name: RegExp) => office.page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 60_000 });
  const card = (name: string) => office.page.getByRole('article', { name });

  test('all indicators stand on one page, each with its definition and 「—」 where there is nothing to compare with', async () => {
    const { page } = office;
    await shell(page).goTo('统计与报送');
    await heading(/^统计与报送：\d+年，21 项指标/);
    await expect.poll(() => card('抽查户次占比').textContent()).toContain('100.0%6 ÷ 6');
    await expect.poll(() => card('检查结果按时公示率').textContent()).toContain('—0 ÷ 0');
    await card('问题发现率').getByText('口径', { exact: true }).click();
    await card('问题发现率').getByText('分子：检查结果属于发现问题的户次').waitFor();
    await picture(page, 'statistics');
  });

  test('an indicator shows its months and classes as bars and as tables, and the rows behind both sides', async () => {
    const { page } = office;
    await card('问题发现率').getByRole('link').click();
    await heading(/^I11 问题发现率：\d+年 0.0%/);
    await page.getByRole('table', { name: /各月$/ }).getByRole('row').nth(12).waitFor();
    await page.getByRole('img', { name: '问题发现率按信用风险等级' }).waitFor();
    await picture(page, 'statistics-indicator');
    await page.getByText('分母', { exact: true }).last().click();
    await expect.poll(() => table(page, '问题发现率明细').total()).toBe(6);
    await picture(page, 'statistics-rows');
    await page.getByRole('button', { name: '全部指标' }).click();
    await page.getByRole('link', { name: '比例建议' }).click();
    await page
      .getByRole('row', { name: /检查太少，不作建议/ })
      .first()
      .waitFor();
    await picture(page, 'statistics-yields');
  });

  test('a briefing is made of the figures of now, its draft opened, and its sending noted', async () => {
    const { page } = office;
    await page.getByRole('link', { name: '报送', exact: true }).click();
    await heading(/^报送：/);
    await page.getByRole('button', { name: '制作报告…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('报送单位').fill('县政府');
    await dialog.getByRole('button', { name: /^制\s?作$/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('row', { name: /工作简报.*已制作，待报送/ }).click();
    await page.getByRole('heading', { name: /^报送的数据（截至/ }).waitFor();
    await picture(page, 'statistics-report');
    await page.getByLabel('方式').fill('政务邮箱');
    await page.getByRole('button', { name: /^登\s?记$/ }).click();
    await page.getByRole('row', { name: new RegExp(`工作简报.*已报送.*${chinaToday()}`) }).waitFor();
    await page.getByRole('link', { name: '打开草稿或公文' }).click();
    await heading(/^公文（文件格式）/);
    await picture(page, 'statistics-paper');
  });

  test('the browser had nothing to complain of', () => expect(office.complaints()).toEqual([]));
});
