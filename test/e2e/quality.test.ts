import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`Examining the registry${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
  }, 180_000);
  afterAll(() => office?.close());

  const heading = (name: RegExp) => office.page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 60_000 });

  test('every finding is counted', async () => {
    await shell(office.page).goTo('底数体检');
    await office.page.getByRole('button', { name: '开始体检' }).click();
    await heading(/^底数体检：\d+ 项有问题/);
    await office.page.getByText('可补 22 户').waitFor();
    await picture(office.page, 'quality');
  });

  test('blank stations are seen beside what is proposed, and filled in with a reason', async () => {
    await office.page.getByRole('row', { name: /^没有管辖单位/ }).click();
    await heading(/^底数体检 没有管辖单位：22 户/);
    await expect.poll(() => table(office.page, '没有管辖单位').total()).toBe(22);
    await picture(office.page, 'quality-rows');
    await office.page.getByRole('button', { name: '按“补为”列补 22 户' }).click();
    await office.page.getByLabel('理由').fill('按乡镇补齐');
    await office.page.getByRole('button', { name: '补上' }).click();
    await heading(/：0 户/);
    await office.page.getByRole('button', { name: '全部项目' }).click();
    await heading(/^底数体检：/);
  });

  test('the browser had nothing to complain of', () => expect(office.complaints()).toEqual([]));
});
