import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approvalSteps } from './support/models/approval.ts';
import { audiencePage, openAudience } from './support/models/audience-page.ts';
import { drawPage } from './support/models/draw-page.ts';
import { projectionDesk } from './support/models/projection-desk.ts';
import { shell } from './support/models/shell.ts';
import { table } from './support/models/table.ts';
import { taskPage } from './support/models/task-page.ts';
import type { Office } from './support/office.ts';
import { missing } from './support/requirements.ts';
import { officeWithTask } from './support/saved-task.ts';

const meeting = { 场合: '局长办公会', 主持人: '张建国', 操作员: '李敏' };
const people = [
  { name: '王国强', unit: '县发展和改革局', digits: '20371594', dice: true },
  { name: '刘秀兰', unit: '县第三届人大代表', digits: '88041207' },
  { name: '陈志明', unit: '云河县食品商会', digits: '5519370264' },
] as const;

describe.skipIf(missing)(`A draw that does not go through${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let projector: Page;
  beforeAll(async () => {
    office = await officeWithTask('高风险企业抽查', async form => {
      for (const riskClass of ['A（低）', 'B（较低）', 'C（较高）', '未分类']) await form.drawBy(riskClass, '不抽');
    });
  }, 180_000);
  afterAll(() => office?.close());

  const desk = () => drawPage(office.page);
  const room = () => audiencePage(projector);

  test('before the commitment it can be withdrawn with a reason, and the task is a draft again', async () => {
    await desk().freeze(meeting);
    await desk().stands('名单已冻结，等待冻结方案');
    await desk().press('撤回…');
    await desk().giveReason('撤回', '比例写错。');
    await desk().stands('已撤回');
    await desk().press('回到任务');
    await taskPage(office.page).saved();
    await office.page.getByText('曾经撤回').waitFor();
  });

  test('a list that is frozen again gets a number of its own', async () => {
    await desk().freeze(meeting);
    await desk().stands('名单已冻结，等待冻结方案');
    await expect.poll(() => office.page.getByRole('main').textContent()).toMatch(/371726-\d{4}-001-2/);
    await desk().press('冻结方案');
    await desk().stands('方案已冻结，等待承诺');
    await desk().press('作出承诺');
    await desk().stands('等待见证人（0/3）');
    const drawId = Number(office.page.url().split('/').at(-1));
    projector = await openAudience(office.context, new URL(office.page.url()).origin, drawId);
    await office.page.bringToFront();
  });

  test('after the commitment it is cancelled only when two others agree, here and now, within twenty seconds', async () => {
    await desk().enter(people[0]);
    await desk().stands('等待见证人（1/3）');
    await desk().press('取消本次抽取…');
    const steps = approvalSteps(office.page);
    await steps.ask('投影中断，会议改期。');
    const began = Date.now();
    await steps.agree('郭强');
    await steps.agreed('郭强');
    await steps.agree('梁平');
    await steps.ready();
    // The button has the cursor: one more Enter does it.
    await desk().confirm('取消本次抽取');
    await desk().stands('第 1 次抽取已取消');
    expect(Date.now() - began).toBeLessThan(20_000);
  });

  test('the room reads why, and who approved it', async () => {
    await room().shows('第 1 次抽取已取消');
    await expect.poll(() => room().text()).toContain('投影中断，会议改期。');
    await expect.poll(() => room().text()).toContain('郭强、梁平');
  });

  test('what was drawn is shown as void, never hidden', async () => {
    await office.page.getByRole('heading', { name: '第 1 次抽取的结果，已取消，不作依据' }).waitFor();
    await expect.poll(async () => (await table(office.page, '抽中对象').column('检查对象')).length).toBeGreaterThan(5);
    await expect.poll(() => desk().digest('机器数')).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the next attempt begins with a commitment of its own, under the same number', async () => {
    const before = await desk().digest('承诺');
    await desk().press('进行第 2 次抽取');
    await desk().stands('等待见证人（0/3）');
    await expect.poll(() => desk().digest('承诺')).not.toBe(before);
    await room().shows('机器数已封存，公布承诺值');
    await expect.poll(() => room().text()).toContain('第 1 次抽取已取消：投影中断，会议改期。');
    for (const [place, person] of people.entries()) {
      await desk().enter(person);
      if (place < people.length - 1) await desk().stands(`等待见证人（${place + 1}/3）`);
    }
    await desk().stands('见证数字已齐，等待揭示');
    await desk().press('揭示结果…');
    await desk().confirm('揭示');
    await desk().stands('结果已出，等待办结');
  });

  test('the record says how many attempts there were', async () => {
    await room().shows('揭示');
    await projectionDesk(office.page).press('跳到记录');
    await room().shows('记录');
    await expect.poll(() => room().text()).toContain('2 次抽取');
    await office.page.bringToFront();
  });

  test('the history keeps the withdrawn one beside the other', async () => {
    await shell(office.page).goTo('抽取');
    const draws = table(office.page, '抽取记录');
    await expect.poll(() => draws.column('状态')).toEqual(['等待办结', '已撤回']);
    await expect.poll(() => draws.column('次数')).toEqual(['2', '0']);
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
