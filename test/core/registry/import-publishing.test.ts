import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MethodName, OutputOf } from '#contract/contract.ts';
import { draftOf } from '../support/draft.ts';
import { chooseText, importText, proposedRun } from '../support/import-file.ts';
import { allObjects, noFilter } from '../support/object-list.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { objectRow, objectsCsv, upTo } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';
import { takeRows } from '../support/take-rows.ts';
import { readWorkbook } from '../support/workbook.ts';

const county = prepared(smallCounty);
const held = 48;
const table = objectsCsv(upTo(900).map(number => objectRow(number + 100, { 标签: '新办' })));

/** Calls the core as a page does, without the way between them. */
function callInside<Result>(running: RunningCore, method: MethodName, input: unknown, commandId?: string) {
  const call = { method, input, role: 'operator', session: running.session() } as const;
  const { reply, cancel } = running.core.service.call({ ...call, ...(commandId && { commandId }) }, () => undefined);
  return { reply: reply.then(({ result }) => result as Result), cancel };
}

/** Runs an import and does something the first time it says a phase, in the middle of its transaction. */
async function importAnd(running: RunningCore, phase: string, meanwhile: (cancel: () => void) => void) {
  const input = await proposedRun(running, 'object', chooseText(running, table));
  const call = { method: 'import.run', input, role: 'operator', session: running.session() } as const;
  let met = false;
  const { reply, cancel } = running.core.service.call(call, progress => {
    if (met || progress.phase !== phase) return;
    met = true;
    expect(running.database().raw.inTransaction).toBe(true);
    meanwhile(cancel);
  });
  return reply;
}

const listed = { filter: noFilter, sort: { column: 'code', direction: 'up' }, after: null, limit: 1 } as const;

test.each(['保存', '记入日志'])('a query is answered while an import says %s', async phase => {
  const running = await county();
  const told: string[] = [];
  let asked: Promise<unknown> = Promise.resolve();
  await importAnd(running, phase, () => {
    asked = callInside(running, 'object.list', listed).reply.then(() => told.push('answer'));
  });
  told.push('import');
  await asked;
  expect(told).toEqual(['answer', 'import']);
  expect(await allObjects(running)).toHaveLength(held + 900);
  expect(await running.client.job('audit.verify', {})).toMatchObject({ whole: true });
  expect(running.bugs).toEqual([]);
});

test('commands and jobs sent while an import is saved are done after it, in their order', async () => {
  const running = await county();
  const waiting: Promise<unknown>[] = [];
  await importAnd(running, '保存', () => {
    waiting.push(callInside(running, 'task.create', draftOf({ name: '先' }), 'first').reply);
    waiting.push(callInside(running, 'task.create', draftOf({ name: '后' }), 'second').reply);
    waiting.push(callInside(running, 'task.create', draftOf({ name: '先' }), 'first').reply); // Sent again.
    expect(running.database().raw.prepare('SELECT count(*) FROM task').pluck().get()).toBe(0);
  });
  const [first, second, again] = (await Promise.all(waiting)) as OutputOf<'task.create'>[];
  expect([first?.number, second?.number]).toEqual(['云抽查〔2026〕1号', '云抽查〔2026〕2号']);
  expect(again).toEqual(first);
  const { rows } = await running.client.query('audit.list', { after: null, limit: 3 });
  expect(rows.map(({ action }) => action)).toEqual(['task.create', 'task.create', 'import.run']);
  expect(await running.client.job('audit.verify', {})).toMatchObject({ whole: true });
});

