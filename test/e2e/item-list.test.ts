import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`The item list of the demo bureau${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let all = 0;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
  }, 120_000);
  afterAll(() => office?.close());

  const items = () => table(office.page, '抽查事项');
  const nav = () => shell(office.page);
  const press = (name: string) => office.page.getByRole('button', { name, exact: true }).click();
  const dialog = () => office.page.getByRole('dialog');
  const giveReason = async (reason: string, confirm: string) => {
    await dialog().getByRole('textbox', { name: '理由' }).fill(reason);
    await dialog().getByRole('button', { name: confirm, exact: true }).click();
  };

  test('the list that was imported first is the one in force', async () => {
    await nav().goTo('抽查事项清单');
    all = await items().total();
    await expect.poll(() => nav().heading()).toBe(`抽查事项清单：共 ${all} 项 · 第一版（现行）`);
    await picture(office.page, 'item-list');
    await items().press('ArrowDown', 'Enter');
    await items().detail().getByText('比例的算法').waitFor();
    await picture(office.page, 'item-list-detail');
    expect(await items().detail().getByRole('button', { name: '修改…' }).count()).toBe(0);
    await office.page.keyboard.press('Escape');
  });

  test('the next version is a copy in which an item is changed and one is added, each with a reason', async () => {
    await press('编制下一版…');
    await giveReason('年度调整', '开始编制');
    await expect.poll(() => nav().heading()).toBe(`抽查事项清单：共 ${all} 项 · 第二版（草稿）`);
    await items().press('ArrowDown', 'Enter');
    await press('修改…');
    await dialog().getByLabel('抽查比例').fill('10所及以下不少于2所；超过10所不低于20%');
    await dialog().getByText('按此计算：10所及以下不少于2所；超过10所不低于20%').waitFor();
    await dialog().getByLabel('抽查工作指引').fill('先核对门牌与执照，再看公示信息。');
    await picture(office.page, 'item-list-form');
    await giveReason('上级调整比例', '保存到草稿');
    await dialog().getByText('修改事项').waitFor({ state: 'detached' });
    await office.page.keyboard.press('Escape');
    await press('添加事项…');
    await dialog().getByRole('button', { name: '保存到草稿' }).click();
    await dialog().getByText('请填写抽查类别。').waitFor();
    await dialog().getByLabel('抽查类别').fill('价格行为检查');
    await dialog().getByLabel('抽查事项（必填）', { exact: true }).fill('明码标价的检查');
    await dialog().getByLabel('检查依据').fill('《中华人民共和国价格法》第十三条');
    await giveReason('新增职责', '保存到草稿');
    await expect.poll(() => items().total()).toBe(all + 1);
  });

  test('what changed is shown field by field before it is published', async () => {
    await office.page.getByRole('button', { name: '各版与专项清单' }).click();
    await office.page.getByRole('menuitem', { name: '各版与差异' }).click();
    await office.page.getByText('新增 1 · 修改 1 · 移除 0').waitFor();
    const difference = table(office.page, '两版的差异');
    await expect.poll(() => difference.column('变化')).toEqual(['修改', '新增']);
    await picture(office.page, 'item-list-versions');
    const download = office.page.waitForEvent('download');
    await press('导出差异');
    expect((await download).suggestedFilename()).toMatch(/^清单差异-第一版至第二版草稿-.*\.xlsx$/);
  });

  test('a published version counts from its day and can no longer be changed', async () => {
    await table(office.page, '清单各版').press('ArrowDown', 'Enter');
    await press('发布…');
    await picture(office.page, 'item-list-publish');
    await giveReason('局长办公会通过', '发布');
    await expect.poll(() => nav().heading()).toBe(`清单各版：现行的是第二版，共 ${all + 1} 项`);
    await office.page.keyboard.press('Escape');
    await nav().goTo('抽查事项清单');
    await expect.poll(() => nav().heading()).toBe(`抽查事项清单：共 ${all + 1} 项 · 第二版（现行）`);
  });

  test('a published version is made into papers, and where it was made public is written down', async () => {
    await nav().goToAddress('/item/version');
    await table(office.page, '清单各版').press('ArrowDown', 'Enter');
    await press('制作公示稿');
    await office.page.getByRole('button', { name: '保存 PDF' }).waitFor({ timeout: 60_000 });
    const download = office.page.waitForEvent('download');
    await press('保存 PDF');
    expect((await download).suggestedFilename()).toMatch(/^随机抽查事项清单-第二版-公示-.*\.pdf$/);
    await press('登记公示…');
    await dialog().getByLabel('网址或公示地点').fill('www.yunhe.example/qd');
    await giveReason('门户网站公示', '登记');
    await office.page.getByText('www.yunhe.example/qd').waitFor();
    await picture(office.page, 'item-list-disclosed');
    await office.page.keyboard.press('Escape');
  });

  test('what was not used for years and what is not punished have lists of their own', async () => {
    await nav().goToAddress('/item/unused');
    await expect.poll(() => nav().heading()).toBe('久未实施的事项：5 年以上没有实施的 0 项');
    await picture(office.page, 'item-list-unused');
    await nav().goToAddress('/item/exemption');
    await press('添加免罚事项…');
    await dialog().getByLabel('轻微违法行为').fill('首次未按规定公示年度报告');
    await dialog().getByLabel('不予处罚的条件').fill('首次违法，责令改正后及时改正');
    await dialog().getByLabel('依据').fill('《中华人民共和国行政处罚法》第三十三条');
    await giveReason('省局清单', '保存');
    await expect.poll(() => nav().heading()).toBe('免罚清单：共 1 项');
    await picture(office.page, 'item-list-exemption');
  });

  test('a superior list is compared with the own one, and what is missing goes into the draft', async () => {
    await nav().goToAddress('/item/superior');
    const chooser = office.page.waitForEvent('filechooser');
    await press('导入上级清单…');
    const text = '抽查类别,抽查事项,事项类别,检查依据\n合同检查,格式条款的检查,一般检查事项,《民法典》第四百九十六条\n';
    await (await chooser).setFiles({ name: '市局清单.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await dialog().getByLabel('来源（哪个机关的哪份清单）').fill('市局2026版清单');
    const begin = dialog().getByRole('button', { name: /^导\s?入$/ });
    await expect.poll(() => begin.isEnabled()).toBe(true);
    await picture(office.page, 'item-list-superior-dialog');
    await begin.click();
    await expect.poll(() => nav().heading()).toBe('应纳尽纳核对：还有 1 项要决定');
    await picture(office.page, 'item-list-superior');
    await table(office.page, '与上级清单的差异').press('ArrowDown', 'Enter');
    await giveReason('适用本县', '决定');
    await expect.poll(() => nav().heading()).toBe('应纳尽纳核对：都已决定');
    await nav().goTo('抽查事项清单');
    await expect.poll(() => nav().heading()).toBe(`抽查事项清单：共 ${all + 2} 项 · 第三版（草稿）`);
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
