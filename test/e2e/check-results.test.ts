import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { chinaToday, type DrawnTask, drawTask, taskSheets } from './support/drawn-task.ts';
import { resultPage } from './support/models/result-page.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`Entering the results of a check${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  let task: DrawnTask;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
    task = await drawTask(client, '食品销售经营者抽查', 2);
  }, 120_000);
  afterAll(async () => {
    client?.close();
    await office?.close();
  });

  const results = () => resultPage(office.page);
  const nav = () => shell(office.page);
  const nameOf = (place: number) => task.sheets[place]?.objectName ?? '';
  const saved = async (place: number) => (await taskSheets(client, task.taskId))[place]?.result ?? null;

  test('begins with the list of tasks, which counts the sheets that are missing, and goes on with Enter', async () => {
    await nav().goTo('检查与结果');
    expect(task.sheets.length).toBe(8);
    await expect.poll(() => nav().heading()).toBe('检查与结果：还有 8 张任务单要录入');
    const tasks = table(office.page, '检查任务');
    await expect.poll(() => tasks.column('任务名称')).toEqual([task.name]);
    await expect.poll(() => tasks.column('状态')).toEqual(['待录入']);
    await tasks.press('ArrowDown', 'Enter');
    await results().shown();
    await expect.poll(() => nav().heading()).toBe('录入检查结果：已录入 0 / 8');
  });

  test('takes a number key and Enter for a sheet without a problem, and goes on to the next', async () => {
    await results().onObject(nameOf(0));
    await results().press('1', 'Enter');
    await results().onObject(nameOf(1));
    await expect.poll(() => nav().heading()).toBe('录入检查结果：已录入 1 / 8');
    const team = task.sheets[0]?.team.map(({ id }) => id);
    const today = chinaToday();
    await expect
      .poll(() => saved(0))
      .toMatchObject({ outcome: '1', checkedOn: today, endedOn: today, inspectorIds: team });
  });

  test('refuses a sheet without a result, beside the results', async () => {
    await results().press('Enter');
    await expect.poll(() => results().complaint('检查结果')).toBe('请选择检查结果。');
    await expect.poll(() => results().object()).toBe(nameOf(1));
    await expect.poll(() => saved(1)).toBeNull();
  });

  test('asks for the problem where one was found, and takes it without the hands leaving the keyboard', async () => {
    await results().press('6');
    await expect.poll(() => results().hasKeyboard('发现的问题')).toBe(true);
    await results().press('Control+Enter');
    await expect.poll(() => results().complaint('发现的问题')).toContain('请写明发现的问题');
    await results().write('未建立进货查验记录，1号库房责令改正。');
    await results().press('Control+Enter');
    await results().onObject(nameOf(2));
    await expect.poll(() => saved(1)).toMatchObject({ outcome: '6', finding: '未建立进货查验记录，1号库房责令改正。' });
  });

  test('reads numbers as text while somebody writes, and as results after Escape', async () => {
    await results().field('备注').focus();
    await results().press('2');
    await expect.poll(() => results().field('备注').inputValue()).toBe('2');
    await results().press('Backspace', 'Escape', '5');
    await expect.poll(() => results().outcome()).toBe('未发现开展本次抽查涉及的经营活动');
  });

  test('divides the eighth result with a second press', async () => {
    await results().press('8');
    await expect.poll(() => results().outcome()).toBe('合格');
    await results().press('8');
    await expect.poll(() => results().outcome()).toBe('不合格');
    await expect.poll(() => results().hasKeyboard('发现的问题')).toBe(true);
    await results().write('抽样检验一项不合格。');
  });

  test('keeps what was typed while one looks at another sheet, and marks the sheet', async () => {
    await results().press('Alt+ArrowDown');
    await results().onObject(nameOf(3));
    await expect.poll(() => results().stateOf(nameOf(2))).toContain('未保存');
    await results().press('Alt+ArrowUp');
    await results().onObject(nameOf(2));
    await expect.poll(() => results().field('发现的问题').inputValue()).toBe('抽样检验一项不合格。');
  });

  test('asks before the page is left with something unsaved, and has it again afterwards', async () => {
    const { page } = office;
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '工作台' }).click();
    const dialog = page.getByRole('dialog', { name: '离开这一页？' });
    await dialog.getByText('有 1 张任务单填了还没有保存').waitFor();
    await dialog.getByRole('button', { name: '离开', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^工作台/ }).waitFor();
    await page.goBack();
    await results().onObject(nameOf(2));
    await expect.poll(() => results().field('发现的问题').inputValue()).toBe('抽样检验一项不合格。');
    await results().field('发现的问题').focus();
    await results().press('Control+Enter');
    await results().onObject(nameOf(3));
    await expect.poll(() => saved(2)).toMatchObject({ outcome: '8b', finding: '抽样检验一项不合格。' });
  });

  test('refuses days before the draw with the words of the core, and keeps the sheet', async () => {
    await results().press('1');
    await results().field('检查日期').fill('2026.1.5');
    await expect.poll(() => results().field('完成日期').inputValue()).toBe('2026-01-05');
    await results().press('Enter');
    await expect.poll(() => results().refusal()).toContain('检查日期不能早于抽取日期');
    await expect.poll(() => results().object()).toBe(nameOf(3));
    await results().field('检查日期').fill(chinaToday());
    await results().press('Control+Enter');
    await results().onObject(nameOf(4));
  });

  test('needs two inspectors, and finds another one by name', async () => {
    const { rows } = await client.query('inspector.list', {
      filter: { text: '', units: [], drawable: true },
      on: chinaToday(),
      after: null,
      limit: 500,
    });
    const team = task.sheets[4]?.team ?? [];
    const names = rows.map(({ name }) => name);
    const only = rows.filter(({ name }) => names.indexOf(name) === names.lastIndexOf(name));
    const other = only.find(({ id }) => !team.some(person => person.id === id));
    await results().press('1');
    await results().field('检查人员').focus();
    await results().press('Backspace', 'Control+Enter');
    await expect.poll(() => results().complaint('检查人员')).toBe('检查人员不得少于两人。');
    await results().write(other?.name ?? '');
    await expect.poll(() => results().offeredInspectors()).toEqual([expect.stringContaining(other?.name ?? '')]);
    await results().press('Enter', 'Escape');
    await expect.poll(() => results().inspectors()).toEqual([team[0]?.name, other?.name]);
    await office.page.getByLabel('更换检查人员的原因和批准人').fill('原组员请假，经股长同意');
    await results().press('Control+Enter');
    await results().onObject(nameOf(5));
    await expect
      .poll(async () => (await saved(4))?.inspectorIds.toSorted())
      .toEqual([team[0]?.id, other?.id].toSorted());
  });

  test('finds the sheet whose number stands on the paper, and Enter goes into its form', async () => {
    const last = task.sheets[7];
    await results().press('Control+f');
    await results().write((last?.number ?? '').replaceAll(/(.{4})/g, '$1 '));
    await results().press('Enter');
    await results().onObject(last?.objectName ?? '');
    await expect.poll(() => results().outcomeWithKeyboard()).toBe('未发现问题');
    await results().press('3');
    await results().write('按登记住所两次上门，均无此单位。');
    await results().press('Control+Enter');
    await results().onObject(nameOf(5));
  });

  test('filters what has a problem, and lets a saved result be corrected', async () => {
    await results().show('有问题');
    await expect.poll(() => results().options().count()).toBe(3);
    await results().options().first().click();
    await results().onObject(nameOf(1));
    await expect.poll(() => results().field('发现的问题').inputValue()).toContain('进货查验记录');
    await results().field('备注').fill('已当场改正');
    await office.page.getByRole('button', { name: '保存修改' }).click();
    await expect.poll(async () => (await saved(1))?.note).toBe('已当场改正');
  });

  test('ends with every sheet entered and the way to the disclosure', async () => {
    await results().show('未录入');
    for (const place of [5, 6]) {
      await results()
        .options()
        .filter({ hasText: nameOf(place) })
        .click();
      await results().onObject(nameOf(place));
      await results().press('1', 'Enter');
      await expect.poll(() => saved(place)).not.toBeNull();
    }
    await expect.poll(() => nav().heading()).toBe('录入检查结果：8 张都已录入');
    await office.page.getByText('8 张任务单都录完了').waitFor();
    await office.page.getByRole('button', { name: '去公示' }).press('Enter');
    await office.page.getByRole('heading', { level: 1, name: /^公示：/ }).waitFor();
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
