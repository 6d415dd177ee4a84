import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shell } from './support/models/shell.ts';
import { makeBureau } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`A page whose file cannot be read${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await makeBureau(office.page);
  }, 60_000);
  afterAll(() => office?.close());

  test('says so in the place of the page, and opens when it is asked for again', async () => {
    const { page } = office;
    await page.route('**/assets/help-page*.js', route => route.abort());
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '使用说明' }).click();
    await page.getByText('这一页的程序文件没有读出来').waitFor();
    expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(true);
    await page.unroute('**/assets/help-page*.js');
    await page.getByRole('button', { name: '重新打开这一页' }).click();
    await page.getByRole('heading', { level: 1, name: /^使用说明/ }).waitFor();
  });

  test('leaves the way to all other pages open', async () => {
    const { page } = office;
    await page.route('**/assets/item-page*.js', route => route.abort());
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '抽查事项清单' }).click();
    await page.getByText('这一页的程序文件没有读出来').waitFor();
    await shell(page).goTo('抽查任务');
  });
});
