import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approvalSteps } from './support/models/approval.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { taskPage } from './support/models/task-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { missing } from './support/requirements.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe.skipIf(missing)(`Planning a check${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
  }, 120_000);
  afterAll(() => office?.close());

  const form = () => taskPage(office.page);
  const nav = () => shell(office.page);

  test('begins on an empty list that says what to do first', async () => {
    await nav().goTo('抽查任务');
    await expect.poll(() => nav().heading()).toBe('抽查任务：还没有任务');
    await form().begin();
  });

  test('counts the range, what each rule leaves out, and what is left, before anything is typed', async () => {
    await form().counted(/从 [\d,]+ 户中抽 [\d,]+ 户/);
    const [range, pool] = [await form().count('对象范围内'), await form().count('列入名单')];
    expect(range).toBeGreaterThan(10_000);
    await expect.poll(async () => range - sum(await form().exclusions())).toBe(pool);
  });

  test('shows for every class how many are listed, drawn and kept in reserve', async () => {
    for (const title of ['名单', '抽取', '递补']) {
      const numbers = await form().column(title);
      expect(numbers.length).toBe(6);
      expect(sum(numbers.slice(0, -1))).toBe(numbers.at(-1));
    }
    const [listed, drawn] = [await form().column('名单'), await form().column('抽取')];
    // 山东: 1 %, 3 %, 6 %, 20 % and 3 %, never less than the ratio.
    const points = [100, 300, 600, 2000, 300];
    expect(drawn.slice(0, -1)).toEqual(points.map((bp, place) => Math.ceil(((listed[place] ?? 0) * bp) / 10_000)));
  });

  test('says what is still missing, and moves the cursor there when one saves', async () => {
    await expect.poll(() => form().problems()).toEqual(['请填写任务名称。', '请至少选择一个抽查事项。']);
    await form().save();
    await expect.poll(() => form().complaints()).toEqual(['请填写任务名称。', '请至少选择一个抽查事项。']);
    expect(
      await form()
        .field('任务名称')
        .evaluate(field => field === document.activeElement),
    ).toBe(true);
  });

  test('takes items from the list only, and their ratio for the classes when asked', async () => {
    await form().field('任务名称').fill('2026年第四季度公示信息抽查');
    await form().chooseItems('年度报告公示信息的检查', '即时公示信息的检查');
    await expect.poll(() => form().items().count()).toBe(2);
    await form().items().first().getByRole('button', { name: '按此比例抽' }).click();
    await expect.poll(() => form().ratio('D（高）').inputValue()).toBe('3');
    await expect.poll(() => form().problems()).toEqual([]);
  });

  test('refuses a ratio finer than two decimals, at its field', async () => {
    await form().ratio('B（较低）').fill('3.333');
    await form().save();
    await expect
      .poll(() => form().complaints())
      .toEqual(['B（较低）的比例应为 0 至 100 之间的数，最多两位小数，例如 3 或 0.25。']);
    await form().ratio('B（较低）').fill('2.5');
    await form().drawBy('A（低）', '不抽');
  });

  test('is saved with Ctrl+S and gets its number; then the draw is the next step', async () => {
    await form().save();
    await form().saved();
    await expect.poll(() => nav().heading()).toMatch(/^任务 云市监抽〔\d{4}〕1号：草稿，等待抽取$/);
    await office.page.getByRole('button', { name: '开始抽取…' }).waitFor();
  });

  test('asks before changes are left behind, and keeps them while the program runs', async () => {
    await form().field('任务名称').fill('2026年第四季度公示信息抽查（修改）');
    await office.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '工作台' }).click();
    await office.page.getByRole('dialog').getByRole('button', { name: '留在这一页' }).click();
    await expect.poll(() => nav().heading()).toContain('有修改，还没有保存');
    await office.page.getByRole('button', { name: '撤销修改' }).click();
    await expect.poll(() => form().field('任务名称').inputValue()).toBe('2026年第四季度公示信息抽查');
  });

  test('opens after a reload exactly as it was saved', async () => {
    await office.page.reload();
    await form().saved();
    await expect.poll(() => form().ratio('B（较低）').inputValue()).toBe('2.5');
    await expect.poll(() => form().ratio('A（低）').count()).toBe(0);
    await expect.poll(() => form().items().count()).toBe(2);
  });

  test('is put out of use only with a reason and when another agrees, and keeps its number in the list', async () => {
    await office.page.getByRole('button', { name: '作废…' }).click();
    const confirm = nav().dialog().getByRole('button', { name: '作废', exact: true });
    await expect.poll(() => nav().dialog().getByRole('button', { name: '申请审批' }).isDisabled()).toBe(true);
    const steps = approvalSteps(office.page);
    await steps.ask('与第三季度任务重复。');
    await steps.agree('郭强');
    await steps.ready();
    await confirm.click();
    await office.page.getByText('与第三季度任务重复。').waitFor();
    await nav().goTo('抽查任务');
    const tasks = table(office.page, '抽查任务');
    await expect.poll(() => tasks.column('状态')).toEqual(['已作废']);
    await tasks.search('没有这样的任务');
    await office.page.getByText('没有符合条件的任务').waitFor();
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
