import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { chinaToday, type DrawnTask, drawTask, taskSheets } from './support/drawn-task.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`Results in full${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  let task: DrawnTask;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
    task = await drawTask(client, '食品销售经营者抽查', 1);
    const profile = await client.query('profile.get', {});
    const resultRule = { ...profile.resultRule, reviewNeeded: true, fullRecord: true };
    await client.command('profile.save', { profile: { ...profile, resultRule }, reason: '照法律' });
  }, 120_000);
  afterAll(async () => {
    client?.close();
    await office?.close();
  });

  test('a problem opens the rows of the items by itself, and is taken once it stands at one of them', async () => {
    const { page } = office;
    await shell(page).goTo('检查与结果');
    await table(page, '检查任务').press('ArrowDown', 'Enter');
    await page.getByRole('heading', { level: 2, name: task.sheets[0]?.objectName ?? '', exact: true }).waitFor();
    await page.keyboard.press('6');
    await page.getByLabel('发现的问题（必填）').fill('未亮照经营');
    await page.getByRole('button', { name: /逐项情况、当事人意见/ }).click();
    await page.getByText('证据文件', { exact: true }).waitFor();
    const item = page.getByRole('checkbox', { name: /：发现问题$/ }).first();
    if (!(await item.isChecked())) await item.check();
    await page.getByLabel('服务指导（讲了什么政策、答了什么问题）').fill('讲解亮照经营的规定');
    await picture(page, 'result-more');
    await page.keyboard.press('Control+Enter');
    const saved = async () => (await taskSheets(client, task.taskId))[0]?.result ?? null;
    await expect.poll(saved).toMatchObject({ outcome: '6', version: 1, problem: true });
    const whole = await client.query('result.get', { assignmentId: task.sheets[0]?.id ?? 0 });
    expect(whole.result?.details.items.filter(({ problem }) => problem)).toHaveLength(1);
    expect(whole.result?.details.guidance).toBe('讲解亮照经营的规定');
  });

  test('whoever entered a result sees it in the queue and cannot review it, and rechecks are drawn with their seed', async () => {
    const { page } = office;
    const days = { checkedOn: chinaToday(), endedOn: chinaToday() };
    for (const { id, team } of task.sheets.slice(1)) {
      const inspectorIds = team.map(person => person.id);
      const plain = { outcome: '1', ...days, inspectorIds, finding: '', note: '' };
      await client.command('result.save', { assignmentId: id, ...plain });
    }
    await shell(page).goTo('检查与结果');
    await page.getByRole('link', { name: '审核', exact: true }).click();
    await expect.poll(() => shell(page).heading()).toBe('审核检查结果：4 个等待审核');
    const queue = table(page, '检查结果');
    await expect.poll(() => queue.column('检查对象')).toContain(task.sheets[0]?.objectName);
    await queue.press('ArrowDown', 'Enter');
    await page.getByText('这个结果是你录入的，须由另一个人审核。').waitFor();
    await picture(page, 'result-review');
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByText('这个结果是你录入的，须由另一个人审核。').waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: '复核', exact: true }).click();
    await page.getByRole('button', { name: '抽取复核…' }).click();
    await page.getByLabel('复核人或督导组').fill('市局督导组');
    await picture(page, 'recheck-dialog');
    await page
      .getByRole('button', { name: '抽 取' })
      .or(page.getByRole('button', { name: '抽取', exact: true }))
      .click();
    await expect.poll(() => shell(page).heading()).toBe('复核检查结果：4 个等待复核');
    await table(page, '复核').press('ArrowDown', 'Enter');
    await page.getByText('怎样抽出的').waitFor();
    await picture(page, 'recheck');
    expect(office.complaints()).toEqual([]);
  });
});
