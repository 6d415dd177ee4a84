import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shell } from './support/models/shell.ts';
import type { Office } from './support/office.ts';
import { picture } from './support/pictures.ts';
import { officeOnProfile } from './support/profile-office.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`The rule of imports${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await officeOnProfile();
  }, 120_000);
  afterAll(() => office?.close());

  const sheet = () => office.page.getByRole('region', { name: '导入', exact: true });
  const field = (label: string) => sheet().getByLabel(label, { exact: true });
  const button = (name: string) => office.page.getByRole('button', { name, exact: true });

  test('stands there as it came, with its source', async () => {
    await expect.poll(() => field('离开名录的登记状态').inputValue()).toBe('名录外');
    await expect.poll(() => field('标为离开：要求输入户数的比例').inputValue()).toBe('10');
    await expect.poll(() => field('核对变化：最长等待').inputValue()).toBe('30');
    await expect.poll(() => field('依据').inputValue()).toContain('R-067');
    await sheet().scrollIntoViewIfNeeded();
    await picture(office.page, 'profile-import');
  });

  test('refuses a state that is drawn', async () => {
    await field('离开名录的登记状态').fill('存续');
    await sheet()
      .getByText(/仍会被抽到/)
      .waitFor();
    await button('撤销修改').click();
    await expect.poll(() => field('离开名录的登记状态').inputValue()).toBe('名录外');
  });

  test('is changed with a reason, and goes back to that of the province', async () => {
    await field('离开名录的登记状态').fill('外迁待核');
    await field('核对变化：最长等待').fill('45');
    await button('保存…').click();
    const dialog = office.page.getByRole('dialog', { name: '保存方案' });
    await dialog.getByLabel('理由').fill('本局规定');
    await dialog.getByRole('button', { name: '保存' }).click();
    await shell(office.page).notice(/^方案已保存/);
    await dialog.waitFor({ state: 'hidden' });
    await office.page.reload();
    await expect.poll(() => field('离开名录的登记状态').inputValue()).toBe('外迁待核');
    await expect.poll(() => field('核对变化：最长等待').inputValue()).toBe('45');
    await sheet().getByRole('button', { name: '恢复本省默认' }).click();
    await expect.poll(() => field('离开名录的登记状态').inputValue()).toBe('名录外');
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
