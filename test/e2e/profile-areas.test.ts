import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`The names of areas${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
  }, 180_000);
  afterAll(async () => {
    client?.close();
    await office?.close();
  });

  const sheet = () => office.page.getByRole('region', { name: '行政区划名称', exact: true });
  const field = (label: string) => sheet().getByLabel(label, { exact: true });
  const button = (name: string) => office.page.getByRole('button', { name, exact: true });

  test('are written down on the page of the profile, each code once', async () => {
    await shell(office.page).goTo('系统', '单位资料');
    await shell(office.page).tab('方案');
    await sheet().getByRole('button', { name: '加一个区划' }).click();
    await field('第 1 个区划代码').fill('3717');
    await field('第 1 个区划名称').fill('城关街道');
    await sheet().getByText('请填 6 位、9 位或 12 位数字。').waitFor();
    await field('第 1 个区划代码').fill('371726001');
    await sheet().getByRole('button', { name: '加一个区划' }).click();
    await field('第 2 个区划名称').fill('东镇');
    await field('第 2 个区划代码').fill('371726001000');
    await sheet().getByText('这个代码已经写过了。').first().waitFor();
    await field('第 2 个区划代码').fill('371726100');
    await sheet().scrollIntoViewIfNeeded();
    await picture(office.page, 'profile-areas');
    await button('保存…').click();
    const dialog = office.page.getByRole('dialog', { name: '保存方案' });
    await dialog.getByLabel('理由').fill('镇街代码核对过了');
    await dialog.getByRole('button', { name: '保存' }).click();
    await shell(office.page).notice(/^方案已保存/);
    await dialog.waitFor({ state: 'hidden' });
    await expect
      .poll(async () => (await client.query('profile.get', {})).areas.names)
      .toEqual([
        { code: '371726001', name: '城关街道' },
        { code: '371726100', name: '东镇' },
      ]);
  });

  test('stand in an object in the place of the code, the own county by the particulars of the bureau', async () => {
    const filter = { text: '', riskClasses: [], states: [], stations: [], labels: [], areas: ['371726'] };
    const sort = { column: 'code', direction: 'up' } as const;
    const { rows } = await client.query('object.list', { filter, sort, after: null, limit: 1 });
    const name = rows[0]?.name ?? '';
    await shell(office.page).goTo('检查对象名录库');
    const objects = table(office.page, '检查对象');
    await objects.search(rows[0]?.creditCode ?? name);
    await objects.press('ArrowDown', 'Enter');
    await objects.detail().getByText('山东省菏泽市云河县（371726）', { exact: true }).waitFor();
    await picture(office.page, 'object-area');
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
