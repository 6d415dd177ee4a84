import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { type DrawnTask, drawTask } from './support/drawn-task.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`The desk and the rules of the year${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  let task: DrawnTask;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
    task = await drawTask(client, '食品销售专项抽查');
  }, 180_000);
  afterAll(async () => {
    client?.close();
    await office?.close();
  });

  const board = () => office.page.getByRole('region', { name: '待办', exact: true });
  const rows = () => board().getByRole('list', { name: '待办事项' }).getByRole('listitem');
  const kind = (name: string) => board().getByRole('button', { name: new RegExp(`^${name}`) });

  test('says what is due with a word beside the light, and a row leads to its place', async () => {
    const { page } = office;
    await shell(page).goTo('工作台');
    const row = rows().filter({ hasText: task.name }).filter({ hasText: '户还没有录入结果' });
    await row.getByText('今天到期').waitFor();
    await expect.poll(() => shell(page).heading()).toMatch(/^工作台：\d+ 件(已经逾期|今天到期)$/);
    await picture(page, 'desk');
    await kind('检查结果未录入').click();
    await expect.poll(() => rows().count()).toBe(1);
    await board().getByRole('button', { name: '显示所有种类' }).click();
    await row.getByRole('link', { name: task.name }).click();
    await page.getByRole('button', { name: '尽职档案' }).waitFor();
  });

  test('makes the 尽职档案 of a sheet, which then lies among the papers', async () => {
    const { page } = office;
    await page.getByRole('button', { name: '尽职档案' }).click();
    const dialog = page.getByRole('dialog', { name: '制作尽职档案' });
    await dialog.getByLabel('理由').fill('年度考核');
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '制作' }).click();
    await shell(page).notice(/^尽职档案已制作/);
    const pdf = await readFile(await (await saved).path());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const { rows: papers } = await client.query('document.list', { taskId: task.taskId, after: null, limit: 100 });
    expect(papers.map(({ kind: one }) => one)).toContain('尽职档案');
  });

  test('shows the deadlines of the year by month, and hands them out as a calendar', async () => {
    const { page } = office;
    await shell(page).goTo('工作台');
    await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '年度期限' }).click();
    await page.getByRole('heading', { level: 1, name: /^年度期限：\d{4} 年还有 \d+ 件$/ }).waitFor();
    await page.getByRole('region', { name: '1 月', exact: true }).getByText('制定并公示年度抽查工作计划').waitFor();
    await picture(page, 'deadlines');
    await page.getByRole('button', { name: '导出日历（.ics）' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: '全部' }).click();
    const calendar = await readFile(await (await saved).path(), 'utf8');
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(calendar).toContain('UID:deadline-annual-plan-');
  });

  test('every value of the profile stands with its source, is changed with a reason, and goes back to the shipped one', async () => {
    const { page } = office;
    const dialog = page.getByRole('dialog', { name: '保存方案' });
    const save = async (reason: string) => {
      await page.getByRole('button', { name: '保存…', exact: true }).click();
      await dialog.getByLabel('理由').fill(reason);
      await dialog.getByRole('button', { name: '保存' }).click();
      await shell(page).notice(/^方案已保存/);
      await dialog.waitFor({ state: 'hidden' });
    };
    await shell(page).goTo('系统', '单位资料');
    await shell(page).tab('方案');
    await page.getByRole('region', { name: '年度期限', exact: true }).scrollIntoViewIfNeeded();
    await picture(page, 'profile-deadlines');
    await page.getByText('全部参数', { exact: true }).click();
    const values = table(page, '全部参数');
    await page.getByRole('searchbox').fill('每组检查人员');
    // The value, and where it comes from.
    await expect.poll(() => values.rows.count()).toBe(2);
    await values.rows.first().click();
    await picture(page, 'profile-values');
    await page.getByLabel('每组检查人员（人）的新值').fill('3');
    await page.getByRole('button', { name: '改为这个值' }).click();
    await expect.poll(async () => (await values.column('与随程序的'))[0]).toBe('不同');
    await save('本局人员充足');
    await expect.poll(async () => (await client.query('profile.get', {})).teamSize).toBe(3);
    await values.rows.first().click();
    await page.getByRole('button', { name: '恢复随程序的值' }).click();
    await expect.poll(async () => (await values.column('与随程序的'))[0]).toBe('相同');
    await save('恢复省定规则');
    await expect.poll(async () => (await client.query('profile.get', {})).teamSize).toBe(2);
  });

  test('a profile file with a fault changes nothing and names the place, a good one is looked at before it is saved', async () => {
    const { page } = office;
    const profile = await client.query('profile.get', {});
    const choose = async (body: unknown) => {
      const asked = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: '导入方案…' }).click();
      await (await asked).setFiles({
        name: '方案.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(body)),
      });
    };
    await choose({ ...profile, reserve: -1 });
    const faults = page.getByRole('dialog', { name: '文件里的方案不能用' });
    await faults.getByText(/^递补户数：/).waitFor();
    await picture(page, 'profile-faults');
    await faults.getByRole('button', { name: /知\s*道\s*了/ }).click();
    await choose({ ...profile, reserve: 5 });
    await shell(page).notice('已读入，有 1 项与现在的不同。请核对后保存。');
    expect((await client.query('profile.get', {})).reserve).toBe(profile.reserve);
    await page.getByRole('button', { name: '撤销修改' }).click();
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
