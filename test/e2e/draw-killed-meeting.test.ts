import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium as launcher, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyBundle } from '../../resources/draw-protocol/verify-bundle.mjs';
import { python, reportsOfPython } from '../verify/support/python-verifier.ts';
import { demoDraft, meetingFacts, meetingSteps, meetingWitnesses, ofEachClass } from './support/ceremony.ts';
import type { DeathPlace } from './support/die-at.ts';
import { type KillableProgram, killableProgram } from './support/killable-program.ts';
import { type Evidence, entriesOfAMeeting, sealedEvidence, timeless } from './support/meeting-evidence.ts';
import { audiencePage, openAudience } from './support/models/audience-page.ts';
import { door } from './support/models/door.ts';
import { drawPage } from './support/models/draw-page.ts';
import { projectionDesk } from './support/models/projection-desk.ts';
import { enterDemo } from './support/models/start-page.ts';
import { usualScreen } from './support/office.ts';
import { clientOf } from './support/office-client.ts';
import { chromium, missing } from './support/requirements.ts';

/** What this machine commits itself to in both meetings. */
const machine = '3b9d41c07e5288f16a0fd4c3927be85016c4fa7d2e83b95c60a1d7f4482e93bc';
const demoPerson = { name: '演示人员', password: 'Yunhe-2026' };

