import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audiencePage, openAudience } from './support/models/audience-page.ts';
import { drawPage } from './support/models/draw-page.ts';
import { shell } from './support/models/shell.ts';
import { taskPage } from './support/models/task-page.ts';
import type { Office } from './support/office.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';
import { officeWithTask } from './support/saved-task.ts';

const mark = '演练，不具效力';
const lottery = { 彩种: '福彩双色球', 期号: '2026131', 从哪里查: '中国福彩网开奖公告' };

describe.skipIf(missing)(`A meeting that is rehearsed${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let projector: Page;
  beforeAll(async () => {
    office = await officeWithTask('会前演练的任务');
  }, 180_000);
  afterAll(() => office?.close());

  const desk = () => drawPage(office.page);
  const room = () => audiencePage(projector);
  const watermark = (page: Page) => page.getByRole('note').filter({ hasText: mark });

  test('begins at its task, under a number that begins with TEST-, marked on both screens', async () => {
    const { page } = office;
    await desk().press('先演练一次…');
    for (const [label, value] of Object.entries({ 场合: '会前演练', 主持人: '张建国', 操作员: '李敏' })) {
      await page.getByLabel(label, { exact: true }).fill(value);
    }
    await page.getByLabel(/公开号码/).check();
    await desk().press('开始演练');
    await expect.poll(() => page.getByRole('dialog').getByRole('alert').textContent()).toBe('请填写彩种。');
    for (const [label, value] of Object.entries(lottery)) await page.getByLabel(label, { exact: true }).fill(value);
    await desk().press('开始演练');
    await page.getByRole('heading', { level: 1, name: '演练：名单已冻结，等待冻结方案' }).waitFor();
    await expect.poll(() => page.getByRole('main').textContent()).toMatch(/TEST-371726-\d{4}-001-1/);
    await watermark(page).waitFor();
    const drawId = Number(page.url().split('/').at(-1));
    projector = await openAudience(office.context, new URL(page.url()).origin, drawId);
    await watermark(projector).waitFor();
    await page.bringToFront();
  });

  test('the desk lists what the plan asks of the witnesses, and practice witnesses fill it in', async () => {
    const { page } = office;
    await desk().press('冻结方案');
    await room().shows('抽查方案已冻结');
    await expect.poll(() => room().text()).toContain('福彩双色球第 2026131 期');
    await desk().press('作出承诺');
    const needs = () => page.getByRole('list', { name: '见证要求' }).getByRole('listitem').allTextContents();
    await expect
      .poll(needs)
      .toEqual([
        '○见证人还缺 3',
        '○云河县市场监督管理局以外的见证人还缺 1',
        '○用十面骰掷出、不少于 8 位的数字还缺 1',
        '○公开号码：福彩双色球第 2026131 期还缺 1',
      ]);
    await desk().enter({ name: '王国强', unit: '云河县市场监督管理局', digits: '20371594', dice: true });
    await expect.poll(needs).toContain('✓用十面骰掷出、不少于 8 位的数字已有 1');
    await desk().enter({ name: '刘秀兰', unit: '县第三届人大代表', digits: '88041207' });
    await expect.poll(needs).toContain('✓云河县市场监督管理局以外的见证人已有 1');
    await desk().enter({ name: '陈志明', unit: '云河县食品商会', digits: '5519370264' });
    await page.getByLabel('开奖号码（至少 6 位）').fill('03 09 17 24 28 31 07');
    await desk().press('记下公开号码');
    await page.getByRole('heading', { level: 1, name: '演练：见证数字已齐，等待揭示' }).waitFor();
    await expect
      .poll(async () => (await desk().witnesses()).join('').replaceAll(/\s/g, ''))
      .toContain('03091724283107');
  });

  test('it comes to its end, and the task is the draft it was', async () => {
    const { page } = office;
    await desk().press('揭示结果…');
    await desk().confirm('揭示');
    await desk().press('结束演练');
    await page.getByRole('heading', { level: 1, name: '演练：已办结' }).waitFor();
    await watermark(page).waitFor();
    await watermark(projector).waitFor();
    await desk().press('回到任务');
    await taskPage(page).saved();
    await expect.poll(() => page.getByText(/曾经(撤回|取消)/).count()).toBe(0);
  });

  test('one person alone can go through a meeting with practice witnesses', async () => {
    const { page } = office;
    await desk().press('先演练一次…');
    await desk().press('开始演练');
    await desk().press('冻结方案');
    await desk().press('作出承诺');
    await desk().press('代填练习见证人');
    await page.getByRole('heading', { level: 1, name: '演练：见证数字已齐，等待揭示' }).waitFor();
    await expect.poll(() => page.getByRole('main').textContent()).toMatch(/TEST-371726-\d{4}-001-2/);
    await desk().press('揭示结果…');
    await desk().confirm('揭示');
    await desk().offers('结束演练');
  });

  test('a rehearsal that went wrong is cancelled with a reason, and nobody has to approve it', async () => {
    const { page } = office;
    await desk().press('取消这次演练…');
    await page.getByRole('dialog').getByText('不需要审批').waitFor();
    await desk().giveReason('取消演练', '投影没有接好。');
    await page.getByRole('heading', { level: 1, name: '演练：第 1 次抽取已取消' }).waitFor();
    const cancelled = page.getByRole('list', { name: '已取消的抽取' }).getByRole('listitem');
    await expect.poll(() => cancelled.textContent()).toContain('原因：投影没有接好。');
    await expect.poll(() => cancelled.textContent()).toContain('批准人：练习批准人甲、练习批准人乙');
    await expect.poll(async () => new Set(await desk().verify())).toEqual(new Set(['相符']));
    await picture(page, 'rehearsal-cancelled');
    await page.keyboard.press('Escape');
  });

  test('it is listed apart from the formal draws', async () => {
    const { page } = office;
    await shell(page).goTo('抽取');
    await page.getByRole('heading', { level: 1, name: '抽取：还没有抽取' }).waitFor();
    await page.getByText('演练', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '抽取：演练 2 次' }).waitFor();
    const numbers = page.getByRole('gridcell', { name: /^TEST-371726-\d{4}-001-[12]$/ });
    await expect.poll(() => numbers.count()).toBe(2);
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
