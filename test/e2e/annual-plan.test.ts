import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approvalSteps, reviewers } from './support/models/approval.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

const sample = resolve(import.meta.dirname, '../../resources/demo/2026年度抽查工作计划-云河县.xlsx');

describe.skipIf(missing)(`The annual plan of the demo bureau${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
  }, 120_000);
  afterAll(() => office?.close());

  const nav = () => shell(office.page);
  const dialog = () => office.page.getByRole('dialog');
  const press = (name: string) => office.page.getByRole('button', { name, exact: true }).click();
  const lines = () => table(office.page, '计划行');
  const tab = (name: string) => office.page.getByRole('tab', { name }).click();
  const giveReason = async (reason: string, confirm: string) => {
    await dialog().getByRole('textbox', { name: '理由' }).fill(reason);
    await dialog().getByRole('button', { name: confirm, exact: true }).click();
  };

  const agree = async (reason: string) => {
    const steps = approvalSteps(office.page);
    await steps.ask(reason);
    await steps.agree(reviewers[0]);
    await steps.ready();
    await steps.press('批准');
  };

  test('a plan in Excel is looked at row by row, becomes a plan, and its bases are counted in the registry', async () => {
    await nav().goTo('年度计划');
    await office.page.getByText('还没有年度计划').waitFor();
    await picture(office.page, 'plan-empty');
    const chooser = office.page.waitForEvent('filechooser');
    await press('导入计划…');
    await (await chooser).setFiles(sample);
    await dialog().getByText('读到 8 行：新增 8，变更 0，相同 0，不能导入 0').waitFor();
    await picture(office.page, 'plan-look');
    await press('填写计划名称…');
    await dialog().getByLabel('编制部门').fill('信用监管股');
    await picture(office.page, 'plan-name');
    await dialog().getByRole('button', { name: '导入', exact: true }).click();
    await dialog().getByText('新增 8 行').waitFor();
    await press('查看计划');
    await expect.poll(() => nav().heading()).toMatch(/抽查工作计划：草稿$/);
    await press('统计基数和户数');
    await nav().notice(/已按名录库统计 \d+ 行/);
    await expect.poll(() => lines().total()).toBe(8);
    await picture(office.page, 'plan-lines');
  });

  test('a line is looked at, changed and given its objects, and lines that meet are found', async () => {
    await lines().press('ArrowDown', 'Enter');
    await dialog().getByText('理解为').waitFor();
    await picture(office.page, 'plan-line');
    await press('修改');
    await dialog().getByLabel('抽查任务名称').waitFor();
    await picture(office.page, 'plan-form');
    await dialog().getByRole('textbox', { name: '备注' }).fill('按季度推进');
    await giveReason('补充', '保存');
    await dialog().getByRole('button', { name: '保存' }).waitFor({ state: 'detached' });
    await office.page.keyboard.press('Escape');
    await tab('重复检查');
    await press('核对 2026 年度全部计划');
    await office.page.getByRole('grid', { name: '重复检查' }).waitFor();
    await picture(office.page, 'plan-overlap');
    await tab('频次台账');
    await office.page.getByText('没有符合条件的检查').waitFor();
    await tab('进度');
    await expect.poll(() => table(office.page, '进度').total()).toBe(8);
    await picture(office.page, 'plan-progress');
  });

  test('it is approved as an edition, adjusted with a reason that is red until it is public, and a task begins from a line', async () => {
    await tab('计划行');
    await press('提交审批…');
    await giveReason('年度计划', '提交审批');
    await expect.poll(() => nav().heading()).toMatch(/待审批$/);
    await press('批准…');
    await picture(office.page, 'plan-approve');
    await agree('局长办公会议同意');
    await expect.poll(() => nav().heading()).toMatch(/已批准$/);
    await press('开始调整…');
    await giveReason('上级部署', '开始调整');
    await expect.poll(() => nav().heading()).toMatch(/调整中$/);
    await lines().press('ArrowDown', 'Enter');
    await press('取消这一行…');
    await office.page
      .getByRole('dialog', { name: /^取消计划行/ })
      .getByRole('textbox', { name: '理由' })
      .fill('与上级专项重合');
    await office.page
      .getByRole('dialog', { name: /^取消计划行/ })
      .getByRole('button', { name: '取消这一行', exact: true })
      .click();
    await press('提交审批…');
    await giveReason('调整', '提交审批');
    await press('批准…');
    await agree('同意调整');
    await tab('调整与版本');
    await office.page.getByText('第 2 版', { exact: true }).waitFor();
    await office.page.getByText('未公示', { exact: true }).waitFor();
    await picture(office.page, 'plan-history');
    await tab('计划行');
    await lines().press('ArrowDown', 'ArrowDown', 'Enter');
    await press('从计划行建立任务');
    await office.page.getByRole('heading', { level: 1, name: /^新建抽查任务/ }).waitFor();
    await expect.poll(() => office.page.getByLabel('任务名称').inputValue()).toBe('食品销售经营者部门联合抽查');
    await picture(office.page, 'plan-task');
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