test.each(['保存', '记入日志'])(
  'an import cancelled while it says %s leaves nothing, and loses no command sent meanwhile',
  async phase => {
    const running = await county();
    const heard: string[] = [];
    running.core.service.onEvent(({ topics }) => heard.push(...topics));
    const waiting: Promise<unknown>[] = [];
    const importing = importAnd(running, phase, cancel => {
      waiting.push(callInside(running, 'task.create', draftOf(), 'meanwhile').reply);
      cancel();
    });
    expect((await refusalOf(importing)).code).toBe('cancelled');
    await Promise.all(waiting);
    expect(heard).toContain('object'); // Whoever saw rows that are gone asks again.
    const { raw } = running.database();
    const count = (what: string) => raw.prepare(`SELECT count(*) FROM ${what}`).pluck().get();
    expect([count('inspection_object'), count('object_search')]).toEqual([held, held]);
    expect(count("object_label WHERE label = '新办'")).toBe(0);
    expect(count('task')).toBe(1);
    expect(await allObjects(running)).toHaveLength(held);
    expect((await running.client.query('object.list', listed)).total).toBe(held);
    expect(await running.client.job('audit.verify', {})).toMatchObject({ whole: true });
    expect(await importText(running, 'object', table)).toMatchObject({ created: 900 });
    expect(running.bugs).toEqual([]);
  },
);

test.each([false, true])(
  'an export asked for while an import is saved holds settled rows (cancelled: %s)',
  async cancelled => {
    const running = await county();
    const waiting: Promise<OutputOf<'object.export'>>[] = [];
    const importing = importAnd(running, '保存', cancel => {
      const { filter, sort } = listed;
      waiting.push(callInside<OutputOf<'object.export'>>(running, 'object.export', { filter, sort }).reply);
      if (cancelled) cancel();
    });
    await importing.catch(() => undefined);
    const [file] = await Promise.all(waiting);
    const rows = await readWorkbook(join(running.folder, '导出', file?.name ?? ''));
    expect(rows).toHaveLength(1 + held + (cancelled ? 0 : 900));
  },
);

test('an import is saved only when no other job reads, and queries show nothing of it before', async () => {
  const running = await county();
  let finish: () => void = () => undefined;
  const other = new Promise<void>(resolve => {
    finish = resolve;
  });
  const working = running.application.jobs.run('workspace', new AbortController(), () => other);
  const input = await proposedRun(running, 'object', chooseText(running, table));
  const phases: string[] = [];
  const importing = running.client.job('import.run', input, {
    onProgress: ({ phase }) => {
      if (phases.at(-1) !== phase) phases.push(phase);
      if (phase !== '等待其他工作完成') return;
      expect(running.database().raw.inTransaction).toBe(false);
      finish();
    },
  });
  expect(await importing).toMatchObject({ created: 900 });
  await working;
  expect(phases.indexOf('等待其他工作完成')).toBe(phases.indexOf('保存') - 1);
});

test('a job that waits for an import can be cancelled before it has begun', async () => {
  const running = await county();
  const waiting: Promise<unknown>[] = [];
  await importAnd(running, '保存', () => {
    const { reply, cancel } = callInside(running, 'audit.verify', {});
    waiting.push(refusalOf(reply));
    cancel();
  });
  expect(await waiting[0]).toMatchObject({ code: 'cancelled' });
});

test.each([
  ['a few', 5],
  ['all', 300],
])('after an import has changed %s of the objects they are found by what they are now', async (_, changed) => {
  const running = await county();
  takeRows(
    running,
    'object',
    upTo(300).map(number => objectRow(number + 100, { 标签: '旧标签' })),
  );
  const moved = upTo(changed).map(number => objectRow(number + 100, { 住所: `迁址大道${number}号`, 标签: '新标签' }));
  const added = upTo(30).map(number => objectRow(number + 500, { 住所: `迁址大道${number}号` }));
  takeRows(running, 'object', [...moved, ...added]);
  expect(await allObjects(running, { text: '迁址大道' })).toHaveLength(changed + 30);
  expect(await allObjects(running, { text: '人民路' })).toHaveLength(held + 300 - changed);
  expect(await allObjects(running, { labels: ['新标签'] })).toHaveLength(changed);
  expect(await allObjects(running, { labels: ['旧标签'] })).toHaveLength(300 - changed);
  const { raw } = running.database();
  raw.exec("INSERT INTO object_search (object_search) VALUES ('integrity-check')");
  expect(raw.prepare('SELECT count(*) FROM object_search').pluck().get()).toBe(held + 330);
  expect(await running.client.job('audit.verify', {})).toMatchObject({ whole: true });
});
