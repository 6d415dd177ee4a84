import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { type DrawnTask, drawTask, revealTask, taskSheets } from './support/drawn-task.ts';
import { approvalPage, approvalSteps, demoPassword, reviewers } from './support/models/approval.ts';
import { door } from './support/models/door.ts';
import { drawPage } from './support/models/draw-page.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';
import { scarceDepartment, scarcePeople } from './support/scarce-people.ts';

const people = [
  { name: '王国强', unit: '县发展和改革局', digits: '20371594', dice: true },
  { name: '刘秀兰', unit: '县第三届人大代表', digits: '88041207' },
  { name: '陈志明', unit: '云河县食品商会', digits: '5519370264' },
] as const;

describe.skipIf(missing)(`What may still happen to a draw${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  let task: DrawnTask;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
    task = await drawTask(client, '食品销售经营者抽查', 2, { reserve: 2 });
  }, 180_000);
  afterAll(() => office?.close());

  const steps = () => approvalSteps(office.page);
  const desk = () => drawPage(office.page);
  const standing = () => table(office.page, '现行名单');
  const changes = () => office.page.getByRole('list', { name: '抽取后的变动' }).getByRole('listitem');
  const after = () => client.query('draw.afterwards', { drawId: task.drawId });

  async function openDraw(number: string) {
    await shell(office.page).goTo('抽取');
    await office.page.getByRole('grid', { name: '抽取记录' }).getByText(number, { exact: true }).click();
  }

  async function numberOf(drawId: number): Promise<string> {
    const { rows } = await client.query('draw.history', { after: null, limit: 100 });
    return rows.find(row => row.drawId === drawId)?.number ?? '';
  }

  async function agreeBoth() {
    for (const name of reviewers) {
      await steps().agree(name);
      await steps().agreed(name);
    }
    await steps().ready();
  }

  test('an object is replaced for a reason of the plan; who comes in is told only when it is done', async () => {
    await openDraw(await numberOf(task.drawId));
    await desk().stands('已办结');
    const [leaving] = (await after()).standing;
    await office.page.getByRole('button', { name: `递补 ${leaving?.name}` }).click();
    await steps().dialog.getByRole('radio', { name: '已注销' }).check();
    await picture(office.page, 'replace-ask');
    await steps().press('申请审批');
    await steps().steps.getByText('已同意 0/2 人').waitFor();
    await expect.poll(() => steps().dialog.textContent()).toContain('办理时由程序填入');
    await agreeBoth();
    await picture(office.page, 'replace-ready');
    await steps().press('办理递补');
    await expect.poll(async () => (await after()).changes.length).toBe(1);
    const [change] = (await after()).changes;
    await office.page.getByText(`已递补：${change?.in.name}`).waitFor();
    await expect.poll(() => changes().allTextContents()).toHaveLength(1);
    await expect.poll(() => changes().first().textContent()).toContain('批准人：郭强、梁平');
    await expect.poll(() => standing().column('检查对象')).toContain(change?.in.name);
    const sheets = await taskSheets(client, task.taskId);
    expect(sheets.map(({ objectName }) => objectName)).not.toContain(leaving?.name);
    expect(new Set([...sheets, ...task.sheets].map(({ number }) => number)).size).toBe(task.sheets.length + 1);
  });

  test('an absent inspector is replaced, agreed to at another page from the list', async () => {
    const object = (await after()).standing[1];
    await office.page.getByRole('button', { name: `换人 ${object?.name}` }).click();
    await steps()
      .dialog.getByRole('radio', { name: object?.team[0]?.name ?? '', exact: true })
      .check();
    await picture(office.page, 'inspector-ask');
    await steps().ask('缺席：住院');
    await steps().agree(reviewers[0]);
    await steps().agreed(reviewers[0]);
    await steps().press('稍后再办');
    await door(office.page).menu('演示人员', '换人登录');
    await door(office.page).signIn({ name: reviewers[1], password: demoPassword });
    await office.page.getByRole('button', { name: `账号：${reviewers[1]}` }).waitFor();
    await shell(office.page).goTo('审批');
    await approvalPage(office.page).open(/抽取/);
    await approvalPage(office.page).drawer.getByText('不能去的人', { exact: true }).waitFor();
    await picture(office.page, 'inspector-approve');
    await approvalPage(office.page).decide('同意');
    await door(office.page).menu(reviewers[1], '换人登录');
    await door(office.page).signIn({ name: '演示人员', password: demoPassword });
    await office.page.getByRole('button', { name: '账号：演示人员' }).waitFor();
    client = await connectToOffice(office);
    await openDraw(await numberOf(task.drawId));
    await office.page.getByRole('button', { name: `换人 ${object?.name}` }).click();
    await steps().ready();
    await steps().press('办理更换');
    await expect.poll(() => changes().allTextContents()).toHaveLength(2);
    await expect.poll(() => changes().nth(1).textContent()).toContain('理由：缺席：住院');
  });

  test('objects are added to a class, one after the other', async () => {
    await office.page.getByRole('button', { name: '追加…' }).click();
    await steps().dialog.getByRole('radio').first().check();
    await steps().dialog.getByLabel('追加户数').fill('2');
    await picture(office.page, 'add-ask');
    await steps().ask('群众举报较多');
    await agreeBoth();
    await steps().press('办理追加');
    await expect.poll(() => changes().allTextContents()).toHaveLength(4);
    await expect.poll(async () => (await after()).standing.length).toBe(task.sheets.length + 2);
    await picture(office.page, 'after-changes');
  });

  test('the history counts the changes, and the whole record still verifies', async () => {
    await shell(office.page).goTo('抽取');
    const draws = table(office.page, '抽取记录');
    await expect.poll(() => draws.column('变动')).toEqual(['4']);
    await picture(office.page, 'history-changes');
    const { ok, checks } = await client.job('draw.verify', { drawId: task.drawId });
    expect(checks.filter(({ state }) => state !== 'pass')).toEqual([]);
    expect(ok).toBe(true);
  });

  /** From the page of a draw without teams: the new plan with a higher cap, its own ceremony, and the close. */
  async function teamsAgain(drawId: number, name: string) {
    await desk().stands('有对象配不齐检查人员');
    const drawn = await table(office.page, '抽中对象').column('检查对象');
    await picture(office.page, `${name}-infeasible`);
    await desk().press('换人员方案…');
    const dialog = office.page.getByRole('dialog');
    await dialog.getByLabel('本次每人最多').fill('50');
    await dialog.getByLabel('理由').fill('提高每人上限');
    await picture(office.page, name);
    await dialog.getByRole('button', { name: '冻结新方案' }).click();
    await desk().stands('方案已冻结，等待承诺');
    await picture(office.page, `${name}-frozen`);
    await desk().press('作出承诺');
    for (const [place, person] of people.entries()) {
      await desk().stands(`等待见证人（${place}/3）`);
      await desk().enter(person);
    }
    await desk().stands('见证数字已齐，等待揭示');
    await desk().press('揭示结果…');
    await desk().confirm('揭示');
    await desk().stands('结果已出，等待办结');
    await expect.poll(() => table(office.page, '抽中对象').column('检查对象')).toEqual(drawn);
    await picture(office.page, `${name}-result`);
    await desk().press('办结，生成任务单');
    await desk().stands('已办结');
    expect((await client.job('draw.verify', { drawId })).ok).toBe(true);
  }

  test('where the teams do not suffice, a later plan is frozen and only the teams are drawn again', async () => {
    const scarce = await revealTask(client, '人手不足的抽查', 3, await scarcePeople(client, 12));
    await openDraw(await numberOf(scarce.drawId));
    await teamsAgain(scarce.drawId, 'plan-again');
  });

  test('in a joint check one department lacks people: with a higher cap both send their teams', async () => {
    const scarce = await revealTask(client, '人手不足的联合抽查', 3, await scarceDepartment(client, 12));
    await openDraw(await numberOf(scarce.drawId));
    await teamsAgain(scarce.drawId, 'joint-again');
    const sheets = await taskSheets(client, scarce.taskId);
    expect(sheets).toHaveLength(12);
    // Two of each of the two departments.
    expect(new Set(sheets.map(({ team }) => team.length))).toEqual(new Set([4]));
    const attempts = (await client.query('draw.afterwards', { drawId: scarce.drawId })).attempts;
    expect(attempts.map(({ feasible, objectsOf }) => [feasible, objectsOf])).toEqual([
      [false, null],
      [true, 1],
    ]);
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
