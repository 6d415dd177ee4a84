import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personalValue } from './support/models/personal-value.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`Personal data on the screen${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
  }, 120_000);
  afterAll(() => office?.close());

  const nav = () => shell(office.page);
  const objects = () => table(office.page, '检查对象');
  const inspectors = () => table(office.page, '执法检查人员');
  const phoneOf = (list: ReturnType<typeof table>) => personalValue(office.page, list.detail(), '联系电话');
  const masked = /^0530?\*?-?\*+\d{4}$|^053\*-\*{3}\d{4}$/;

  test('the telephone number of a business is masked until a reason is given, and hidden again at will', async () => {
    await nav().goTo('检查对象名录库');
    await objects().settled();
    await objects().press('ArrowDown', 'Enter');
    const phone = phoneOf(objects());
    await phone.show.waitFor();
    expect(await phone.text()).toMatch(masked);
    await phone.show.click();
    await expect.poll(() => phone.dialog.getByRole('button', { name: /^显\s?示$/ }).isDisabled()).toBe(true);
    await phone.dialog.getByRole('button', { name: '不做了' }).click();
    await phone.dialog.waitFor({ state: 'hidden' });
    await phone.reveal('通知核查时间');
    await expect.poll(phone.text).toMatch(/^0530-\d{7}$/);
    await phone.hide.click();
    await expect.poll(phone.text).toMatch(masked);
  });

  test('a number that was shown is gone when the drawer shows another one', async () => {
    const phone = phoneOf(objects());
    await phone.reveal('通知核查时间');
    // While the dialog is still closing Escape is meant for it.
    await expect
      .poll(async () => {
        await office.page.keyboard.press('Escape');
        return objects().detail().count();
      })
      .toBe(0);
    await objects().press('ArrowDown', 'Enter');
    await phone.show.waitFor();
    expect(await phone.text()).toMatch(masked);
    await office.page.keyboard.press('Escape');
  });

  test('the trail says whose number was looked at and why, and not the number', async () => {
    await nav().goToAddress('/system/audit');
    const trail = table(office.page, '操作日志');
    await expect.poll(async () => (await trail.column('理由'))[0]).toBe('通知核查时间');
    expect(await trail.grid.textContent()).not.toMatch(/0530-\d{7}/);
  });

  test('the number of an inspector is masked in the same way', async () => {
    await nav().goTo('执法检查人员名录库');
    await inspectors().settled();
    await inspectors().press('ArrowDown', 'Enter');
    const phone = phoneOf(inspectors());
    await phone.reveal('通知参加抽取');
    await expect.poll(phone.text).toMatch(/^0530-\d{7}$/);
    await office.page.keyboard.press('Escape');
  });

  test('what is in the diagnostics is read before it is saved', async () => {
    await nav().goToAddress('/system/diagnostics');
    await office.page.getByRole('button', { name: '制作诊断信息' }).click();
    await office.page.getByRole('heading', { level: 1, name: /已做好/ }).waitFor({ timeout: 60_000 });
    await office.page.getByText('版本.json', { exact: true }).click();
    await office.page.getByLabel('版本.json的内容').getByText('SQLite').waitFor();
    const download = office.page.waitForEvent('download');
    await office.page.getByRole('button', { name: '保存到…' }).click();
    const bytes = await readFile(await (await download).path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