describe.skipIf(missing)(`A meeting that is killed again and again${missing ? ` (not run: ${missing})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingchou-killed-'));
  let browser: Browser;
  let context: BrowserContext;
  let program: KillableProgram;
  let page: Page;
  let projector: Page;
  let undisturbed: Evidence;
  let killed: Evidence;
  let drawId: number;
  let taskId: number;
  let committed = '';
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launcher.launch({ executablePath: chromium ?? '', args: ['--no-sandbox'] });
    program = await killableProgram(join(folder, 'killed'), machine);
    context = await newContext();
    page = await enterDemo(context, await program.start());
    const client = await clientOf(page);
    ({ id: taskId } = await client.command(
      'task.create',
      await demoDraft(client, '被打断的抽查', { strata: ofEachClass(3), reserve: 2 }),
    ));
    client.close();
    await program.kill();
    // The same inputs to the last byte for the meeting that nobody disturbs.
    cpSync(join(folder, 'killed'), join(folder, 'undisturbed'), { recursive: true });
    undisturbed = await playUndisturbed();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await program?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  async function newContext() {
    return browser.newContext({ viewport: usualScreen, locale: 'zh-CN', acceptDownloads: true });
  }

  async function playUndisturbed(): Promise<Evidence> {
    const other = await killableProgram(join(folder, 'undisturbed'), machine);
    const apart = await newContext();
    const client = await clientOf(await enterDemo(apart, await other.start()));
    const { drawId } = await client.job('draw.freezeFrame', { taskId, ...meetingFacts });
    for (const step of meetingSteps(client, drawId)) await step.go();
    await client.command('draw.close', { drawId });
    const evidence = await sealedEvidence(client, drawId, other);
    client.close();
    await apart.close();
    await other.kill();
    return evidence;
  }

  const desk = () => drawPage(page);
  const room = () => audiencePage(projector);

  /** The program ends without a word; both windows say so, and both come back when it runs again. */
  async function killAndReturn(dies?: DeathPlace) {
    await program.kill();
    await returnAfterEnd(dies);
  }

  /** The end of the program is noticed; it is started again, and goes on where it was or dies at a place of its own. */
  async function returnAfterEnd(dies?: DeathPlace) {
    await page.getByRole('alert').filter({ hasText: '连接断开了' }).waitFor();
    await projector.getByRole('alert').filter({ hasText: '正在重新连接' }).waitFor();
    const key = await context.newPage();
    await key.goto(await program.start(dies));
    await key.close();
    await page.bringToFront();
    await page.getByRole('button', { name: '打开演示单位' }).click();
    await projector.getByRole('alert').filter({ hasText: '正在重新连接' }).waitFor({ state: 'hidden' });
  }

  /** Whatever dialog was open is gone; whoever reloads signs in again. */
  async function reload() {
    await page.reload();
    await door(page).signIn(demoPerson);
  }

  /** Somebody closes both windows; whoever comes back signs in and finds the draw. */
  async function closeWindowsAndReturn() {
    await Promise.all([page.close(), projector.close()]);
    page = await context.newPage();
    await page.goto(`${program.origin}/#/draw/${drawId}`);
    await door(page).signIn(demoPerson);
    projector = await openAudience(context, program.origin, drawId);
    await page.bringToFront();
  }

  /** Both windows at a step, with the one commitment there has ever been. */
  async function standsAt(state: string, heading: string) {
    await desk().stands(state);
    await room().shows(heading);
    const shown = await desk().digest('承诺');
    if (committed === '') committed = shown;
    expect(shown).toBe(committed);
    if (heading.includes('承诺值')) await expect.poll(() => room().digest('承诺值')).toBe(committed);
  }

  const witnessEntry = ({ name, unit, value, method }: (typeof meetingWitnesses)[number]) =>
    desk().enter({ name, unit, digits: value, dice: method === '十面骰' });

  /** What is pressed at each step, and how both windows stand afterwards. */
  const steps = [
    { press: () => desk().press('冻结方案'), state: '方案已冻结，等待承诺', heading: '抽查方案已冻结' },
    { press: () => desk().press('作出承诺'), state: '等待见证人（0/3）', heading: '机器数已封存，公布承诺值' },
    ...meetingWitnesses.map((witness, place) => ({
      press: () => witnessEntry(witness),
      state: place === 2 ? '见证数字已齐，等待揭示' : `等待见证人（${place + 1}/3）`,
      heading: place === 2 ? '见证数字已齐，请各自核对' : `见证人 ${place + 1} / 3 位`,
    })),
  ];

  const reveal = async () => {
    await desk().press('揭示结果…');
    await desk().press('揭示');
  };

  test('begins in front of both windows', async () => {
    const address = await program.start();
    const key = await context.newPage();
    await key.goto(address);
    await key.close();
    await page.goto(`${program.origin}/#/task/${taskId}`);
    await page.reload();
    await page.getByRole('button', { name: '打开演示单位' }).click();
    const listen = (heard: Page) => heard.on('pageerror', error => complaints.push(error.message));
    listen(page);
    context.on('page', listen);
    projector = await openAudience(context, program.origin, null);
    await page.bringToFront();
    await room().shows('双随机抽取');
  }, 360_000);

  const freeze = () => {
    const { occasion, place, host, operator } = meetingFacts;
    return desk().freeze({ 场合: occasion, '地点（可不填）': place, 主持人: host, 操作员: operator });
  };
  const offersToBegin = () => page.getByRole('button', { name: '开始抽取…', exact: true, disabled: false }).waitFor();

  test.each(['list-compressing', 'list-written'] as const)(
    'dies in the middle of freezing, %s: nothing was frozen, and no number is used up',
    async place => {
      await killAndReturn(place);
      await reload();
      await offersToBegin();
      await freeze();
      await program.died();
      await returnAfterEnd();
      await reload();
      await offersToBegin();
      await room().shows('双随机抽取');
      const client = await clientOf(page);
      expect((await client.query('task.get', { id: taskId })).state).toBe('draft');
      const { rows } = await client.query('draw.history', { after: null, limit: 100 });
      expect(rows.filter(row => row.taskId === taskId)).toEqual([]);
      client.close();
    },
    360_000,
  );

  test('freezes the list', async () => {
    await freeze();
    await desk().stands('名单已冻结，等待冻结方案');
    drawId = Number(page.url().split('/').at(-1));
    await killAndReturn();
    await desk().stands('名单已冻结，等待冻结方案');
    await room().shows('名单已冻结');
  }, 360_000);

  test.each(steps.map((step, place) => ({ ...step, before: steps[place - 1]?.state ?? '名单已冻结，等待冻结方案' })))(
    'comes back to the same step, with the same commitment: $before → $state',
    async ({ press, before, state, heading }) => {
      // Killed while the step is being done: it is done, or it is not, and can then be done.
      await desk().stands(before);
      await press();
      await killAndReturn();
      const title = page.getByRole('heading', { level: 1, name: /^抽取：/ });
      await title.waitFor();
      await expect.poll(() => title.textContent()).toMatch(/等待/);
      const found = await title.textContent();
      expect([`抽取：${before}`, `抽取：${state}`]).toContain(found);
      if (found === `抽取：${before}`) await press();
      await standsAt(state, heading);
      // Killed when it is done, and shown.
      await killAndReturn();
      await standsAt(state, heading);
      await closeWindowsAndReturn();
      await standsAt(state, heading);
    },
    360_000,
  );

  test.each(['number-opened', 'before-reveal-commit'] as const)(
    'dies in the middle of the reveal, %s: nothing is known of the result, and the same commitment waits for it',
    async place => {
      await killAndReturn(place);
      await standsAt('见证数字已齐，等待揭示', '见证数字已齐，请各自核对');
      await reveal();
      await program.died();
      await returnAfterEnd();
      await reload();
      await standsAt('见证数字已齐，等待揭示', '见证数字已齐，请各自核对');
      const client = await clientOf(page);
      expect(await client.query('draw.projection', { drawId })).toMatchObject({ machine: null, seed: null, drawn: [] });
      client.close();
    },
    360_000,
  );

  test('dies after the reveal is stored and before anybody is told: it is shown when the program is back', async () => {
    await killAndReturn('after-reveal-commit');
    await desk().stands('见证数字已齐，等待揭示');
    await reveal();
    await program.died();
    await returnAfterEnd();
    await reload();
    await standsAt('结果已出，等待办结', '揭示');
    await killAndReturn();
    await standsAt('结果已出，等待办结', '揭示');
    await closeWindowsAndReturn();
    await standsAt('结果已出，等待办结', '揭示');
  }, 360_000);

  test('after the reveal nothing of the result changes over another kill, and the meeting can be closed', async () => {
    const drawn = await page
      .getByRole('table', { name: '抽中对象' })
      .or(page.getByRole('grid', { name: '抽中对象' }))
      .textContent();
    await killAndReturn();
    await desk().stands('结果已出，等待办结');
    const again = page.getByRole('table', { name: '抽中对象' }).or(page.getByRole('grid', { name: '抽中对象' }));
    await expect.poll(() => again.textContent()).toBe(drawn);
    await page.getByText('程序重新启动过，投影停在原来的一页').waitFor();
    // The room is shown the page again that it saw before, not the beginning.
    await projectionDesk(page).press('下一页');
    await room().shows(/^抽中对象 12 户/);
    await projectionDesk(page).press('下一页');
    await projectionDesk(page).says(/第 2\/2 页/);
    await killAndReturn();
    await projectionDesk(page).says(/第 2\/2 页.*已暂停/);
    await projector.getByRole('list', { name: '抽中对象' }).getByText('12', { exact: true }).waitFor();
    await desk().press('办结，生成任务单');
    await killAndReturn();
    const close = page.getByRole('button', { name: '办结，生成任务单' });
    await page.getByRole('heading', { level: 1, name: '抽取：已办结' }).or(close).first().waitFor();
    if (await close.isVisible()) await desk().press('办结，生成任务单');
    await desk().stands('已办结');
    await killAndReturn();
    await desk().stands('已办结');
    await room().shows('记录');
  }, 360_000);

  test('leaves the evidence of one attempt, to the last digit that of a meeting nobody disturbed', async () => {
    const client = await clientOf(page);
    killed = await sealedEvidence(client, drawId, program);
    client.close();
    expect(killed.attempts).toHaveLength(1);
    expect(killed.attempts[0]).toMatchObject({ machine, commit: committed });
    expect(killed.ledger.map(({ type }) => type)).toEqual(entriesOfAMeeting);
    expect(timeless(killed)).toEqual(timeless(undisturbed));
  });

  test('and both verifiers of outsiders find nothing to object to', () => {
    expect(verifyBundle(killed).ok).toBe(true);
    expect(verifyBundle(undisturbed).ok).toBe(true);
    if (python !== null)
      expect(reportsOfPython([JSON.stringify(killed)])).toMatchObject([{ fatal: null, verdict: 'pass' }]);
  });

  test('no page broke on the way', () => {
    expect(complaints).toEqual([]);
  });
});
