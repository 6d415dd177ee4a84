import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shell } from './support/models/shell.ts';
import { table } from './support/models/table.ts';
import type { Office } from './support/office.ts';
import { picture } from './support/pictures.ts';
import { officeOnProfile } from './support/profile-office.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`The rules of accounts and approvals${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await officeOnProfile();
  }, 120_000);
  afterAll(() => office?.close());

  const sheet = (name: '账号安全' | '审批') => office.page.getByRole('region', { name, exact: true });
  const field = (label: string) => office.page.getByLabel(label, { exact: true });
  const button = (name: string) => office.page.getByRole('button', { name, exact: true });

  async function save(reason: string): Promise<void> {
    await button('保存…').click();
    const dialog = office.page.getByRole('dialog', { name: '保存方案' });
    await dialog.getByLabel('理由').fill(reason);
    await dialog.getByRole('button', { name: '保存' }).click();
    await shell(office.page).notice(/^方案已保存/);
    await dialog.waitFor({ state: 'hidden' });
  }

  test('stand there with where they come from, and with who may approve', async () => {
    await expect.poll(() => field('密码最少位数').inputValue()).toBe('8');
    await expect.poll(() => field('取消抽取').inputValue()).toBe('2');
    await expect.poll(() => sheet('账号安全').getByLabel('依据').inputValue()).toContain('GB/T 22239-2019');
    await sheet('审批').getByText('现在有：林英').waitFor();
    await sheet('审批')
      .getByRole('alert')
      .getByText(/^取消抽取、递补、更换检查人员、追加抽取要求的人数多于现在可以审批的 1 人/)
      .waitFor();
    await sheet('审批').scrollIntoViewIfNeeded();
    await picture(office.page, 'profile-rules');
  });

  test('a figure that guards nothing is refused with a sentence, and nothing is saved', async () => {
    await field('密码最少位数').fill('4');
    await field('取消抽取').fill('1');
    await sheet('账号安全').getByText('请填 6 到 64 之间的整数。').waitFor();
    await sheet('审批').getByText('请填 2 到 5 之间的整数。').waitFor();
    await picture(office.page, 'profile-rules-wrong');
    await button('保存…').click();
    await expect.poll(() => office.page.getByRole('dialog').count()).toBe(0);
    await button('撤销修改').click();
    await expect.poll(() => field('密码最少位数').inputValue()).toBe('8');
    await expect.poll(() => sheet('账号安全').getByText('请填 6 到 64 之间的整数。').count()).toBe(0);
  });

  test('are changed with their source and a reason, which stands in the trail', async () => {
    await field('密码最少位数').fill('12');
    await field('作废任务').fill('2');
    await sheet('账号安全').getByLabel('依据').fill('本局保密制度第五条');
    await save('局务会决定');
    await office.page.reload();
    await expect.poll(() => field('密码最少位数').inputValue()).toBe('12');
    await expect.poll(() => field('作废任务').inputValue()).toBe('2');
    await expect.poll(() => sheet('账号安全').getByLabel('依据').inputValue()).toBe('本局保密制度第五条');
    await shell(office.page).tab('操作日志');
    await expect.poll(async () => (await table(office.page, '操作日志').column('理由'))[0]).toBe('局务会决定');
    await shell(office.page).tab('方案');
  });

  test('hold for the next password', async () => {
    await office.page.getByRole('button', { name: '账号：林英' }).click();
    await office.page.getByRole('menuitem', { name: '修改密码' }).click();
    await office.page.getByText('至少 12 位').waitFor();
    await office.page
      .getByRole('dialog')
      .getByRole('button', { name: /取\s*消/ })
      .click();
    await expect.poll(() => office.page.getByRole('dialog').count()).toBe(0);
  });

  test('go back to those of the province, each part by itself', async () => {
    await sheet('账号安全').getByRole('button', { name: '恢复本省默认' }).click();
    await expect.poll(() => field('密码最少位数').inputValue()).toBe('8');
    await expect.poll(() => sheet('账号安全').getByLabel('依据').inputValue()).toContain('GB/T 22239-2019');
    await expect.poll(() => field('作废任务').inputValue()).toBe('2');
    await save('恢复省定规则');
    await sheet('账号安全').getByRole('button', { name: '与本省默认相同' }).waitFor();
    await office.page.reload();
    await expect.poll(() => field('密码最少位数').inputValue()).toBe('8');
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
