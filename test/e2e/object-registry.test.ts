import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`The registry of objects in full${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    await shell(office.page).goTo('检查对象名录库');
  }, 120_000);
  afterAll(() => office?.close());

  const page = () => office.page;
  const objects = () => table(page(), '检查对象');
  const main = () => page().locator('main');
  const button = (name: string) => page().getByRole('button', { name, exact: true });
  const choose = async (label: string, option: string) => {
    await page().getByRole('combobox', { name: label }).last().click();
    await page().locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
  };
  const giveReason = (reason: string) => page().getByRole('textbox', { name: '理由' }).last().fill(reason);

  test('a market without a code is entered by hand, and what is missing is said at its field', async () => {
    await button('登记一户').click();
    await page().getByLabel('名称（必填）', { exact: true }).fill('云河县城北集贸市场');
    await choose('对象种类（必填）', '场所/区域');
    await button('保存').click();
    await page().getByText('请填写住所（经营场所）。').waitFor();
    await picture(page(), 'object-form');
    await page().getByLabel('住所（经营场所）（必填）').fill('云河县城北路1号');
    await page().getByLabel('联系电话（加密保存）').fill('13800005678');
    await page().getByLabel('理由', { exact: true }).fill('日常监管发现');
    await button('保存').click();
    await shell(page()).notice('已登记。');
    await page().getByText('138****5678').waitFor();
    await page().getByText('N-1', { exact: true }).or(page().getByText('内部编号')).first().waitFor();
  });

  test('its address is changed with a reason, and the drawer tells what stood before', async () => {
    await objects().detail().getByRole('button', { name: '修改', exact: true }).click();
    await page().getByLabel('住所（经营场所）（必填）').fill('云河县城北路9号');
    await page().getByLabel('理由', { exact: true }).fill('核对门牌');
    await button('保存').click();
    await shell(page()).notice('已保存修改。');
    await page().getByText('云河县城北路1号 → 云河县城北路9号').waitFor();
    await picture(page(), 'object-drawer');
  });

  test('a new label is given to all that is filtered, after a preview that says how many', async () => {
    await page().getByRole('button', { name: '关闭' }).first().click();
    await button('标签管理').click();
    await button('新建标签').click();
    await page().getByRole('textbox', { name: '名称' }).fill('城北重点');
    await page()
      .getByRole('dialog')
      .getByRole('button', { name: /保\s?存/ })
      .click();
    await shell(page()).notice('已保存标签：城北重点');
    await page().getByRole('grid', { name: '标签' }).getByText('城北重点').waitFor();
    await picture(page(), 'labels');
    await button('名录').click();
    const promised = await objects().filter('风险等级', 'D（高）');
    await button('对筛选出的').click();
    await page().getByText('批量标签……').click();
    await choose('标签', '城北重点（行业）');
    await page()
      .getByText(`将赋予 ${promised.toLocaleString('zh-CN')} 户`)
      .waitFor();
    await picture(page(), 'bulk-label');
    await giveReason('专项整治');
    await page()
      .getByRole('dialog')
      .getByRole('button', { name: /赋\s?予/ })
      .click();
    await page().getByRole('dialog').waitFor({ state: 'detached' });
    await objects().clear();
    expect(await objects().filter('标签', '城北重点')).toBe(promised);
    await expect.poll(() => objects().total()).toBe(promised);
  });

  test('the conditions become a sub-registry that a task can be drawn from', async () => {
    const shown = await objects().total();
    await button('对筛选出的').click();
    await page().getByText('把条件存为分库……').click();
    await page().getByRole('textbox', { name: '分库名称' }).fill('城北重点库');
    await picture(page(), 'sub-registry-dialog');
    await giveReason('专项整治');
    await page()
      .getByRole('dialog')
      .getByRole('button', { name: /保\s?存/ })
      .click();
    await shell(page()).notice('已保存分库：城北重点库');
    await button('分库').first().click();
    await page()
      .getByRole('link', { name: `${shown.toLocaleString('zh-CN')} 户` })
      .waitFor();
    await picture(page(), 'sub-registries');
    await page()
      .getByRole('link', { name: `${shown.toLocaleString('zh-CN')} 户` })
      .click();
    await expect.poll(() => objects().total()).toBe(shown);
  });

  test('risk classes and lists are counted, and each number leads to its rows', async () => {
    await button('风险与名单').click();
    const row = page().getByRole('table', { name: '通用信用风险等级' }).getByRole('row').filter({ hasText: 'D（高）' });
    const words = (await row.getByRole('link').textContent()) ?? '';
    await picture(page(), 'risk');
    await row.getByRole('link').click();
    await expect.poll(async () => `${(await objects().total()).toLocaleString('zh-CN')} 户`).toBe(words);
  });

  test('departments that would meet at the same doors are counted, kept, and become a task', async () => {
    await button('标签交集').click();
    const departments = main().getByRole('listitem');
    await departments.nth(0).getByRole('textbox', { name: '部门名称' }).fill('市场监管');
    await departments.nth(1).getByRole('textbox', { name: '部门名称' }).fill('消防救援');
    await departments.nth(1).getByRole('searchbox').fill('超市');
    await page().getByRole('rowheader', { name: '市场监管 + 消防救援' }).waitFor();
    await picture(page(), 'overlap');
    await button('建联合任务').click();
    await page().getByRole('textbox', { name: '分库名称' }).fill('超市联合库');
    await giveReason('综合查一次');
    await page().getByRole('dialog').getByRole('button', { name: '存为分库' }).click();
    await page()
      .getByRole('heading', { level: 1, name: /新建抽查任务/ })
      .waitFor();
    await main().getByRole('button', { name: '分库：超市联合库' }).waitFor();
    await picture(page(), 'task-of-overlap');
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
