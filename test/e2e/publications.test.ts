import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { chinaToday, type DrawnTask, drawTask, enterGoodResults } from './support/drawn-task.ts';
import { approvalSteps } from './support/models/approval.ts';
import { publicationPage } from './support/models/publication-page.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

const platform = 'provincial';

describe.skipIf(missing)(`What must be public beside the results${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  let task: DrawnTask;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
    task = await drawTask(client, '食品销售单位抽查');
    await enterGoodResults(client, task.sheets);
    await publishResults();
  }, 180_000);
  afterAll(async () => {
    client?.close();
    await office?.close();
  });

  const publications = () => publicationPage(office.page);

  async function publishResults(): Promise<void> {
    const { taskId } = task;
    const profile = await client.query('profile.get', {});
    const approvers = { ...profile.approvals.approvers, 'disclosure.confirm': 0 };
    const approvals = { ...profile.approvals, approvers };
    await client.command('profile.save', { profile: { ...profile, approvals }, reason: '演示' });
    await client.job('document.bulletin', { taskId, issuedOn: chinaToday() });
    const published = { on: chinaToday(), channel: '公示系统', receipt: '回执001' };
    await client.command('disclosure.confirm', { taskId, ...published });
  }

  test('the list of a closed draw is due, and counts as published only when another person has agreed to day, channel and receipt', async () => {
    await shell(office.page).goTo('公示');
    await publications().tab('待公示');
    await expect.poll(() => publications().due.column('公示内容')).toContain('抽取名单');
    await picture(office.page, 'publication-due');
    await publications().open('公示台账', `${task.name}（抽取名单）`);
    await publications().deed('确认公示…');
    await publications().fill('回执编号或网址', 'http://www.yunhe.gov.cn/1');
    await publications().press('申请审批');
    const steps = approvalSteps(office.page);
    await steps.steps.waitFor();
    await picture(office.page, 'publication-confirm');
    await steps.agree('郭强');
    await steps.ready();
    await publications().press('确认已经公示');
    await publications().drawer.getByText('已公示', { exact: true }).waitFor();
    await publications().tab('全部');
    await expect.poll(() => publications().due.column('状态')).toEqual(['待公示', '已公示', '已公示']);
    await picture(office.page, 'publication-all');
  });

  test('the province’s numbers are pasted, looked at line by line and entered, and what lacks one is a press away', async () => {
    await publications().tab('双录入');
    await expect.poll(() => publications().entries.column('登记')).toContain('未登记');
    const [first] = task.sheets;
    await office.page.getByRole('button', { name: '粘贴或导入回执…' }).click();
    await publications().fill('粘贴两列', `${task.number}\tSJ-1\n${first?.number}\tSJ-2\n查无此号\tSJ-3`);
    await publications().dialog.getByText('读出 3 行，可以登记 2 行，另外 1 行不登记。').waitFor();
    await picture(office.page, 'publication-receipt');
    await publications().press('登记 2 条');
    await expect.poll(() => publications().entries.column('平台编号')).toContain('SJ-2');
    await picture(office.page, 'publication-platform');
    await office.page.getByRole('button', { name: /^差 \d+ 条$/ }).click();
    await expect.poll(() => publications().entries.column('平台编号')).not.toContain('SJ-2');
    const asked = { platform, kinds: [], entered: true, text: '', after: null, limit: 10 };
    expect((await client.query('platform.list', asked)).total).toBe(2);
    await office.page.getByRole('button', { name: '列对照…' }).click();
    await publications()
      .drawer.getByRole('heading', { name: /^检查结果的列/ })
      .waitFor();
    await picture(office.page, 'publication-columns');
    await office.page.keyboard.press('Escape');
  });

  test('an application to show a result no longer is taken, accepted and granted, each step on its day', async () => {
    await publications().tab('停止公示');
    await office.page.getByRole('button', { name: '登记申请…' }).click();
    await publications().dialog.getByLabel('已公示的结果').click();
    await office.page.locator('.ant-select-item-option').first().click();
    await publications().dialog.getByLabel('依据').click();
    await office.page.locator('.ant-select-item-option').getByText('对结果有异议').click();
    await publications().fill('申请人', '王建国');
    await publications().fill('提交的材料', '申请书');
    await picture(office.page, 'publication-apply');
    await publications().press('登记申请');
    await expect.poll(() => publications().stops.column('办理情况')).toEqual(['待受理']);
    await publications().open('停止公示', '对结果有异议');
    await publications().deed('受理…');
    await publications().press(/^受\s?理$/);
    await publications().deed('准予停止公示…');
    await publications().fill('理由', '异议成立');
    await publications().press('准予停止公示');
    await expect.poll(() => publications().stops.column('办理情况')).toEqual(['待停止公示']);
    await picture(office.page, 'publication-stop');
  });

  test('a year’s notice is pasted, what it moves is shown, and the months show the days off', async () => {
    await publications().tab('工作日历');
    await expect.poll(() => shell(office.page).heading()).toMatch(/^公示：\d{4} 年 \d{3} 个工作日$/);
    await office.page.getByRole('button', { name: '粘贴放假通知…' }).click();
    const text =
      '关于2031年部分节假日安排的通知 元旦：1月1日（周三）放假1天，不调休。春节：1月22日至28日放假调休，共7天。1月19日（周日）上班。';
    await publications().fill('通知全文', text);
    await publications().dialog.getByText('2031 年放假 8 天：1月1日、1月22日—1月28日').waitFor();
    await picture(office.page, 'publication-notice');
    await publications().press('看变动…');
    await publications()
      .dialog.getByText(/全年 \d{3} 个工作日/)
      .waitFor();
    await publications().fill('理由', '国务院办公厅通知');
    await picture(office.page, 'publication-moves');
    await publications().press(/^登\s?记$/);
    await publications().day('2031-01-19 调休上班').waitFor();
    await publications().day('2031-01-22 放假').waitFor();
    await picture(office.page, 'publication-calendar');
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
