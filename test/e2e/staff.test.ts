import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chinaToday, drawTask } from './support/drawn-task.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`People and departments of the demo bureau${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
  }, 180_000);
  afterAll(() => office?.close());

  const nav = () => shell(office.page);
  const button = (name: string) => office.page.getByRole('button', { name, exact: true });
  const form = (title: RegExp) => office.page.getByRole('dialog', { name: title });
  const save = async (title: RegExp, reason: string) => {
    await form(title).getByLabel('理由', { exact: true }).fill(reason);
    await form(title).getByRole('button', { name: '保存' }).click();
    await form(title).waitFor({ state: 'hidden' });
  };
  const exported = async (): Promise<string[][]> => {
    const download = office.page.waitForEvent('download');
    await button('导出').click();
    const workbook = read(await readFile(await (await download).path()));
    const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
    return utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1, raw: false });
  };

  test('the desk tells of certificates that want looking after, and leads to them', async () => {
    const note = office.page.getByRole('link', { name: /证件已过期 \d+ 件/ });
    await note.waitFor();
    await picture(office.page, 'staff-desk');
    const expired = Number((await note.textContent())?.replaceAll(/\D/g, ''));
    await note.click();
    await expect.poll(() => table(office.page, '证件').total()).toBe(expired);
    await picture(office.page, 'staff-certificates');
    const rows = await exported();
    expect(rows[0]).toContain('剩余天数');
    expect(rows.filter(row => row.includes('已过期')).length).toBe(expired);
  });

  test('somebody is entered by hand with two certificates, a leave and a recusal, and is found', async () => {
    await nav().goTo('执法检查人员名录库');
    await picture(office.page, 'staff-inspectors');
    await button('登记一名').click();
    const dialog = form(/^登记执法检查人员/);
    await dialog.getByLabel('姓名').first().fill('欧阳清');
    await dialog.getByLabel('所在单位').fill('城关市场监督管理所');
    await dialog.getByRole('button', { name: '增加证件' }).click();
    await dialog.getByLabel('证件号').fill('15099990001');
    await dialog.getByLabel('有效期至').fill('2031-12-31');
    await office.page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: '增加时段' }).click();
    await dialog.getByLabel('从（必填）', { exact: true }).fill('2030-03-01');
    await office.page.keyboard.press('Enter');
    await dialog.getByLabel('至（不填为未定）').fill('2030-03-10');
    await office.page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: '增加回避' }).click();
    await dialog.getByLabel('名称、代码或辖区').fill('云河县和隆商贸有限公司');
    await dialog.getByLabel('回避理由').fill('配偶任职');
    await picture(office.page, 'staff-inspector-form');
    await save(/^登记执法检查人员/, '新到岗');
    await table(office.page, '执法检查人员').search('欧阳清');
    await expect.poll(() => table(office.page, '执法检查人员').column('可否抽取')).toEqual(['可抽取']);
  });

  test('the drawer of a person holds everything about him, and who changed what', async () => {
    await table(office.page, '执法检查人员').press('ArrowDown', 'Enter');
    const drawer = table(office.page, '执法检查人员').detail();
    await drawer.getByText('行政执法证 15099990001，至 2031-12-31').waitFor();
    await drawer.getByText('请假（2030-03-01 至 2030-03-10）').first().waitFor();
    await drawer.getByText('检查对象：云河县和隆商贸有限公司，配偶任职').waitFor();
    await drawer.getByText('修改执法检查人员：新到岗').waitFor();
    await picture(office.page, 'staff-inspector-drawer');
  });

  test('a form with changes is not lost by a slip', async () => {
    await button('修改').click();
    await form(/^修改：欧阳清/)
      .getByLabel('职务（职级）')
      .fill('所长');
    await form(/^修改：欧阳清/)
      .getByRole('button', { name: '放弃填写' })
      .click();
    await office.page.getByRole('button', { name: '继续填写' }).click();
    await form(/^修改：欧阳清/)
      .getByRole('button', { name: '关闭' })
      .click();
    await form(/^修改：欧阳清/).waitFor({ state: 'hidden' });
    await button('修改').click();
    await form(/^修改：欧阳清/)
      .getByText('接着上次没有保存的内容填写。')
      .waitFor();
    await expect
      .poll(() =>
        form(/^修改：欧阳清/)
          .getByLabel('职务（职级）')
          .inputValue(),
      )
      .toBe('所长');
    await save(/^修改：欧阳清/, '任所长');
    await table(office.page, '执法检查人员').detail().getByText('职务：（空） → 所长').waitFor();
    await office.page.keyboard.press('Escape');
  });

  test('an expert stands in a register of his own and in no list of inspectors', async () => {
    await nav().goTo('协助人员和专家库');
    await picture(office.page, 'staff-assistants');
    await button('登记一名').click();
    const dialog = form(/^登记协助人员或专家/);
    await dialog.getByLabel('姓名（名称）').fill('秦川河');
    await dialog.getByLabel('所在单位').fill('云河县食品检验所');
    await dialog.getByLabel('联系电话（加密保存）').fill('13800001234');
    await picture(office.page, 'staff-assistant-form');
    await save(/^登记协助人员或专家/, '聘为专家');
    await expect.poll(() => table(office.page, '协助人员和专家').total()).toBe(8);
    await table(office.page, '协助人员和专家').search('秦川河');
    await expect.poll(() => table(office.page, '协助人员和专家').total()).toBe(1);
    await table(office.page, '协助人员和专家').press('ArrowDown', 'Enter');
    const drawer = table(office.page, '协助人员和专家').detail();
    await drawer.getByText('不可抽取，不计入检查人员').waitFor();
    await drawer.getByText('138****1234').waitFor();
    await picture(office.page, 'staff-assistant-drawer');
    await nav().goTo('执法检查人员名录库');
    await table(office.page, '执法检查人员').search('秦川河');
    await expect.poll(() => table(office.page, '执法检查人员').total()).toBe(0);
  });

  test('the members of the joint conference are known, and a coordinating body can be no subject of a check', async () => {
    await nav().goTo('部门和成员单位');
    await expect.poll(() => table(office.page, '部门和成员单位').total()).toBe(16);
    const may = await table(office.page, '部门和成员单位').column('可否作为检查部门');
    expect(may.filter(word => word.startsWith('不可以')).length).toBe(3);
    await picture(office.page, 'staff-departments');
    await button('登记一个').click();
    const dialog = form(/^登记部门/);
    await dialog.getByLabel('单位名称').fill('云河县双随机联席会议办公室');
    await dialog.getByLabel('是行政执法主体').check();
    await dialog.getByLabel('理由', { exact: true }).fill('登记');
    await dialog.getByRole('button', { name: '保存' }).click();
    await nav().notice(/议事协调机构/);
    await dialog.getByLabel('是行政执法主体').uncheck();
    await picture(office.page, 'staff-department-form');
    await save(/^登记部门/, '登记');
    await table(office.page, '部门和成员单位').search('联席会议办公室');
    await expect
      .poll(() => table(office.page, '部门和成员单位').column('可否作为检查部门'))
      .toEqual(['不可以：议事协调机构，不得作为检查主体']);
  });

  test('the load of a year stands in a chart and in the table beside it, unit by unit and person by person', async () => {
    const client = await connectToOffice(office);
    await drawTask(client, '人员均衡试抽', 3);
    await nav().goToAddress('/inspector/load');
    const year = chinaToday().slice(0, 4);
    await expect.poll(() => nav().heading()).toMatch(new RegExp(`^任务均衡：${year} 年人均抽中 0\\.\\d+ 户次$`));
    await office.page.getByRole('img', { name: '各单位人均抽中和实际检查户次' }).locator('svg').waitFor();
    await picture(office.page, 'staff-loads');
    const drawn = await office.page
      .getByRole('table', { name: '各单位' })
      .locator('tbody td:nth-child(3)')
      .allTextContents();
    expect(drawn.reduce((sum, text) => sum + Number(text), 0)).toBe(24);
    await office.page.getByRole('table', { name: '各单位' }).getByRole('button').first().click();
    await office.page.getByRole('table', { name: '本单位人员' }).waitFor();
    await picture(office.page, 'staff-loads-unit');
  });

  test('a new task says whom it does not draw and why', async () => {
    await nav().goToAddress('/task/new');
    await office.page.getByText(/^不参加抽取 \d+ 人$/).click();
    await office.page.getByRole('region', { name: '检查结束前执法证已过期' }).first().waitFor();
    await picture(office.page, 'staff-barred');
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
