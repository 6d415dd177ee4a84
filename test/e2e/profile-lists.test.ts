import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`The rules of lists and examinations${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
    await shell(office.page).goTo('系统', '单位资料');
    await shell(office.page).tab('方案');
  }, 180_000);
  afterAll(async () => {
    client?.close();
    await office?.close();
  });

  const sheet = (name: string) => office.page.getByRole('region', { name, exact: true });
  const lists = () => sheet('检查对象的名单');

  test('stand there with the source of each', async () => {
    const source = (name: string) => sheet(name).getByLabel('依据').inputValue();
    await expect.poll(() => sheet('底数体检').getByLabel('风险等级过旧：超过').inputValue()).toBe('6');
    await expect.poll(() => source('底数体检')).toContain('按月更新');
    await expect.poll(() => sheet('久未实施的抽查事项').getByLabel('提请清理：满').inputValue()).toBe('5');
    await expect.poll(() => source('久未实施的抽查事项')).toContain('国办发〔2024〕54号');
    await expect.poll(() => lists().getByLabel('第 5 个名单的名称').inputValue()).toBe('无事不扰名单');
    await expect.poll(() => lists().getByLabel('第 5 个名单的依据').inputValue()).toContain('R-008');
    await lists().scrollIntoViewIfNeeded();
    await picture(office.page, 'profile-lists');
  });

  test('a list of the bureau’s own is added with its source; one that was used can only be put out of use', async () => {
    await expect.poll(() => lists().getByRole('button', { name: /^删去/ }).count()).toBe(0);
    await lists().getByRole('button', { name: '加一个名单' }).click();
    await lists().getByLabel('第 6 个名单的名称').fill('重点项目企业');
    await office.page.getByRole('button', { name: '保存…', exact: true }).click();
    await lists().getByText('请写明依据').waitFor();
    await expect.poll(() => lists().getByRole('button', { name: '删去第 6 个名单' }).count()).toBe(1);
    await lists().getByLabel('第 6 个名单的依据').fill('县政府专题会议纪要');
    await lists().getByLabel('第 6 个名单与抽取').click();
    await office.page
      .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '抽取时可以剔除' })
      .click();
    await sheet('底数体检').getByLabel('风险等级过旧：超过').fill('12');
    await sheet('久未实施的抽查事项').getByLabel('提请清理：满').fill('3');
    await office.page.getByRole('button', { name: '保存…', exact: true }).click();
    const dialog = office.page.getByRole('dialog', { name: '保存方案' });
    await dialog.getByLabel('理由').fill('县政府要求');
    await dialog.getByRole('button', { name: '保存' }).click();
    await shell(office.page).notice(/^方案已保存/);
    await dialog.waitFor({ state: 'hidden' });
    await expect
      .poll(async () => {
        const { objectLists, quality, unusedItems } = await client.query('profile.get', {});
        return [objectLists.length, objectLists[5], quality.riskMonths, unusedItems.years];
      })
      .toEqual([6, { code: 'own-aa', name: '重点项目企业', draw: 'exclude', source: '县政府专题会议纪要' }, 12, 3]);
    await expect.poll(() => lists().getByRole('button', { name: /^删去/ }).count()).toBe(0);
    await picture(office.page, 'profile-lists-own');
  });

  test('a new task offers to leave out whoever stands in it', async () => {
    await shell(office.page).goTo('抽查任务');
    await office.page
      .getByRole('link', { name: /新建/ })
      .or(office.page.getByRole('button', { name: /新建/ }))
      .first()
      .click();
    await office.page.getByText('在重点项目企业', { exact: true }).waitFor();
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
