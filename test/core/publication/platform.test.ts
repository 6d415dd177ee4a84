import { describe, expect, test } from 'vitest';
import { chooseText } from '../support/import-file.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { publishedTask } from '../support/published-task.ts';
import { refusalOf } from '../support/refusal.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';
import { readWorkbook } from '../support/workbook.ts';

const county = prepared(smallCounty);
const platform = 'provincial';
const on = '2026-03-12';

async function published() {
  const running = await county(settableClock('2026-03-02T09:30:00+08:00'));
  return { running, ...(await publishedTask(running)) };
}

const list = ({ client }: RunningCore, entered: boolean | null = null, after: string | null = null, limit = 100) =>
  client.query('platform.list', { platform, kinds: [], entered, text: '', after, limit });

const enter = ({ client }: RunningCore, kind: 'task' | 'result', subjectId: number, number: string, day = on) =>
  client.command('platform.enter', { platform, entries: [{ kind, subjectId, number, on: day }] });

describe('双录入', () => {
  test('asks for a number of every task and every result, and says how many have one', async () => {
    const { running, taskId, sheets } = await published();
    const before = await list(running);
    expect(before.rows.map(({ kind }) => kind)).toEqual(['task', 'result', 'result']);
    expect(before.tallies).toEqual([
      { kind: 'task', all: 1, entered: 0 },
      { kind: 'result', all: 2, entered: 0 },
    ]);
    await enter(running, 'result', sheets[0]?.id ?? 0, 'SJ-1');
    const missing = await list(running, false);
    expect(missing.rows.map(({ subjectId }) => subjectId)).toEqual([taskId, sheets[1]?.id]);
    expect((await list(running, true)).rows).toMatchObject([
      { number: sheets[0]?.number, entry: { number: 'SJ-1', on } },
    ]);
    expect(missing.tallies[1]).toEqual({ kind: 'result', all: 2, entered: 1 });
  });

  test('is read on page by page without losing or repeating a row', async () => {
    const { running } = await published();
    const found: number[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(running, null, after, 1);
      found.push(...page.rows.map(({ subjectId }) => subjectId));
      after = page.next;
    } while (after !== null);
    expect(found).toEqual((await list(running)).rows.map(({ subjectId }) => subjectId));
    expect((await refusalOf(list(running, null, 'x y'))).message).toContain('刷新');
  });

  test('gives no number to two things, none to what is not there, and none in the future; an empty one takes it back', async () => {
    const { running, sheets } = await published();
    const [one, other] = sheets.map(({ id }) => id);
    await enter(running, 'result', one ?? 0, 'SJ-1');
    expect((await refusalOf(enter(running, 'result', other ?? 0, 'SJ-1'))).message).toContain(sheets[0]?.number);
    expect((await refusalOf(enter(running, 'task', 99, 'SJ-9'))).code).toBe('not-found');
    expect((await refusalOf(enter(running, 'result', other ?? 0, 'SJ-2', '2026-03-13'))).message).toContain('晚于今天');
    await enter(running, 'result', one ?? 0, '');
    expect((await list(running, true)).rows).toEqual([]);
  });

  test('reads what the platform answered line by line before anything is written', async () => {
    const { running, sheets } = await published();
    await enter(running, 'result', sheets[0]?.id ?? 0, 'SJ-1');
    const [one, other] = sheets.map(({ number }) => number);
    const text = `${one}\tSJ-1\n${other}\tSJ-2\t2026/3/11\n${other}\tSJ-3\n查无\tSJ-4\n只有一列`;
    const lines = await running.client.query('platform.read', { platform, text, on });
    expect(lines.map(({ verdict }) => verdict)).toEqual(['same', 'new', 'double', 'unknown', 'unreadable']);
    expect(lines[1]).toMatchObject({ kind: 'result', subjectId: sheets[1]?.id, number: 'SJ-2', on: '2026-03-11' });
    expect((await list(running, true)).total).toBe(1);
  });

  test('reads the platform’s receipt file by the headings of the profile, and refuses another file with what it lacks', async () => {
    const { running, sheets } = await published();
    const read = (file: string) => running.client.job('platform.readFile', { platform, file, on });
    const file = chooseText(running, `回执单\n\n序号,任务单号,平台编号\n1,${sheets[0]?.number},SJ-7\n`).grant;
    expect(await read(file)).toMatchObject([{ number: 'SJ-7', verdict: 'new', subjectId: sheets[0]?.id }]);
    const strange = chooseText(running, '甲,乙\n1,2\n').grant;
    expect((await refusalOf(read(strange))).message).toContain('“平台编号”');
  });
});

describe('a table for a platform', () => {
  test('has the platform’s columns, filled from what was entered once, and each one stands in the trail', async () => {
    const { running, sheets } = await published();
    await enter(running, 'result', sheets[0]?.id ?? 0, 'SJ-1');
    const file = await running.client.job('platform.export', { platform, kind: 'result', missingOnly: true });
    expect(file.rows).toBe(1);
    const [headings = [], row = []] = await readWorkbook(running.core.files.output(file.file)?.path ?? '');
    const cells = Object.fromEntries(headings.map((heading, place) => [heading, row[place]]));
    expect(cells).toMatchObject({
      任务单号: sheets[1]?.number,
      检查对象名称: sheets[1]?.objectName,
      完成日期: '2026-03-10',
      检查结果: '未发现问题',
    });
    const [entry] = (await running.client.query('audit.list', { after: null, limit: 1 })).rows;
    expect(entry).toMatchObject({ action: 'platform.export', subject: expect.stringContaining('监管') });
    const task = await running.client.job('platform.export', { platform, kind: 'task', missingOnly: false });
    expect(task.rows).toBe(1);
    const plan = running.client.job('platform.export', { platform: 'publicity', kind: 'plan', missingOnly: false });
    expect((await refusalOf(plan)).message).toContain('列对照');
  });

  test('is headed as the bureau says, and only with what can be told', async () => {
    const { running } = await published();
    const [first] = await running.client.query('platform.all', {});
    if (!first) return expect.unreachable('The profile names platforms.');
    const columns = { ...first.columns, task: [{ heading: '抽查任务编号', field: 'number' }] };
    const reason = '省平台改版';
    await running.client.command('platform.save', { platform: { ...first, columns }, reason });
    const file = await running.client.job('platform.export', { platform, kind: 'task', missingOnly: false });
    expect((await readWorkbook(running.core.files.output(file.file)?.path ?? ''))[0]).toEqual(['抽查任务编号']);
    const wrong = { ...first, columns: { ...columns, task: [{ heading: '面积', field: 'area' }] } };
    const refusal = await refusalOf(running.client.command('platform.save', { platform: wrong, reason }));
    expect(refusal.code).toBe('invalid-input');
  });
});
