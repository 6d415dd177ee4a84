import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { readRows } from '#core/files/row-reading.ts';
import type { ReadingProgress } from '#core/files/table.ts';
import { inspectWorkbook } from '#core/files/workbook-inspection.ts';
import { BATCHES_UNDERWAY, type ReadingAnswer, type ReadingRequest, TAKEN } from '#core/files/worker/conversation.ts';
import { Mailbox } from '#core/files/worker/mailbox.ts';
import { fileWith, refusal } from './file-reading.ts';

const ROOT = join(import.meta.dirname, '../../..');
const THREAD = pathToFileURL(join(ROOT, 'electron/core/files/table-worker.ts'));

const longTable = (rows: number) =>
  fileWith(`编号,名称\n${Array.from({ length: rows }, (_, at) => `${at},甲\n`).join('')}`, '长.csv');

/** A thread with a program of a few lines, in place of the reading thread. */
const program = (lines: string) => new URL(`data:text/javascript,${encodeURIComponent(lines)}`);

describe('rows come in batches', () => {
  test('of about a thousand, each telling how far the reading is', async () => {
    const seen: ReadingProgress[] = [];
    const sizes: number[] = [];
    const path = longTable(3500);
    for await (const rows of readRows(path, { sheet: 0, onProgress: progress => seen.push(progress) }))
      sizes.push(rows.length);
    expect(sizes).toEqual([1000, 1000, 1000, 501]);
    expect(seen.map(progress => progress.rows)).toEqual([1000, 2000, 3000, 3501]);
    expect(seen.at(-1)?.done).toBe(seen.at(-1)?.total);
  });

  test('and no more than three wait to be taken', async () => {
    const request: ReadingRequest = { task: 'rows', path: longTable(20_000), sheet: 0, fillDown: [] };
    const thread = new Worker(THREAD, { workerData: request, execArgv: [] });
    const said: ReadingAnswer[] = [];
    thread.on('message', (answer: ReadingAnswer) => said.push(answer));
    while (said.length < BATCHES_UNDERWAY) await once(thread, 'message');
    await wait(300);
    expect(said).toHaveLength(BATCHES_UNDERWAY);
    thread.postMessage(TAKEN);
    await once(thread, 'message');
    await wait(100);
    expect(said).toHaveLength(BATCHES_UNDERWAY + 1);
    await thread.terminate();
  });

  test('and the caller stays free while a long table is being read', async () => {
    let turns = 0;
    const clock = setInterval(() => {
      turns += 1;
    }, 1);
    for await (const _ of readRows(join(ROOT, 'resources/demo/检查对象名录库-云河县.xlsx'), { sheet: 0 }));
    clearInterval(clock);
    expect(turns).toBeGreaterThan(20);
  });
});

describe('a reading can end early', () => {
  test('by cancelling, before and in the middle', async () => {
    const path = longTable(50_000);
    const whole = async (signal: AbortSignal, taken = () => {}) => {
      for await (const _ of readRows(path, { sheet: 0, signal })) taken();
    };
    expect((await refusal(whole(AbortSignal.abort()))).code).toBe('cancelled');
    const controller = new AbortController();
    let batches = 0;
    const cancelled = whole(controller.signal, () => {
      batches += 1;
      controller.abort();
    });
    expect((await refusal(cancelled)).code).toBe('cancelled');
    expect(batches).toBeLessThanOrEqual(BATCHES_UNDERWAY);
  });

  test('by leaving the loop, after which no thread is left', async () => {
    const threads = () => process.getActiveResourcesInfo().filter(kind => kind === 'MessagePort').length;
    const before = threads();
    for await (const _ of readRows(longTable(50_000), { sheet: 0 })) break;
    expect(threads()).toBe(before);
  });

  test('by a thread that takes too much memory', async () => {
    const hungry = program('const all = []; for (;;) all.push(new Array(100000).fill(Math.random()).map(String));');
    const refused = await refusal(inspectWorkbook('名单.xlsx', { workerUrl: hungry }));
    expect(refused).toMatchObject({ code: 'file-too-large', sentence: expect.stringMatching(/太大.*另存为 \.xlsx/) });
  });

  test('by a thread that dies, which is a bug and not a sentence', async () => {
    await expect(inspectWorkbook('名单.xlsx', { workerUrl: program('process.exit(0)') })).rejects.toThrow(
      'ended before',
    );
    await expect(inspectWorkbook('名单.xlsx', { workerUrl: program('throw new TypeError("x")') })).rejects.toThrow(
      TypeError,
    );
  });

  test('by silence', async () => {
    const late = new Mailbox<string>().take(5, () => new Error('too late'));
    await expect(late).rejects.toThrow('too late');
  });
});

test('a sheet that does not exist is refused', async () => {
  const rows = readRows(longTable(3), { sheet: 7 });
  expect((await refusal(rows.next())).sentence).toContain('第 8 张工作表');
});

test('a long sheet is sampled, and the summary says that it did not see all', async () => {
  const { sheets } = await inspectWorkbook(longTable(5000), { firstRows: 2, sampleRows: 1000 });
  expect(sheets[0]).toMatchObject({
    complete: false,
    firstRows: [{ cells: ['编号', '名称'] }, { cells: ['0', '甲'] }],
  });
  expect(sheets[0]?.rowCount).toBeLessThan(5000);
});
