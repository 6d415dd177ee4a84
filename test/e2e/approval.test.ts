import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approvalPage, approvalSteps, demoPassword, reviewers } from './support/models/approval.ts';
import { door } from './support/models/door.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { taskPage } from './support/models/task-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`What one person must not do alone${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    await newTask('误建的抽查');
  }, 180_000);
  afterAll(() => office?.close());

  const steps = () => approvalSteps(office.page);
  const approvals = () => approvalPage(office.page);
  const nav = () => shell(office.page);

  async function newTask(name: string) {
    await nav().goTo('抽查任务');
    const form = taskPage(office.page);
    await form.begin();
    await form.field('任务名称').fill(name);
    await form.chooseItems('年度报告公示信息的检查');
    await form.save();
    await form.saved();
  }

  async function sitDown(name: string, before: string) {
    await door(office.page).menu(before, '换人登录');
    await door(office.page).signIn({ name, password: demoPassword });
    await office.page.getByRole('button', { name: `账号：${name}` }).waitFor();
  }

  test('is asked for with a reason where it is done, and says who may agree', async () => {
    await office.page.getByRole('button', { name: '作废…' }).click();
    await steps().dialog.getByText('作废任务须由另外 1 人审批，可以审批的人：郭强、梁平。').waitFor();
    await picture(office.page, 'void-ask');
    await steps().ask('与第三季度任务重复');
    await steps().steps.getByText('已同意 0/1 人').waitFor();
    await picture(office.page, 'void-waiting');
  });

  test('is refused by a sentence for a wrong password', async () => {
    await steps().agree(reviewers[0], 'Guess#2026');
    await expect.poll(() => steps().complaint()).toContain('密码不正确，还可以再试 4 次');
    await picture(office.page, 'void-wrong-password');
    await steps().press('稍后再办');
  });

  test('waits in the list of the other person, whose page counts it', async () => {
    await sitDown(reviewers[0], '演示人员');
    await approvals().badge().waitFor();
    await nav().goTo('审批');
    await expect.poll(() => nav().heading()).toBe('审批：1 项待我审批');
    await expect.poll(() => approvals().list.column('理由')).toEqual(['与第三季度任务重复']);
    await picture(office.page, 'list-for-me');
    await approvals().open('与第三季度任务重复');
    await approvals().drawer.getByText('误建的抽查').waitFor();
    await picture(office.page, 'drawer');
    await approvals().drawer.getByRole('button', { name: '同意…', exact: true }).click();
    await office.page.getByRole('dialog', { name: '同意作废任务' }).waitFor();
    await picture(office.page, 'decide-dialog');
    await office.page.getByRole('dialog', { name: '同意作废任务' }).getByRole('button', { name: '再看看' }).click();
    await approvals().decide('同意', '同意，编号保留。');
    await expect.poll(() => nav().heading()).toBe('审批：没有待我审批的');
    await expect.poll(() => approvals().badge().count()).toBe(0);
  });

  test('is then done by whoever asked, and stands in the history as done', async () => {
    await sitDown('演示人员', reviewers[0]);
    await nav().goTo('审批');
    await approvals().show('我申请的');
    await expect.poll(() => approvals().list.column('状态')).toEqual(['已同意，待办理']);
    await approvals().open('与第三季度任务重复');
    await approvals()
      .drawer.getByRole('link', { name: /^查看任务/ })
      .click();
    await office.page.getByRole('button', { name: '作废…' }).click();
    await steps().ready();
    await picture(office.page, 'void-ready');
    await steps().press('作废');
    await nav().notice('任务已作废。');
    await nav().goTo('审批');
    await approvals().show('全部');
    await expect.poll(() => approvals().list.column('状态')).toEqual(['已办理']);
    await picture(office.page, 'history');
  });

  test('no longer counts when the task was changed after it was asked for', async () => {
    await newTask('又一个抽查');
    await office.page.getByRole('button', { name: '作废…' }).click();
    await steps().ask('不办了');
    await steps().press('稍后再办');
    await taskPage(office.page).field('任务名称').fill('改了名的抽查');
    await taskPage(office.page).save();
    await nav().notice('已保存。');
    await office.page.getByRole('button', { name: '作废…' }).click();
    await steps().dialog.getByText('原来的审批不再算数，请重新申请').waitFor();
    await picture(office.page, 'void-outdated');
    await steps().press('不做了');
    await steps().dialog.waitFor({ state: 'hidden' });
  });

  test('is also letting a task go to its draw, where the profile says so', async () => {
    const client = await connectToOffice(office);
    const profile = await client.query('profile.get', {});
    const approvers = { ...profile.approvals.approvers, 'task.release': 1 };
    const changed = { ...profile, approvals: { ...profile.approvals, approvers } };
    await client.command('profile.save', { profile: changed, reason: '局长办公会' });
    client.close();
    await office.page.getByRole('button', { name: '开始抽取…' }).click();
    const asking = office.page.getByRole('dialog');
    await asking.getByLabel('理由', { exact: true }).fill('方案已会签');
    await asking.getByRole('button', { name: '申请审批' }).click();
    // A task that waits for its approval is no form any more, and the dialog goes with it.
    await office.page.getByRole('heading', { level: 1, name: /待审批/ }).waitFor();
    await office.page.getByRole('button', { name: '开始抽取…' }).click();
    await picture(office.page, 'release-waiting');
    await steps().agree(reviewers[1]);
    await office.page.getByLabel('场合', { exact: true }).waitFor();
    await picture(office.page, 'release-ready');
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
