import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`The registries of the demo bureau${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let all = 0;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
  }, 120_000);
  afterAll(() => office?.close());

  const objects = () => table(office.page, '检查对象');
  const inspectors = () => table(office.page, '执法检查人员');
  const nav = () => shell(office.page);

  test('the demo says that it is one, and has its registries filled', async () => {
    await office.page.getByText('演示单位，数据为虚构').waitFor();
    await nav().goTo('检查对象名录库');
    all = await objects().total();
    expect(all).toBeGreaterThan(11_900);
    await expect.poll(() => nav().heading()).toBe(`检查对象名录库：在库 ${all.toLocaleString('zh-CN')} 户`);
  });

  test('objects are found by Chinese, by the beginning of their code and by pinyin initials', async () => {
    await objects().search('养殖专业合作社');
    const cooperatives = await objects().total();
    expect(cooperatives).toBeGreaterThan(0);
    await expect
      .poll(async () => (await objects().column('名称')).every(name => name.includes('养殖专业合作社')))
      .toBe(true);
    const [first = ''] = await objects().column('统一社会信用代码');
    await objects().search(first.slice(0, 12));
    await expect
      .poll(async () => (await objects().column('统一社会信用代码')).every(code => code.startsWith(first.slice(0, 12))))
      .toBe(true);
    await objects().search('yzzyhzs');
    await expect.poll(() => objects().total()).toBeGreaterThanOrEqual(cooperatives);
  });

  test('a search that finds nothing offers to clear the conditions', async () => {
    await objects().search('没有这样的企业');
    await expect.poll(() => objects().total()).toBe(0);
    await office.page.getByText('没有符合条件的检查对象').waitFor();
    await objects().clear();
    await expect.poll(() => objects().total()).toBe(all);
  });

  test('the number beside a filter is the number of rows it leaves', async () => {
    const promised = await objects().filter('风险等级', 'D（高）');
    expect(promised).toBeGreaterThan(0);
    await expect.poll(() => objects().total()).toBe(promised);
    await expect.poll(async () => new Set(await objects().column('风险'))).toEqual(new Set(['D']));
  });

  test('what is exported is what is shown', async () => {
    const shown = await objects().total();
    const download = office.page.waitForEvent('download');
    await office.page.getByRole('button', { name: '导出' }).click();
    const workbook = read(await readFile(await (await download).path()));
    const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
    const rows = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1, raw: false, blankrows: false });
    const codes = rows.filter(row => row.some(cell => /^[0-9A-Z]{15,18}$/.test(cell)));
    expect(rows.length).toBeGreaterThan(shown);
    expect(codes.length).toBeGreaterThan(shown * 0.95);
  });

  test('a filter stands in the address, so that going back finds the same rows', async () => {
    const shown = await objects().total();
    await nav().goTo('工作台');
    await office.page.goBack();
    await expect.poll(() => objects().total()).toBe(shown);
    await objects().clear();
    await expect.poll(() => objects().total()).toBe(all);
  });

  test('the keyboard is enough: search, move, open, close', async () => {
    await office.page.keyboard.press('Control+f');
    const box = office.page.getByRole('searchbox');
    await expect.poll(() => box.evaluate(element => element === document.activeElement)).toBe(true);
    await objects().press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    await expect.poll(() => objects().current().getAttribute('aria-rowindex')).toBe('3');
    const name = await objects().current().locator('td').nth(2).textContent();
    await office.page.keyboard.press('Enter');
    await objects().detail().getByText('登记信息').waitFor();
    await expect.poll(() => objects().detail().textContent()).toContain(name);
    await office.page.keyboard.press('Escape');
    await objects().detail().waitFor({ state: 'detached' });
    await expect.poll(() => objects().grid.evaluate(grid => grid === document.activeElement)).toBe(true);
  });

  test('the last of all rows is one key away', async () => {
    await objects().press('End');
    await expect.poll(() => objects().current().getAttribute('aria-rowindex'), { timeout: 10_000 }).toBe(`${all + 1}`);
    await expect.poll(() => objects().current().locator('td').nth(2).textContent(), { timeout: 30_000 }).not.toBe('');
    // However long the list, only what is in sight is in the page.
    await expect.poll(() => objects().rows.count()).toBeLessThan(100);
  });

  test('sorting by name turns round with a second press', async () => {
    const sorter = objects().grid.getByRole('button', { name: '名称' });
    const direction = () => objects().grid.locator('th').nth(2).getAttribute('aria-sort');
    const firstName = async () => (await objects().column('名称'))[0];
    await sorter.click();
    await expect.poll(direction).toBe('ascending');
    const up = await firstName();
    await sorter.click();
    await expect.poll(direction).toBe('descending');
    await expect.poll(firstName).not.toBe(up);
  });

  test('the chosen columns are remembered', async () => {
    await expect.poll(() => objects().titles()).not.toContain('法定代表人');
    await office.page.getByRole('button', { name: '选择列' }).click();
    await office.page.getByRole('checkbox', { name: '法定代表人' }).check();
    await office.page.reload();
    await objects().settled();
    await expect.poll(() => objects().titles()).toContain('法定代表人');
  });

  test('an unfinished Chinese word is not searched, and no sign of it is lost', async () => {
    const box = office.page.getByRole('searchbox');
    await box.focus();
    const ime = await office.context.newCDPSession(office.page);
    for (const text of ['y', 'yu', 'yun']) {
      await ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await office.page.waitForTimeout(300);
    }
    expect(office.page.url()).not.toContain('text=');
    await ime.send('Input.insertText', { text: '云河' });
    await expect.poll(() => box.inputValue()).toBe('云河');
    await expect.poll(() => decodeURIComponent(office.page.url())).toContain('text=云河');
    await objects().search('');
  });

  test('everybody who cannot be drawn says why', async () => {
    await nav().goTo('执法检查人员名录库');
    await inspectors().settled();
    await office.page.getByText('不可抽取', { exact: true }).click();
    await inspectors().settled();
    const reasons = await inspectors().column('可否抽取');
    expect(reasons.length).toBeGreaterThan(5);
    expect(reasons.every(reason => reason.startsWith('不可抽取：'))).toBe(true);
    expect(reasons.some(reason => reason.includes('过期'))).toBe(true);
  });

  test('sending somebody on leave needs a reason, bars them from the draw and stands in the trail', async () => {
    await office.page.getByText('可抽取', { exact: true }).first().click();
    await inspectors().settled();
    await inspectors().press('ArrowDown');
    const [name = ''] = await inspectors().column('姓名');
    await office.page.keyboard.press('Enter');
    await office.page.getByRole('button', { name: '修改', exact: true }).click();
    const dialog = office.page.getByRole('dialog', { name: /^修改：/ });
    await dialog.getByLabel('状态', { exact: true }).click();
    await office.page.getByTitle('借调').last().click();
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('请写明理由。').waitFor();
    await dialog.getByLabel('理由', { exact: true }).fill('借调至县专班');
    await dialog.getByRole('button', { name: '保存' }).click();
    await nav().notice(`已保存：${name}`);
    await inspectors().search(name);
    await expect.poll(() => inspectors().column('姓名')).not.toContain(name);
    await nav().goToAddress('/system/audit');
    const trail = table(office.page, '操作日志');
    await expect.poll(async () => (await trail.column('理由'))[0]).toBe('借调至县专班');
  });

  test('the desk leads from a number to its rows', async () => {
    await nav().goTo('工作台');
    const note = office.page.getByRole('link', { name: /其中 \d+ 人不可抽取/ });
    const barred = Number((await note.textContent())?.replaceAll(/\D/g, ''));
    await note.click();
    await expect.poll(() => inspectors().total()).toBe(barred);
  });

  test('the items of the list are read in full', async () => {
    await nav().goTo('抽查事项清单');
    const items = table(office.page, '抽查事项');
    await expect.poll(() => items.total()).toBe(18);
    await items.press('ArrowDown', 'Enter');
    await items.detail().getByText('检查依据').waitFor();
    await office.page.keyboard.press('Escape');
  });

  test.each([
    ['执法检查人员名录库', '执法检查人员', '姓名'],
    ['抽查事项清单', '抽查事项', '抽查事项'],
  ])('%s is sorted by a heading and exported as it is shown', async (place, label, heading) => {
    const { page } = office;
    await nav().goTo(place);
    const list = table(page, label);
    const sorter = list.grid.getByRole('button', { name: heading, exact: true });
    await sorter.click();
    await sorter.click();
    const sorted = async () => (await list.column(heading)).slice(0, 5);
    await expect.poll(async () => (await sorted()).length).toBeGreaterThan(2);
    await expect.poll(async () => (await sorted()).join()).toBe((await sorted()).toSorted().toReversed().join());
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出', exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await picture(page, `list-${label}`);
  });

  test('the imports are listed newest first, sorted by their numbers, and exported', async () => {
    const { page } = office;
    await nav().goTo('系统', '单位资料');
    await nav().tab('导入记录');
    const list = table(page, '导入记录');
    const rows = async () => (await list.column('行数')).map(text => Number(text.replaceAll(',', '')));
    await list.grid.getByRole('button', { name: '行数', exact: true }).click();
    await expect
      .poll(async () => (await rows()).join())
      .toBe((await rows()).toSorted((one, other) => one - other).join());
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出', exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(/^导入记录-.*\.xlsx$/);
    await picture(page, 'list-imports');
    await nav().goTo('使用说明');
    await page.getByRole('link', { name: '演练', exact: true }).click();
    await page.getByText('编号以 TEST- 开头').waitFor();
    await picture(page, 'help');
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
