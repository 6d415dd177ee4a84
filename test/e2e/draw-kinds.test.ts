import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audiencePage, openAudience } from './support/models/audience-page.ts';
import { drawPage } from './support/models/draw-page.ts';
import { projectionDesk } from './support/models/projection-desk.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { taskPage } from './support/models/task-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

const meeting = { 场合: '2026年第四次联席会议', 主持人: '张建国', 操作员: '李敏' };
const people = [
  { name: '王国强', unit: '县发展和改革局', digits: '20371594', dice: true },
  { name: '刘秀兰', unit: '县第三届人大代表', digits: '88041207' },
  { name: '陈志明', unit: '云河县食品商会', digits: '5519370264' },
] as const;

describe.skipIf(missing)(`Kinds of draw${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
  }, 180_000);
  afterAll(() => office?.close());

  const form = () => taskPage(office.page);
  const desk = () => drawPage(office.page);
  const nav = () => shell(office.page);

  async function begin(name: string) {
    await nav().goTo('抽查任务');
    await form().begin();
    await form().field('任务名称').fill(name);
    await form().chooseItems('食品生产企业生产过程控制的检查');
  }

  /** From a saved task to the task sheets. */
  async function play(name: string) {
    await desk().freeze(meeting);
    await desk().stands('名单已冻结，等待冻结方案');
    await desk().confirm('冻结方案');
    await desk().stands('方案已冻结，等待承诺');
    await picture(office.page, `${name}-plan`);
    await desk().confirm('作出承诺');
    for (const [place, person] of people.entries()) {
      await desk().stands(`等待见证人（${place}/3）`);
      await desk().enter(person);
    }
    await desk().stands('见证数字已齐，等待揭示');
    await desk().confirm('揭示结果…');
    await desk().confirm('揭示');
    await desk().stands('结果已出，等待办结');
    await picture(office.page, `${name}-result`);
    await desk().confirm('办结，生成任务单');
    await desk().stands('已办结');
  }

  /** Shows the room the page of a closed draw to which these buttons lead. */
  async function onProjector(drawId: number, title: string, ...turns: readonly string[]) {
    const projector = await openAudience(office.context, new URL(office.page.url()).origin, drawId);
    const room = audiencePage(projector);
    await office.page.bringToFront();
    for (const turn of turns) await projectionDesk(office.page).press(turn);
    await room.shows(new RegExp(`^${title}`));
    await expect.poll(() => projector.getByRole('list', { name: title }).locator('li').count()).toBeGreaterThan(5);
    await expect.poll(() => room.fits()).toBe(true);
    await picture(projector, `room-${drawId}`);
    await projector.close();
    await office.page.bringToFront();
  }

  test('the usual kind asks for nothing more: the others are behind one button', async () => {
    await nav().goTo('抽查任务');
    await form().begin();
    await office.page.getByText('按等级比例抽取检查对象，再随机匹配检查人员。').waitFor();
    await expect.poll(() => office.page.getByText('部门联合', { exact: true }).count()).toBe(0);
    await form().counted(/从 [\d,]+ 户中抽 [\d,]+ 户/);
    await picture(office.page, 'form-usual');
    // Nothing was filled in, so nobody is asked before leaving.
    await nav().goTo('抽查任务');
  });

  test('a joint check is told what it lacks, and leads the cursor there', async () => {
    await begin('食品生产企业部门联合抽查');
    await form().choose('部门联合');
    await expect.poll(() => form().problems()).toContain('请填写每个联合部门的名称；不参加的请删除。');
    await form().mend(/请填写每个联合部门的名称/);
    await picture(office.page, 'form-joint-empty');
  });

  test('each department gets its people, and the preview counts them', async () => {
    await form().department(1, '云河县市场监督管理局', '食品安全协调股', '质量监督管理股');
    await form().department(2, '云河县综合行政执法局', '综合行政执法大队', '特种设备安全监察股');
    await expect
      .poll(() => form().departments())
      .toEqual([
        expect.stringMatching(/^云河县市场监督管理局（牵头）可派 \d+ 人，需 \d+ 人次$/),
        expect.stringMatching(/^云河县综合行政执法局可派 \d+ 人，需 \d+ 人次$/),
      ]);
    for (const name of ['A（低）', 'B（较低）', 'C（较高）', '未分类']) await form().drawBy(name, '不抽');
    await form().drawBy('D（高）', '按户数');
    await form().number('D（高）').fill('6');
    await form().counted(/从 \d{3} 户中抽 6 户/);
    await picture(office.page, 'form-joint');
    await form().save();
    await form().saved();
  });

  test('every department sends its team to every object, also on the projector', async () => {
    await play('joint');
    const teams = await table(office.page, '抽中对象').column('检查人员');
    expect(teams).toHaveLength(6);
    for (const team of teams) {
      expect(team).toMatch(/^云河县市场监督管理局：[^、：]+、[^、：]+云河县综合行政执法局：[^、：]+、[^、：]+$/);
    }
    await onProjector(1, '检查人员', '跳到记录', '上一页');
    const states = await desk().verify();
    expect(new Set(states)).toEqual(new Set(['相符']));
    await office.page.keyboard.press('Escape');
  });

  test('an order draw takes all in range and says so in the form', async () => {
    await begin('食品生产企业全覆盖检查次序');
    await form().choose('抽检查次序');
    await expect.poll(() => office.page.getByRole('region', { name: '各等级比例' }).count()).toBe(0);
    await office.page.getByText('定向', { exact: true }).click();
    await office.page.getByRole('region', { name: '对象范围' }).getByRole('searchbox').fill('面粉');
    // The mills alone: the count of the whole registry stands there before the search is taken.
    await form().counted(/^\d{3} 户全部检查，抽检查次序/);
    await expect.poll(() => form().problems()).toEqual([]);
    await picture(office.page, 'form-order');
    await form().save();
    await form().saved();
  });

  test('and ends with every object on a task sheet, in the order drawn', async () => {
    await play('order');
    const names = await table(office.page, '抽中对象').column('检查对象');
    expect(names.length).toBeGreaterThan(5);
    expect(names.every(name => name.includes('面粉'))).toBe(true);
    await onProjector(2, '检查次序', '从头放映', '暂停', '下一页');
    const states = await desk().verify();
    expect(new Set(states)).toEqual(new Set(['相符']));
  });

  test('a rule for small lists is shown with its numbers, for the whole list and for one class', async () => {
    await begin('特种设备使用单位抽查');
    await office.page.getByRole('button', { name: '更多抽取方式…' }).click();
    await form().drawBy('D（高）', '按名单大小');
    await office.page.getByText(/名单 [\d,]+ 户，超过 10 户，按不低于 50% 抽 [\d,]+ 户。/).waitFor();
    await office.page.getByText('按名单大小定', { exact: true }).click();
    await expect
      .poll(() => form().problems())
      .toEqual([expect.stringContaining('按总数分配时，各层不能再单独指定户数')]);
    await form().drawBy('D（高）', '按比例');
    await office.page.getByLabel('大名单的比例').fill('0.1');
    await form().counted(/名单 10,?\d{3} 户，超过 10 户，按不低于 1‰ 抽 \d+ 户/);
    await picture(office.page, 'form-small-pool');
  });

  test('where the objects are named they are chosen from the registry, and items are given their labels', async () => {
    await office.page.getByText('只派人员', { exact: true }).click();
    await expect.poll(() => form().problems()).toContain('只派人员时，请先选定要检查的对象。');
    await office.page.getByRole('button', { name: '选择对象…' }).click();
    const chooser = office.page.getByRole('dialog', { name: '选择检查对象' });
    await chooser.getByRole('searchbox').fill('面粉有限公司');
    const mills = chooser.getByRole('row').filter({ hasText: '面粉有限公司' });
    for (const place of [0, 1]) await mills.nth(place).click();
    await chooser.getByRole('button', { name: '选定 2 户' }).click();
    await chooser.waitFor({ state: 'hidden' });
    await form().counted(/^2 户已定，抽派检查人员/);
    await office.page.getByText('不定项', { exact: true }).click();
    await expect.poll(() => form().problems()).toEqual([expect.stringContaining('与定项相同')]);
    await office.page.getByText('名单中适用 2 户').waitFor();
    await picture(office.page, 'form-named');
    await form().save();
    await form().saved();
    await office.page.reload();
    await form().saved();
    await expect.poll(() => office.page.getByRole('list', { name: '已选对象' }).getByRole('listitem').count()).toBe(2);
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
