import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/project-root.ts';
import { approvalSteps } from '../e2e/support/models/approval.ts';
import { audiencePage } from '../e2e/support/models/audience-page.ts';
import { disclosurePage } from '../e2e/support/models/disclosure-page.ts';
import { documentPage } from '../e2e/support/models/document-page.ts';
import { drawPage } from '../e2e/support/models/draw-page.ts';
import { projectionDesk } from '../e2e/support/models/projection-desk.ts';
import { resultPage } from '../e2e/support/models/result-page.ts';
import { shell } from '../e2e/support/models/shell.ts';
import { startPage } from '../e2e/support/models/start-page.ts';
import { table } from '../e2e/support/models/table.ts';
import { taskPage } from '../e2e/support/models/task-page.ts';
import { usualScreen } from '../e2e/support/office.ts';
import { type Desk, openDesk } from './desk.ts';
import { choose } from './dialogs.ts';
import { hearComplaints } from './hear-complaints.ts';
import { takePictures } from './pictures.ts';

const verifier = join(projectRoot, 'resources/draw-protocol/verify-bundle.mjs');
const taskName = '食品销售经营者双随机抽查';
const meeting = { 场合: '第四次联席会议', 主持人: '张建国', 操作员: '李敏' };
const people = [
  { name: '王国强', unit: '县发展和改革局', digits: '20371594', dice: true },
  { name: '刘秀兰', unit: '县第三届人大代表', digits: '88041207' },
  { name: '陈志明', unit: '云河县食品商会', digits: '5519370264' },
] as const;
/** How many businesses of each risk class are drawn. */
const drawn = { 'A（低）': 2, 'B（较低）': 1, 'C（较高）': 1, 'D（高）': 1 };
const sheets = 5;

