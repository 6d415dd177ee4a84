import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digitsOf } from './support/models/digits.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`Lists of the demo bureau at work${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
  }, 120_000);
  afterAll(() => office?.close());

  const page = () => office.page;
  const objects = () => table(page(), '检查对象');
  const people = () => table(page(), '执法检查人员');
  const button = (name: string | RegExp) => page().getByRole('button', { name, exact: typeof name === 'string' });
  const dialog = () => page().getByRole('dialog');
  const chosen = () => page().getByText(/^已选 /);
  const selected = () => page().locator('tr[aria-selected="true"]');
  const chosenCount = async () => digitsOf((await chosen().allTextContents())[0] ?? '0');

  test('rows are chosen by keys, all of them without reading them, and the number is the true one', async () => {
    await shell(page()).goTo('检查对象名录库');
    const all = await objects().total();
    await objects().press('ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await expect.poll(chosenCount).toBe(3);
    await expect.poll(() => selected().count()).toBe(3);
    await objects().press('Shift+ArrowUp');
    await expect.poll(chosenCount).toBe(2);
    await objects().press('Control+a');
    await expect.poll(chosenCount).toBe(all);
    await page().getByRole('checkbox', { name: '选择第 2 行', exact: true }).click();
    await expect.poll(chosenCount).toBe(all - 1);
    await picture(page(), 'list-chosen');
    await objects().press('Escape');
    await expect.poll(chosenCount).toBe(0);
  });

  test('the chosen objects get another station after a preview, with a reason', async () => {
    await objects().press('Home', 'Space', 'Shift+ArrowDown');
    await expect.poll(chosenCount).toBe(2);
    await button('对所选的 2 户').click();
    await page().getByText('批量修改……').click();
    await dialog().getByRole('combobox', { name: '改为' }).fill('新城市场监管所');
    await dialog().getByText('选中 2 户，将改动 2 户。').waitFor();
    await dialog().getByRole('table', { name: '改动的前几行' }).getByText('新城市场监管所').first().waitFor();
    await picture(page(), 'bulk-edit');
    await dialog().getByRole('textbox', { name: '理由' }).fill('区划调整');
    await dialog().getByRole('button', { name: '改动 2 户' }).click();
    await shell(page()).notice('已改动 2 户。');
    await dialog().waitFor({ state: 'hidden' });
    await expect.poll(chosenCount).toBe(0);
    await expect
      .poll(async () => (await objects().column('管辖单位')).slice(0, 2))
      .toEqual(['新城市场监管所', '新城市场监管所']);
  });

  test('a view keeps columns, order and conditions, and opens again by itself', async () => {
    const promised = await objects().filter('风险等级', 'D（高）');
    await button('选择列').click();
    await page().getByRole('checkbox', { name: '住所', exact: true }).click();
    await button('上移：标签').click();
    await picture(page(), 'list-columns');
    await page().keyboard.press('Escape');
    await page().getByRole('heading', { level: 1 }).click();
    await button('视图').click();
    await button('存为新视图……').click();
    await dialog().getByRole('textbox', { name: '视图名称' }).fill('高风险带住所');
    await dialog()
      .getByRole('button', { name: /保\s?存/ })
      .click();
    await shell(page()).notice('视图已保存。');
    await button('视图：高风险带住所').waitFor();
    await shell(page()).goTo('工作台');
    await shell(page()).goTo('检查对象名录库');
    await button('视图：高风险带住所').waitFor();
    await expect.poll(() => objects().total()).toBe(promised);
    await expect.poll(() => objects().titles()).toContain('住所');
    const titles = await objects().titles();
    expect(titles.indexOf('标签')).toBe(titles.indexOf('管辖单位') - 1);
    await objects().clear();
    await button('视图：高风险带住所（有改动）').click();
    await page().getByRole('list').filter({ hasText: '高风险带住所' }).waitFor();
    await picture(page(), 'list-views');
    await button('删除视图：高风险带住所').click();
    await button(/^删\s?除$/).click();
    await shell(page()).notice('已删除视图：高风险带住所');
    await button('视图').waitFor();
    await page().keyboard.press('Escape');
  });

  test('what is shown is written out in its columns', async () => {
    await page().getByRole('heading', { level: 1 }).click();
    await button('更多格式').click();
    const download = page().waitForEvent('download');
    await page().getByText('所示的列（CSV）').click();
    const text = await readFile(await (await download).path(), 'utf8');
    const titles = (await objects().titles()).filter(title => title !== '');
    expect(text.split('\r\n')[0]?.slice(1)).toBe(titles.join(','));
  });

  test('those who may only help move to the register of helpers', async () => {
    const register = () => table(page(), '协助人员和专家').total();
    await shell(page()).goTo('协助人员和专家库');
    const already = await register();
    await shell(page()).goTo('执法检查人员名录库');
    const before = await people().total();
    await button('对筛选出的').click();
    await page().getByText('移到协助人员库……').click();
    const move = dialog().getByRole('button', { name: /^改动 \d+ 人$/ });
    await move.waitFor();
    const helpers = digitsOf(await move.textContent());
    expect(helpers).toBeGreaterThan(0);
    await picture(page(), 'move-helpers');
    await dialog().getByRole('textbox', { name: '理由' }).fill('规范名录');
    await move.click();
    await dialog().waitFor({ state: 'hidden' });
    await expect.poll(() => people().total()).toBe(before - helpers);
    await shell(page()).goTo('协助人员和专家库');
    await expect.poll(register).toBe(already + helpers);
  });

  test('the browser had nothing to complain of', () => expect(office.complaints()).toEqual([]));
});
