import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { type DrawnTask, drawTask } from './support/drawn-task.ts';
import { auditPage } from './support/models/audit-page.ts';
import { door } from './support/models/door.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { missing } from './support/requirements.ts';

const pictures = process.env.MINGCHOU_PICTURES;

describe.skipIf(missing)(`操作日志${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  let drawn: DrawnTask;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
    drawn = await drawTask(client, '食品销售者抽查');
    await shell(office.page).goToAddress('/system/audit');
  }, 180_000);
  afterAll(async () => {
    client?.close();
    await office?.close();
  });

  const trail = () => table(office.page, '操作日志');
  const audit = () => auditPage(office.page);
  const picture = async (name: string) => {
    if (!pictures) return;
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await office.page.setViewportSize({ width, height });
      await trail().settled();
      await office.page.screenshot({ path: join(pictures, `${name}-${width}.png`) });
    }
    await office.page.setViewportSize({ width: 1366, height: 768 });
  };

  test('entries are found by what they are about, by action and by day, with the number beside each', async () => {
    const all = await trail().total();
    expect(all).toBeGreaterThan(8);
    await picture('list');
    await trail().search('高静飞');
    await expect.poll(() => trail().column('操作')).toEqual(['登记见证数字']);
    await trail().clear();
    await expect.poll(() => trail().total()).toBe(all);
    expect(await trail().filter('操作', '登记见证数字')).toBe(3);
    await expect.poll(() => trail().column('操作')).toEqual(Array(3).fill('登记见证数字'));
    await trail().clear();
    await expect.poll(() => trail().total()).toBe(all);
    await office.page.getByRole('button', { name: '日期' }).click();
    await office.page.getByRole('button', { name: '今天', exact: true }).click();
    await office.page.getByRole('button', { name: /^日期：/ }).waitFor();
    await expect.poll(() => trail().total()).toBe(all);
    await office.page.keyboard.press('Escape');
    await trail().clear();
  });

  test('an entry shows what it changed field by field, and leads to everything that happened to the same thing', async () => {
    await trail().search(drawn.number);
    await trail().rows.filter({ hasText: '新建任务' }).click();
    const detail = trail().detail();
    await detail.getByRole('row', { name: /检查开始/ }).waitFor();
    await expect.poll(() => detail.getByRole('row', { name: /^名称/ }).textContent()).toContain('食品销售者抽查');
    await picture('detail');
    await trail().clear();
    await audit().onlyThis();
    await expect.poll(() => trail().column('操作')).toEqual(['新建任务']);
    await office.page.keyboard.press('Escape');
    await trail().clear();
  });

  test('what happened to one task is a link away', async () => {
    await shell(office.page).goToAddress(`/task/${drawn.taskId}`);
    await office.page.getByRole('button', { name: '操作记录' }).click();
    await office.page.getByRole('button', { name: /^只看：这一项任务/ }).waitFor();
    await expect
      .poll(async () => [...new Set(await trail().column('操作'))].toSorted())
      .toEqual(['固定名单快照', '揭示并抽取', '新建任务', '确认抽取结果']);
    await trail().clear();
  });

  test('what is shown is exported, and the day is handed over as a paper', async () => {
    expect(await audit().export()).toMatch(/^操作日志-.*\.xlsx$/);
    expect(await audit().digest()).toMatch(/^操作日志日报-\d{4}-\d\d-\d\d\.pdf$/);
    await picture('digest');
    await audit().closeDialog('操作日志日报');
  });

  test('a printed head stands, a wrong one contradicts, and one beyond the end says that the file is older than the paper', async () => {
    const { rows } = await client.query('audit.list', { after: null, limit: 1 });
    const { seq = 0, hash = '' } = rows[0] ?? {};
    await audit().openHeadDialog();
    const printed = hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
    expect(await audit().checkHead(seq, printed)).toContain('相符');
    await picture('head');
    expect(await audit().checkHead(seq, 'f'.repeat(16))).toContain('不符');
    expect(await audit().checkHead(seq + 5, printed)).toContain('数据比纸旧');
    await audit().closeDialog('核对纸上的首部');
  });

  test('the whole trail and every row stand; a row that another program has changed is named with its entry', async () => {
    expect(await audit().verify()).toContain('逐行与日志相符');
    await picture('whole');
    const { who, demo } = await client.query('account.session', {});
    await client.job('workspace.close', {});
    const raw = new SqliteDatabase(join(office.program.dataFolder, '演示单位-云河县', '明抽.db'));
    raw.exec("UPDATE task SET name = '别的任务'; UPDATE inspection_object SET risk_class = 'A' WHERE id = 700;");
    raw.exec("UPDATE inspection_object SET risk_class = 'D' WHERE id = 700;");
    raw.close();
    await client.job('workspace.openDemo', { folder: null });
    await door(office.page).signIn({ name: who?.name ?? '', password: demo?.password ?? '' });
    await shell(office.page).goTo('系统', '单位资料');
    await shell(office.page).tab('操作日志');
    await office.page.getByRole('heading', { level: 1, name: /^操作日志/ }).waitFor();
    expect(await audit().verify()).toContain('在程序之外改动');
    await expect
      .poll(() => audit().findings())
      .toEqual(expect.arrayContaining([expect.stringMatching(/^抽查任务1内容被改动日志第 \d+ 条$/)]));
    await picture('tampered');
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
