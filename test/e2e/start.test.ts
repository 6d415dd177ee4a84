import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clerk, door } from './support/models/door.ts';
import { shell } from './support/models/shell.ts';
import { makeBureau, startPage } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`Beginning with an empty folder${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  test('the first page offers to make a bureau or to open the demo', async () => {
    const start = startPage(office.page);
    await start.shown();
    await expect
      .poll(() => office.page.getByRole('heading', { level: 2 }).allTextContents())
      .toEqual(['从哪里开始', '建立本单位', '从另一台电脑搬来', '打开演示单位（云河县）']);
  });

  test('a form that is not complete says which fields are missing and makes nothing', async () => {
    const start = startPage(office.page);
    await start.beginBureau();
    await start.field('单位名称').fill('青禾县市场监督管理局');
    await start.field('行政区划代码').fill('12');
    await start.submit();
    await expect.poll(start.complaints).toContain('请填写地区。');
    const complaints = await start.complaints();
    expect(complaints).toContain('行政区划代码应为 6 位数字。');
    expect(complaints).not.toContain('请填写单位名称。');
  });

  test('what was typed is still there after going back and coming again', async () => {
    const start = startPage(office.page);
    await office.page.getByRole('button', { name: '返回' }).click();
    await start.beginBureau();
    await expect.poll(() => start.field('单位名称').inputValue()).toBe('青禾县市场监督管理局');
  });

  test('a bureau that has been made opens on a desk that says what to do first', async () => {
    await office.page.getByRole('button', { name: '返回' }).click();
    await makeBureau(office.page);
    const steps = office.page.getByRole('list').filter({ hasText: '导入抽查事项清单' }).getByRole('listitem');
    await expect.poll(() => steps.count()).toBe(4);
    await expect.poll(() => steps.first().getByRole('button').textContent()).toBe('导入清单');
  });

  test('an empty list says what to do first and offers it', async () => {
    await shell(office.page).goTo('检查对象名录库');
    await office.page.getByText('还没有检查对象').waitFor();
    await office.page.getByRole('button', { name: '导入对象' }).click();
    await office.page.getByRole('heading', { level: 1, name: '导入检查对象：选择文件' }).waitFor();
  });

  test('after a reload the same bureau is open', async () => {
    await office.page.reload();
    await office.page.getByRole('heading', { level: 1, name: '导入检查对象：选择文件' }).waitFor();
    await office.page.getByText('青禾县市场监督管理局').waitFor();
  });

  test('after closing the bureau on purpose it can be opened again from the first page', async () => {
    await shell(office.page).goTo('系统', '单位资料');
    await office.page.getByRole('button', { name: '关闭，换一个单位' }).click();
    await startPage(office.page).shown();
    await office.page.getByRole('button', { name: '打开', exact: true }).click();
    await door(office.page).signIn(clerk);
    await office.page.getByText('青禾县市场监督管理局').first().waitFor();
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
