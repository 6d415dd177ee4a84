import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPage } from './support/models/import-page.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { picture } from './support/pictures.ts';
import { demoFolder, missing } from './support/requirements.ts';

describe.skipIf(missing)(`Comparing with another department's list${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
  }, 180_000);
  afterAll(() => office?.close());

  const part = (name: RegExp) => office.page.locator('.ant-segmented-item').filter({ hasText: name });
  const heading = (name: RegExp) => office.page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 60_000 });

  test('the list is read in its own encoding, and its columns for codes, names and addresses are recognised', async () => {
    await shell(office.page).goTo('名单比对');
    await picture(office.page, 'comparison-none');
    await office.page.getByRole('button', { name: '比对名单' }).click();
    await importPage(office.page).choose(join(demoFolder, '卫生健康局-监管对象-gb18030.csv'));
    await importPage(office.page).columnsShown();
    await office.page.getByText('编码 GB18030').waitFor();
    await expect.poll(() => importPage(office.page).fieldOf('单位名称')).toContain('名称');
    await expect.poll(() => importPage(office.page).fieldOf('监管类别')).toBe('比对时不看这一列');
    const start = office.page.getByRole('button', { name: '开始比对' });
    await expect.poll(() => start.isDisabled()).toBe(true);
    await office.page.getByLabel('名单来自哪个部门').fill('云河县卫生健康局');
    await picture(office.page, 'comparison-columns');
    await start.click();
    await heading(/^名单比对 云河县卫生健康局：2 行待认定/);
  });

  test('its parts are counted and shown', async () => {
    await part(/^双方都有 900$/).waitFor();
    await part(/^仅我方有/).waitFor();
    await picture(office.page, 'comparison-common');
    await part(/^仅对方有 118$/).click();
    await expect.poll(() => table(office.page, '仅对方有').total()).toBe(118);
    await part(/^待认定 2$/).click();
    await expect.poll(() => table(office.page, '待认定').total()).toBe(2);
    await picture(office.page, 'comparison-doubtful');
  });

  test('a doubtful row is decided with a reason and moves to its part', async () => {
    await office.page.getByRole('grid', { name: '待认定' }).getByRole('row').nth(1).click();
    await office.page.getByRole('heading', { name: /^候选：名称相同，地址不同/ }).waitFor();
    await picture(office.page, 'comparison-decide');
    await office.page.getByRole('button', { name: '就是这一户' }).click();
    await office.page.getByLabel('理由').fill('电话核实，已搬迁');
    await office.page.getByRole('button', { name: '认定', exact: true }).click();
    await heading(/：1 行待认定/);
    await part(/^双方都有 901$/).waitFor();
  });

  const use = async (deed: RegExp) => {
    await office.page.getByRole('button', { name: '用这些对象' }).click();
    await office.page.getByRole('menuitem', { name: deed }).click();
  };
  const dialog = (name: string) => office.page.getByRole('dialog', { name });

  test('what both have becomes a label, with the numbers before it is given', async () => {
    await part(/^双方都有 901$/).click();
    await use(/^赋予标签$/);
    const giving = dialog('赋予标签');
    await giving.getByLabel('标签', { exact: true }).fill('餐饮服务');
    await office.page.locator('.ant-select-item-option').filter({ hasText: '餐饮服务' }).first().click();
    await giving.getByText(/户，将赋予 [\d,]+ 户/).waitFor();
    await giving.getByLabel('理由').fill('卫健局许可名单');
    await picture(office.page, 'comparison-label');
    await giving.getByRole('button', { name: '赋予', exact: true }).click();
    await office.page.getByRole('heading', { level: 1, name: /^检查对象/ }).waitFor();
    await office.page.goBack();
    await heading(/：1 行待认定/);
  });

  test('what both have becomes the range of a joint task', async () => {
    await part(/^双方都有 901$/).click();
    await use(/^建联合任务$/);
    const keeping = dialog('存为分库并建联合任务');
    await keeping.getByText('把 901 户存为').waitFor();
    await keeping.getByLabel('分库名称').fill('卫健联合检查库');
    await keeping.getByLabel('理由').fill('卫健、市监综合查一次');
    await picture(office.page, 'comparison-joint');
    await keeping.getByRole('button', { name: '存为分库' }).click();
    await office.page.getByRole('heading', { level: 1, name: /新建抽查任务/ }).waitFor();
    await office.page.getByRole('button', { name: '分库：卫健联合检查库' }).waitFor();
    await picture(office.page, 'comparison-task');
  });

  test('it is saved as a workbook, and stands in the list of comparisons', async () => {
    await shell(office.page).goTo('名单比对');
    await office.page.getByRole('grid', { name: '名单比对' }).getByRole('row').nth(1).click();
    await heading(/：1 行待认定/);
    const download = office.page.waitForEvent('download');
    await office.page.getByRole('button', { name: '导出' }).click();
    const workbook = read(await readFile(await (await download).path()));
    expect(workbook.SheetNames).toEqual(['双方都有', '待认定', '仅对方有', '仅我方有', '无法比对']);
    await shell(office.page).goTo('名单比对');
    await expect.poll(() => table(office.page, '名单比对').total()).toBe(1);
    await picture(office.page, 'comparison-list');
  });

  test('the browser had nothing to complain of', () => expect(office.complaints()).toEqual([]));
});
