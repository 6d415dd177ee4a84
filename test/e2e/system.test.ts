import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shell } from './support/models/shell.ts';
import { makeBureau } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`The pages of 系统${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await makeBureau(office.page);
  }, 120_000);
  afterAll(() => office?.close());

  const nav = () => shell(office.page);
  const phone = () => office.page.getByLabel('联系电话');

  test('leaving a form with changes asks, and staying keeps them', async () => {
    await nav().goTo('系统', '单位资料');
    await phone().fill('0530-1234567');
    await nav().tab('备份');
    await office.page.getByRole('button', { name: '留在这一页' }).click();
    await expect.poll(() => phone().inputValue()).toBe('0530-1234567');
    await expect.poll(() => nav().heading()).toBe('单位资料：有修改，还没有保存');
  });

  test('what was typed is found again after leaving all the same', async () => {
    await nav().tab('备份');
    await office.page.getByRole('button', { name: '离开' }).click();
    await office.page.getByRole('heading', { level: 1, name: '备份' }).waitFor();
    await nav().tab('单位资料');
    await expect.poll(() => phone().inputValue()).toBe('0530-1234567');
  });

  test('saved particulars stay', async () => {
    await office.page.getByRole('button', { name: '保存' }).click();
    await nav().notice(/^单位资料已保存/);
    await office.page.reload();
    await expect.poll(() => phone().inputValue()).toBe('0530-1234567');
  });

  test('a changed time limit is saved with its reason, and the reason stands in the trail', async () => {
    await nav().tab('方案');
    const limit = office.page.getByLabel('检查结束后公示期限');
    await limit.fill('15');
    await office.page.getByRole('button', { name: '保存…' }).click();
    const dialog = office.page.getByRole('dialog', { name: '保存方案' });
    await expect.poll(() => dialog.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
    await dialog.getByLabel('理由').fill('省局新规定缩短为 15 个工作日');
    await dialog.getByRole('button', { name: '保存' }).click();
    await nav().notice(/^方案已保存/);
    await office.page.reload();
    await expect.poll(() => limit.inputValue()).toBe('15');
    await nav().tab('操作日志');
    await expect
      .poll(async () => (await table(office.page, '操作日志').column('理由'))[0])
      .toBe('省局新规定缩短为 15 个工作日');
  });

  test('the whole trail can be checked and is whole', async () => {
    const entries = await table(office.page, '操作日志').total();
    expect(entries).toBeGreaterThanOrEqual(3);
    await office.page.getByRole('button', { name: '核对全部记录' }).click();
    const outcome = office.page.getByRole('alert');
    await outcome.waitFor();
    await expect.poll(() => outcome.textContent()).toContain(`${entries}`);
    await expect.poll(() => outcome.getAttribute('class')).toContain('success');
  });

  test('a backup is handed over with the digest it has', async () => {
    await nav().tab('备份');
    await office.page.getByRole('button', { name: '立即备份' }).click();
    await office.page.getByRole('heading', { level: 1, name: /备份已做好/ }).waitFor();
    const shown = await office.page.locator('code').textContent();
    const download = office.page.waitForEvent('download');
    await office.page.getByRole('button', { name: '保存到…' }).click();
    const content = await readFile(await (await download).path());
    expect(createHash('sha256').update(content).digest('hex')).toBe(shown);
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
