import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPage } from './support/models/import-page.ts';
import { shell } from './support/models/shell.ts';
import { makeBureau } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { picture } from './support/pictures.ts';
import { demoFolder, missing } from './support/requirements.ts';

/** Three rows as another office sends them: two good, one whose code has a wrong check sign. */
const list = `企业名称,统一社会信用代码,登记状态,住所,信用等级,内部备注
云河县诚瑞养殖专业合作社,93371726BB5125750A,在业,云河县李进士堂镇人民路112号,A,甲
山东宝海业广告传媒有限公司,91371726K38775173W,在业,云河县大埝镇雷泽大道4号,B,乙
云河县错码商贸有限公司,91371726K38775173X,在业,云河县大埝镇雷泽大道5号,B,丙
`;

describe.skipIf(missing)(`Importing ugly files${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchou-files-'));
    office = await openOffice();
    await makeBureau(office.page);
  }, 120_000);
  afterAll(async () => {
    await office?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const work = () => importPage(office.page);
  const nav = () => shell(office.page);

  test('a file that cannot be read is refused with its name, a reason and what to do', async () => {
    const file = join(folder, '名单.xlsx');
    await writeFile(file, '');
    await nav().goToAddress('/import/object');
    await work().choose(file);
    const refusal = office.page.getByRole('alert');
    await refusal.getByText('「名单.xlsx」没有读出来').waitFor();
    await expect.poll(async () => (await refusal.textContent())?.length).toBeGreaterThan(20);
    await office.page.getByRole('button', { name: '选择文件…' }).waitFor();
  });

  test('the columns are recognised by their headings and shown with examples', async () => {
    const file = join(folder, '名单.csv');
    await writeFile(file, list);
    await work().choose(file);
    await work().columnsShown();
    await expect.poll(() => work().fieldOf('企业名称')).toContain('名称');
    await expect.poll(() => work().fieldOf('统一社会信用代码')).toContain('统一社会信用代码');
    await expect.poll(() => work().fieldOf('内部备注')).toBe('不导入这一列');
    await office.page.getByText('93371726BB5125750A').first().waitFor();
  });

  test('without the column that is needed the import cannot be started, and says which', async () => {
    await work().leaveOut('企业名称');
    await office.page.getByText(/还没有指定哪一列是「.*名称.*」/).waitFor();
    await expect.poll(() => work().startButton().isDisabled()).toBe(true);
    await work().feed('企业名称', '名称');
    await expect.poll(() => work().startButton().isEnabled()).toBe(true);
  });

  test('looking at another page in between loses nothing', async () => {
    await nav().goTo('工作台');
    await office.page.goBack();
    await work().columnsShown();
    await expect.poll(() => work().startButton().isEnabled()).toBe(true);
  });

  test('good rows are taken, the bad one is counted and comes back in a file with its reason', async () => {
    await work().run();
    await expect.poll(() => work().count('文件中')).toBe(3);
    const created = await work().count('新增');
    expect(created).toBeGreaterThanOrEqual(2);
    const download = office.page.waitForEvent('download');
    await office.page.getByRole('button', { name: '下载问题行' }).click();
    const workbook = read(await readFile(await (await download).path()));
    const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
    expect(utils.sheet_to_csv(sheet ?? {})).toContain('云河县错码商贸有限公司');
    await office.page.getByRole('button', { name: '查看检查对象' }).click();
    await expect.poll(() => table(office.page, '检查对象').total()).toBe(created);
  });

  test('the same file a second time changes nothing, and the columns are remembered', async () => {
    await nav().goToAddress('/import/object');
    await work().again();
    await work().choose(join(folder, '名单.csv'));
    await work().columnsShown();
    await work().run();
    await expect.poll(() => work().count('新增')).toBe(0);
    await expect.poll(() => work().count('更新')).toBe(0);
  });

  test('the list of items with its merged cells comes in whole', async () => {
    await nav().goToAddress('/import/item');
    await work().choose(join(demoFolder, '随机抽查事项清单-云河县.xlsx'));
    await work().columnsShown();
    await work().run();
    await expect.poll(() => work().count('新增')).toBe(18);
    await office.page.getByRole('button', { name: '查看抽查事项' }).click();
    const categories = await table(office.page, '抽查事项').column('抽查类别');
    expect(categories.every(category => category !== '')).toBe(true);
  });

  test('every import stands in the record with the digest of its file', async () => {
    await nav().goToAddress('/system/imports');
    const record = table(office.page, '导入记录');
    await expect.poll(() => record.total()).toBe(3);
    await expect.poll(async () => (await record.column('文件'))[0]).toBe('随机抽查事项清单-云河县.xlsx');
    await picture(office.page, '导入-记录');
    await record.press('ArrowDown', 'Enter');
    const digest = await record.detail().locator('code').textContent();
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('what would change is looked at before it is written, and an import is taken back with a reason', async () => {
    const { page } = office;
    const moved = join(folder, '迁址.csv');
    const [headings, first] = list.replace('人民路112号', '解放路1号').split('\n');
    await writeFile(moved, [headings, first?.toLowerCase()].join('\n'));
    await nav().goToAddress('/import/object');
    await work().again();
    await work().choose(moved);
    await work().columnsShown();
    await work().look();
    const looked = table(page, '导入会做的改动');
    await expect
      .poll(async () => (await looked.column('变化'))[0])
      .toContain('人民路112号 → 云河县李进士堂镇解放路1号');
    await picture(page, '导入-核对变化');
    await page.getByText('程序自动处理：小写字母改为大写 1 行').waitFor();
    await page.getByRole('button', { name: '看例子' }).click();
    const rule = page.getByRole('region', { name: '小写字母改为大写' });
    await rule.getByText('93371726bb5125750a', { exact: true }).waitFor();
    await rule.getByText('93371726BB5125750A', { exact: true }).waitFor();
    await picture(page, '导入-自动处理');
    await page.getByRole('button', { name: '关闭' }).click();
    await work().confirm();
    await nav().goToAddress('/system/imports');
    const record = table(page, '导入记录');
    await expect.poll(async () => (await record.column('文件'))[0]).toBe('迁址.csv');
    await record.press('ArrowDown', 'Enter');
    await page.getByRole('button', { name: '收回这次导入…' }).click();
    await page.getByLabel('理由').fill('文件发错');
    await page.getByRole('button', { name: '收回', exact: true }).click();
    await expect.poll(async () => (await record.column('收回'))[0]).toContain('已收回');
  });

  test('a long import goes on while another page is open, and cancelling it leaves nothing behind', async () => {
    const { page } = office;
    await nav().goTo('检查对象名录库');
    const before = await table(page, '检查对象').total();
    await nav().goToAddress('/import/object');
    await work().again();
    await work().choose(join(demoFolder, '检查对象名录库-云河县.xlsx'));
    await work().columnsShown();
    await work().startButton().click();
    await nav().goTo('工作台');
    await page.getByRole('list', { name: '正在进行' }).getByText('导入').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: '取消' }).click();
    await work().columnsShown();
    await nav().goTo('检查对象名录库');
    await expect.poll(() => table(page, '检查对象').total()).toBe(before);
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
