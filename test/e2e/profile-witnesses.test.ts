import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shell } from './support/models/shell.ts';
import { table } from './support/models/table.ts';
import type { Office } from './support/office.ts';
import { picture } from './support/pictures.ts';
import { officeOnProfile } from './support/profile-office.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`The rule for witnesses${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await officeOnProfile();
  }, 120_000);
  afterAll(() => office?.close());

  const sheet = () => office.page.getByRole('region', { name: '见证人', exact: true });
  const field = (label: string) => sheet().getByLabel(label, { exact: true });
  const button = (name: string) => office.page.getByRole('button', { name, exact: true });
  const chosen = (label: string) =>
    sheet()
      .locator('.ant-select')
      .filter({ has: office.page.getByLabel(label, { exact: true }) })
      .locator('.ant-select-selection-item')
      .allTextContents();

  async function choose(label: string, ...kinds: string[]): Promise<void> {
    for (const kind of kinds) {
      await field(label).fill(kind);
      await office.page.keyboard.press('Enter');
    }
    await office.page.keyboard.press('Escape');
  }

  test('stands on the page of the profile with its source', async () => {
    await expect.poll(() => field('见证人').inputValue()).toBe('3');
    await expect.poll(() => field('用十面骰掷出的数字').inputValue()).toBe('1');
    await expect.poll(() => chosen('见证人身份（见证席上可选的）')).toContain('纪检监察');
    await expect.poll(() => field('依据').inputValue()).toContain('SSJ-DRAW/1');
    await sheet()
      .getByText(/现在没有要求。$/)
      .waitFor();
  });

  test('cannot be made empty: no draw among one unit, and no kind that nobody can have', async () => {
    await field('操作单位以外的见证人').fill('0');
    await sheet().getByText('请填 1 到 20 之间的整数。').waitFor();
    await sheet().getByRole('button', { name: '加一项要求' }).click();
    await button('保存…').click();
    await sheet().getByText('请选身份。').waitFor();
    await expect.poll(() => office.page.getByRole('dialog').count()).toBe(0);
    await sheet().scrollIntoViewIfNeeded();
    await picture(office.page, 'profile-witnesses-wrong');
    await sheet().getByRole('button', { name: '删去第 1 项' }).click();
    await field('操作单位以外的见证人').fill('2');
    await expect.poll(() => sheet().getByText('请选身份。').count()).toBe(0);
  });

  test('is changed with its source and a reason, and stays so', async () => {
    await choose('见证人身份（见证席上可选的）', '新闻媒体');
    await sheet().getByRole('button', { name: '加一项要求' }).click();
    await choose('第 1 项身份', '纪检监察', '新闻媒体');
    await sheet().getByLabel('第 1 项至少几人').fill('2');
    await field('每人的数字不少于').fill('10');
    await field('依据').fill('本县联席会议第三次会议纪要');
    await sheet().scrollIntoViewIfNeeded();
    await picture(office.page, 'profile-witnesses');
    await button('保存…').click();
    const dialog = office.page.getByRole('dialog', { name: '保存方案' });
    await dialog.getByLabel('理由').fill('联席会议决定');
    await dialog.getByRole('button', { name: '保存' }).click();
    await shell(office.page).notice(/^方案已保存/);
    await dialog.waitFor({ state: 'hidden' });
    await office.page.reload();
    await expect.poll(() => field('操作单位以外的见证人').inputValue()).toBe('2');
    await expect.poll(() => field('每人的数字不少于').inputValue()).toBe('10');
    await expect.poll(() => chosen('第 1 项身份')).toEqual(['纪检监察', '新闻媒体']);
    await expect.poll(() => field('依据').inputValue()).toBe('本县联席会议第三次会议纪要');
    await shell(office.page).tab('操作日志');
    await expect.poll(async () => (await table(office.page, '操作日志').column('理由'))[0]).toBe('联席会议决定');
    await shell(office.page).tab('方案');
  });

  test('says so where a kind that is asked for is taken away', async () => {
    const kinds = sheet()
      .locator('.ant-select')
      .filter({ has: office.page.getByLabel('见证人身份（见证席上可选的）', { exact: true }) });
    await kinds.getByTitle('新闻媒体').locator('.ant-select-selection-item-remove').click();
    await sheet().getByText('上面的身份里没有：新闻媒体。').waitFor();
    await button('撤销修改').click();
    await expect.poll(() => sheet().getByText('上面的身份里没有：新闻媒体。').count()).toBe(0);
  });

  test('goes back to what the protocol asks', async () => {
    await sheet().getByRole('button', { name: '恢复本省默认' }).click();
    await expect.poll(() => field('操作单位以外的见证人').inputValue()).toBe('1');
    await expect.poll(() => field('每人的数字不少于').inputValue()).toBe('8');
    await sheet()
      .getByText(/现在没有要求。$/)
      .waitFor();
    await sheet().getByRole('button', { name: '与本省默认相同' }).waitFor();
    await button('撤销修改').click();
    await expect.poll(() => chosen('第 1 项身份')).toEqual(['纪检监察', '新闻媒体']);
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