describe('The main job, clicked and typed in the window of the desktop', () => {
  let desk: Desk;
  let page: Page;
  let room: Page;
  let folder: string;
  let complaints: readonly string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchou-saved-'));
    desk = await openDesk({ page: 'product' });
    page = desk.operator;
    complaints = hearComplaints(desk.app);
    await page.setViewportSize(usualScreen);
    await page.reload();
  });
  afterAll(async () => {
    await desk?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const nav = () => shell(page);
  const ceremony = () => drawPage(page);
  const audience = () => audiencePage(room);
  const picture = (name: string) => takePictures(page, name);
  const pictureOfBoth = async (name: string) => {
    await takePictures(page, name);
    await takePictures(room, `${name}-投影`);
  };

  /** Presses a button that saves, answers the program's own dialog with a place, and reads what lies there afterwards. */
  async function saved(button: Locator, name: string): Promise<Buffer> {
    const path = join(folder, name);
    await choose(desk.app, path);
    await button.click();
    // It appears whole, under its name, or not at all.
    await expect.poll(() => existsSync(path)).toBe(true);
    await nav().notice(/^已保存：/);
    return readFile(path);
  }

  test('the demo bureau is opened from the first page', async () => {
    await startPage(page).shown();
    await picture('开始');
    await startPage(page).openDemo();
    await picture('工作台-新');
  }, 120_000);

  test('a task is planned in its form, and saved with the keyboard', async () => {
    const form = taskPage(page);
    await nav().goTo('抽查任务');
    await picture('抽查任务-空');
    await form.begin();
    await form.field('任务名称').fill(taskName);
    await form.chooseItems('营业执照（登记证）规范使用情况的检查');
    for (const [riskClass, number] of Object.entries(drawn)) {
      await form.drawBy(riskClass, '按户数');
      await form.number(riskClass).fill(String(number));
    }
    await form.drawBy('未分类', '不抽');
    await form.counted(new RegExp(`从 [\\d,]+ 户中抽 ${sheets} 户`));
    await picture('任务表单');
    await form.save();
    await form.saved();
    await ceremony().offers('开始抽取…');
    await picture('任务已保存');
  });

  test('the list is frozen, and the room is shown it in a window beside', async () => {
    await ceremony().freeze({ ...meeting });
    await ceremony().stands('名单已冻结，等待冻结方案');
    [room] = await Promise.all([desk.app.waitForEvent('window'), ceremony().press('打开投影')]);
    await room.setViewportSize({ width: 1920, height: 1080 });
    await audience().shows('名单已冻结');
    expect(await audience().title()).toBe(taskName);
    expect(await audience().digest('名单指纹')).toBe(await ceremony().digest('名单指纹'));
    await ceremony().offers('冻结方案');
    await pictureOfBoth('名单冻结');
    // The keyboard went to the button that opened the window.
    await ceremony().press('冻结方案');
    await ceremony().stands('方案已冻结，等待承诺');
    await audience().shows('抽查方案已冻结');
    expect(await audience().digest('方案指纹')).toBe(await ceremony().digest('方案指纹'));
    await ceremony().offers('作出承诺');
    await pictureOfBoth('方案冻结');
  });

  test('the program commits itself before the witnesses give their numbers', async () => {
    await ceremony().confirm('作出承诺');
    await ceremony().stands('等待见证人（0/3）');
    await audience().shows('机器数已封存，公布承诺值');
    expect(await audience().digest('承诺值')).toBe(await ceremony().digest('承诺'));
    await pictureOfBoth('承诺');
    await ceremony().enter(people[0]);
    await ceremony().stands('等待见证人（1/3）');
    await audience().shows('见证人 1 / 3 位');
    await pictureOfBoth('见证人一位');
    await ceremony().enter(people[1]);
    await ceremony().stands('等待见证人（2/3）');
    await ceremony().enter(people[2]);
    await ceremony().stands('见证数字已齐，等待揭示');
    await audience().shows('见证数字已齐，请各自核对');
    const cards = (await audience().witnesses()).map(card => card.replaceAll(/\s/g, ''));
    expect(cards).toEqual(people.map(({ digits }) => expect.stringContaining(digits)));
    await ceremony().offers('揭示结果…');
    await pictureOfBoth('见证数字已齐');
  });

  test('the drawn businesses stand on both screens, in the same order', async () => {
    await ceremony().confirm('揭示结果…');
    await ceremony().offers('揭示');
    await picture('揭示之前');
    await ceremony().confirm('揭示');
    await ceremony().stands('结果已出，等待办结');
    await audience().shows('揭示');
    await ceremony().offers('办结，生成任务单');
    await pictureOfBoth('揭示');
    const names = await table(page, '抽中对象').column('检查对象');
    expect(names.length).toBe(sheets);
    await projectionDesk(page).press('下一页');
    await audience().shows(/^抽中对象/);
    await projectionDesk(page).press('暂停');
    await projectionDesk(page).press('本页直接公布');
    await expect.poll(() => audience().names()).toEqual(names);
    await takePictures(room, '抽中对象-投影');
  });

  test('closing makes the task sheets; the draw verifies, and its evidence does outside of the program', async () => {
    await ceremony().press('办结，生成任务单');
    await ceremony().stands('已办结');
    await ceremony().offers('制作公文');
    await picture('已办结');
    const states = await ceremony().verify();
    expect(states.length).toBeGreaterThan(20);
    expect(new Set(states)).toEqual(new Set(['相符']));
    await picture('验证');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const evidence = { sealed: '导出证据（含名单）', public: '导出公开证据' };
    for (const [form, button] of Object.entries(evidence)) {
      const name = `${form}.json`;
      const bundle = JSON.parse(String(await saved(page.getByRole('button', { name: button }), name)));
      expect(bundle.format).toBe('ssj-draw-bundle/1');
      expect('frameText' in bundle).toBe(form === 'sealed');
      const { stdout, status } = spawnSync(process.execPath, [verifier, join(folder, name), '--json']);
      expect(JSON.parse(String(stdout))).toMatchObject({ ok: true });
      expect(status).toBe(form === 'sealed' ? 0 : 3);
    }
    await ceremony().press('关闭投影');
    await expect.poll(() => desk.app.windows().length).toBe(1);
  });

  test('the papers are made, and the notices saved where the person wants them', async () => {
    const papers = documentPage(page);
    await ceremony().press('制作公文');
    await nav().goTo('公文');
    await picture('公文-选任务');
    await papers.chooseTask(taskName);
    await papers.make('检查通知书').click();
    expect(await papers.made('检查通知书')).toContain(`刚制作 ${sheets} 份`);
    await picture('公文-通知书');
    const notices = await saved(papers.saveButton('检查通知书', 'pdf'), '通知书.pdf');
    expect(notices.subarray(0, 5).toString()).toBe('%PDF-');
    for (const kind of ['抽取见证记录表', '抽取结果名单']) {
      await papers.make(kind).click();
      await papers.made(kind);
    }
    const workbook = await saved(papers.saveButton('抽取结果名单', 'xlsx'), '名单.xlsx');
    expect(workbook.subarray(0, 2).toString()).toBe('PK');
    const kinds = [...Array(sheets).fill('检查通知书'), '检查通知书（合订）', '抽取见证记录表', '抽取结果名单'];
    await expect.poll(async () => (await papers.list.column('类别')).toSorted()).toEqual(kinds.toSorted());
    await picture('公文-全部');
  });

  test('the results are entered without the hands leaving the keyboard', async () => {
    const results = resultPage(page);
    await nav().goTo('检查与结果');
    await expect.poll(() => nav().heading()).toBe(`检查与结果：还有 ${sheets} 张任务单要录入`);
    await picture('检查与结果');
    await table(page, '检查任务').press('ArrowDown', 'Enter');
    await results.shown();
    await picture('录入结果');
    for (let entered = 0; entered < sheets; entered += 1) {
      await expect.poll(() => nav().heading()).toBe(`录入检查结果：已录入 ${entered} / ${sheets}`);
      const object = await results.object();
      const found = entered === 1;
      await results.press(found ? '6' : '1');
      if (found) {
        await expect.poll(() => results.hasKeyboard('发现的问题')).toBe(true);
        await results.write('未建立进货查验记录，责令改正。');
        await picture('录入结果-有问题');
      }
      await results.press('Control+Enter');
      if (entered < sheets - 1) await expect.poll(() => results.object()).not.toBe(object);
    }
    await expect.poll(() => nav().heading()).toBe(`录入检查结果：${sheets} 张都已录入`);
    await picture('录入完成');
  });

  test('the bulletin is made, and its publication is registered with a receipt', async () => {
    const disclosures = disclosurePage(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^公示：/ }).waitFor();
    await picture('公示');
    await disclosures.open(taskName);
    await disclosures.makeBulletin().click();
    await disclosures
      .step('生成公告')
      .getByText(/^云市监公〔\d+〕1号$/)
      .waitFor();
    await picture('公示-公告');
    const bulletin = await saved(disclosures.saveFile('pdf'), '公告.pdf');
    expect(bulletin.subarray(0, 5).toString()).toBe('%PDF-');
    await disclosures.confirmButton().click();
    await disclosures.field('回执编号或网址').fill('SD-2026-371726-0412');
    await picture('公示-确认');
    await page.keyboard.press('Enter');
    const approval = approvalSteps(page);
    await approval.agree('郭强');
    await approval.ready();
    await picture('公示-审批');
    await disclosures.submit();
    await nav().notice('已登记公示。');
    await expect.poll(() => disclosures.list.column('状态')).toEqual(['已公示']);
    await picture('公示-已公示');
    await page.keyboard.press('Escape');
  });

  test('every other page shows what has been done, and the log is whole', async () => {
    const links = page.getByRole('navigation', { name: '主导航' }).getByRole('link');
    for (const title of await links.allTextContents()) {
      await nav().goTo(title, title === '系统' ? '单位资料' : title);
      await picture(`完成后-${title}`);
    }
    await nav().goToAddress('/import/object');
    await picture('导入');
    await nav().goTo('系统', '单位资料');
    for (const tab of ['方案', '备份', '导入记录', '操作日志']) {
      await nav().tab(tab);
      await page.getByRole('heading', { level: 1, name: new RegExp(`^${tab}`) }).waitFor();
      await picture(`系统-${tab}`);
    }
    await page.getByRole('button', { name: '核对全部记录' }).click();
    const outcome = page.getByRole('main').getByRole('alert');
    await outcome.waitFor();
    expect(await outcome.getAttribute('class')).toContain('success');
    await picture('系统-日志已核对');
  });

  test('the windows had nothing to complain of', () => {
    expect(complaints).toEqual([]);
  });
});
