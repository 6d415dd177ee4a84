import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audiencePage, openAudience } from './support/models/audience-page.ts';
import { drawPage } from './support/models/draw-page.ts';
import { projectionDesk } from './support/models/projection-desk.ts';
import { shell } from './support/models/shell.ts';
import { table } from './support/models/table.ts';
import type { Office } from './support/office.ts';
import { missing } from './support/requirements.ts';
import { officeWithTask } from './support/saved-task.ts';

const meeting = { 场合: '2026年第四次联席会议', 主持人: '张建国', 操作员: '李敏' };
const people = [
  { name: '王国强', unit: '县发展和改革局', digits: '20371594', dice: true },
  { name: '刘秀兰', unit: '县第三届人大代表', digits: '88041207' },
  { name: '陈志明', unit: '云河县食品商会', digits: '5519370264' },
] as const;

describe.skipIf(missing)(`A draw in front of witnesses${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let projector: Page;
  beforeAll(async () => {
    office = await officeWithTask('2026年第四季度食品销售双随机抽查');
    projector = await openAudience(office.context, new URL(office.page.url()).origin, null);
    await office.page.bringToFront();
  }, 180_000);
  afterAll(() => office?.close());

  const desk = () => drawPage(office.page);
  const room = () => audiencePage(projector);
  const show = () => projectionDesk(office.page);

  test('before it begins the room reads what is going to happen', async () => {
    await room().shows(/即将开始/);
    await expect.poll(() => room().text()).toContain('机器数封存，公布承诺值');
    await expect.poll(() => room().buttons()).toEqual([]);
  });

  test('does not begin without an occasion and the people who answer for it', async () => {
    await desk().freeze({ ...meeting, 主持人: ' ' });
    await expect.poll(() => office.page.getByRole('dialog').getByRole('alert').textContent()).toBe('请填写主持人。');
    await office.page.getByLabel('主持人').fill(meeting.主持人);
    await office.page.keyboard.press('Enter');
    await desk().stands('名单已冻结，等待冻结方案');
  });

  test('the frozen list and its digest stand on both screens at once', async () => {
    await room().shows('名单已冻结');
    await expect.poll(() => room().title()).toBe('2026年第四季度食品销售双随机抽查');
    await expect.poll(() => room().digest('名单指纹')).toMatch(/^[0-9a-f]{64}$/);
    await expect.poll(() => room().digest('名单指纹')).toBe(await desk().digest('名单指纹'));
    await expect.poll(() => room().footer()).toMatch(/从 [\d,]+ 户中抽 \d+ 户/);
    await room().code('名单指纹').waitFor();
  });

  test('a double press goes one step, not two', async () => {
    const second = desk().pressAtOnce('方案已冻结', '作出承诺');
    await desk().confirm('冻结方案');
    await second;
    await desk().stands('方案已冻结，等待承诺');
    await expect.poll(() => desk().digest('承诺')).toBe('');
    await room().shows('抽查方案已冻结');
    await expect.poll(() => room().digest('方案指纹')).toBe(await desk().digest('方案指纹'));
    await expect.poll(() => room().step()).toContain('方案冻结');
  });

  test('the commitment is public before any witness speaks', async () => {
    await desk().confirm('作出承诺');
    await desk().stands('等待见证人（0/3）');
    await room().shows('机器数已封存，公布承诺值');
    await expect.poll(() => room().digest('承诺值')).toBe(await desk().digest('承诺'));
  });

  test('a number that is typed two ways is not taken', async () => {
    await desk().enter({ ...people[0], repeated: '20371595' });
    await expect.poll(() => desk().complaints()).toEqual(['两次输入的数字不同，请对照纸条重新输入。']);
    await desk().stands('等待见证人（0/3）');
  });

  test('the room sees who has given a number, and no number', async () => {
    await desk().enter(people[0]);
    await desk().stands('等待见证人（1/3）');
    await desk().enter(people[1]);
    await desk().stands('等待见证人（2/3）');
    await room().shows('见证人 2 / 3 位');
    await expect
      .poll(() => room().witnesses())
      .toEqual([expect.stringContaining('王国强'), expect.stringContaining('刘秀兰'), '第 3 位，等待']);
    for (const { digits } of people) {
      await expect.poll(async () => (await room().text()).replaceAll(/\s/g, '')).not.toContain(digits);
      await expect.poll(async () => (await desk().witnesses()).join('').replaceAll(/\s/g, '')).not.toContain(digits);
    }
  });

  test('when all have given theirs, each witness reads his own', async () => {
    await desk().enter(people[2]);
    await desk().stands('见证数字已齐，等待揭示');
    await room().shows('见证数字已齐，请各自核对');
    const cards = (await room().witnesses()).map(card => card.replaceAll(/\s/g, ''));
    expect(cards).toEqual(people.map(({ digits }) => expect.stringContaining(digits)));
  });

  test('nothing that is pressed at the projector changes the draw', async () => {
    await expect.poll(() => room().buttons()).toEqual([]);
    await projector.bringToFront();
    await room().press('Enter', ' ', 'PageDown', 'Escape', 'Tab', 'Enter');
    await office.page.bringToFront();
    await desk().stands('见证数字已齐，等待揭示');
  });

  test('the reveal is asked once more, then stands on both screens', async () => {
    await desk().confirm('揭示结果…');
    await desk().confirm('揭示');
    await desk().stands('结果已出，等待办结');
    await room().shows('揭示');
    const seen = (await room().text()).replaceAll(/\s/g, '');
    await expect.poll(async () => seen).toContain(await desk().digest('机器数'));
    await expect.poll(async () => seen).toContain(await desk().digest('随机种子'));
    expect(seen).toContain('已当场重算：机器数与先前公布的承诺值相符');
  });

  test('the drawn names come in draw order, page by page, large enough for the back row', async () => {
    const drawn = await table(office.page, '抽中对象').column('检查对象');
    await show().press('下一页');
    await room().shows(/^抽中对象/);
    await show().press('暂停');
    await show().press('本页直接公布');
    await expect.poll(async () => (await room().names()).length).toBeGreaterThan(5);
    expect(drawn.slice(0, 8)).toEqual(expect.arrayContaining(await room().names()));
    expect((await room().names())[0]).toBe(drawn[0]);
    await expect.poll(() => room().nameSize()).toBeGreaterThanOrEqual(40);
    await expect.poll(() => room().fits()).toBe(true);
    await projector.setViewportSize({ width: 1024, height: 768 });
    await expect.poll(() => room().fits()).toBe(true);
    await projector.setViewportSize({ width: 1920, height: 1080 });
  });

  test('the operator turns the pages, and turns them back; the projector itself has no keys', async () => {
    await expect.poll(() => room().buttons()).toEqual([]);
    const first = await room().names();
    await show().press('下一页');
    await expect.poll(() => room().names()).not.toEqual(first);
    await show().press('上一页');
    await expect.poll(() => room().names()).toEqual(first);
    await projector.bringToFront();
    await room().press('PageDown', 'ArrowRight', ' ');
    await office.page.bringToFront();
    expect(await room().names()).toEqual(first);
    await show().press('跳到记录');
    await room().shows('记录');
  });

  test('closing makes the task sheets, and offers the papers', async () => {
    await desk().press('办结，生成任务单');
    await desk().stands('已办结');
    await office.page.getByRole('button', { name: '制作公文' }).waitFor();
    await shell(office.page).goTo('抽查任务');
    await expect.poll(() => table(office.page, '抽查任务').column('状态')).toEqual(['待回避确认']);
  });

  test('whoever opens the projection later finds the record to take home', async () => {
    const later = await openAudience(office.context, new URL(office.page.url()).origin, 1);
    await audiencePage(later).shows('记录');
    await audiencePage(later).code('抽取记录').waitFor();
    await expect.poll(() => audiencePage(later).step()).toContain('办结');
    await later.close();
    await office.page.bringToFront();
  });

  test('every check of the outside verifier agrees', async () => {
    await shell(office.page).goTo('抽取');
    await table(office.page, '抽取记录').press('ArrowDown', 'Enter');
    await desk().stands('已办结');
    const states = await desk().verify();
    expect(states.length).toBeGreaterThan(20);
    expect(new Set(states)).toEqual(new Set(['相符']));
    await office.page.keyboard.press('Escape');
  });

  test('the public evidence leaves the building without the list', async () => {
    const saving = office.page.waitForEvent('download');
    await desk().press('导出公开证据');
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/^抽取证据（公开）-371726-\d{4}-001-1\.json$/);
    const bundle = JSON.parse(await readFile(await file.path(), 'utf8')) as Record<string, unknown>;
    expect(bundle.format).toBe('ssj-draw-bundle/1');
    expect(bundle).not.toHaveProperty('frameText');
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
