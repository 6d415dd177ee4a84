import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { OutputOf } from '#contract/contract.ts';
import type { Progress } from '#contract/method.ts';
import { fileDigest } from '#core/files/output-file.ts';
import { cancelDraw, drawTaskUntil, drawUntil } from '../support/ceremony.ts';
import { type Draft, draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { enterAll, sheetsOf } from '../support/results.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';
import { readWorkbook } from '../support/workbook.ts';

const county = prepared(smallCounty);
const threeObjects: Partial<Draft> = {
  strata: ['A', 'B', 'C'].map(code => ({ code, mode: 'count', count: 1 }) as const),
};

async function closedTask() {
  const running = await county(settableClock('2026-03-02T09:30:00+08:00'));
  return { running, ...(await drawUntil(running, 'CLOSED', threeObjects)) };
}

const notices = ({ client }: RunningCore, taskId: number, issuedOn = '2026-03-03') =>
  client.job('document.notices', { taskId, issuedOn });

const documentsOf = async (
  { client }: RunningCore,
  taskId: number | null,
): Promise<OutputOf<'document.list'>['rows']> =>
  (await client.query('document.list', { taskId, after: null, limit: 100 })).rows;

/** Every paper on disk below the workspace, with its content. */
const papers = ({ folder }: RunningCore) =>
  new Map(
    readdirSync(join(folder, '公文'), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => [entry.name, readFileSync(join(entry.parentPath, entry.name))]),
  );

/** Every listed paper is on disk with the digest and size that are listed. */
async function expectListedAsTheyAre(running: RunningCore, rows: OutputOf<'document.list'>['rows']) {
  for (const { file, title } of rows) {
    const path = running.core.files.output(file?.file ?? '')?.path ?? '';
    expect([title, await fileDigest(path), readFileSync(path).length]).toEqual([title, file?.sha256, file?.bytes]);
  }
}

test('notices are numbered in draw order, and listed with the digest of their file', async () => {
  const { running, taskId } = await closedTask();
  const made = await notices(running, taskId);
  expect(made).toMatchObject({ count: 3, warnings: [] });
  expect((await sheetsOf(running, taskId)).map(({ noticeNumber }) => noticeNumber)).toEqual(
    [1, 2, 3].map(number => `云市监检通〔2026〕${number}号`),
  );
  const rows = await documentsOf(running, taskId);
  expect(rows.map(({ kind, number }) => [kind, number])).toEqual([
    ['检查通知书（合订）', null],
    ['检查通知书', '云市监检通〔2026〕3号'],
    ['检查通知书', '云市监检通〔2026〕2号'],
    ['检查通知书', '云市监检通〔2026〕1号'],
  ]);
  await expectListedAsTheyAre(running, rows);
  expect(rows[0]?.file).toMatchObject({ name: made.merged.name, sha256: made.merged.sha256 });
  expect(readdirSync(join(running.folder, made.folder))).toHaveLength(4);
});

test('the list tells which typefaces of the standard this computer lacks', async () => {
  const { client } = await county(settableClock('2026-03-02T09:30:00+08:00'));
  const { substitutedFonts } = await client.query('document.list', { taskId: null, after: null, limit: 1 });
  expect(substitutedFonts.map(({ role }) => role)).toEqual(['仿宋', '小标宋', '黑体', '楷体', '宋体']);
});

test('notices made again keep their numbers and take the place of the earlier ones', async () => {
  const { running, taskId } = await closedTask();
  await notices(running, taskId);
  const numbers = (await sheetsOf(running, taskId)).map(({ noticeNumber }) => noticeNumber);
  running.clock.set('2027-02-01T09:00:00+08:00');
  await notices(running, taskId, '2027-02-01');
  expect((await sheetsOf(running, taskId)).map(({ noticeNumber }) => noticeNumber)).toEqual(numbers);
  const rows = await documentsOf(running, taskId);
  expect(rows).toHaveLength(4);
  expect(rows.every(({ madeAt }) => madeAt.startsWith('2027-02-01'))).toBe(true);
  await expectListedAsTheyAre(running, rows);
});

test('the numbers of notices go on over all tasks of a year, and no number is given twice', async () => {
  const { running, taskId } = await closedTask();
  const second = await drawUntil(running, 'CLOSED', threeObjects);
  await notices(running, second.taskId);
  await notices(running, taskId);
  const third = await drawUntil(running, 'CLOSED', { ...threeObjects, checkFrom: '2027-01-04', checkTo: '2027-01-31' });
  await notices(running, third.taskId, '2027-01-05');
  const numbers: (string | null)[] = [];
  for (const id of [second.taskId, taskId, third.taskId]) {
    numbers.push(...(await sheetsOf(running, id)).map(({ noticeNumber }) => noticeNumber));
  }
  const of = (year: number, first: number) => [0, 1, 2].map(place => `云市监检通〔${year}〕${first + place}号`);
  expect(numbers).toEqual([...of(2026, 1), ...of(2026, 4), ...of(2027, 1)]);
});

test('notices that are cancelled leave no file and take no number', async () => {
  const { running, taskId } = await closedTask();
  const controller = new AbortController();
  const onProgress = ({ done }: Progress) => {
    if (done === 1) controller.abort();
  };
  const input = { taskId, issuedOn: '2026-03-03' };
  const making = running.client.job('document.notices', input, { signal: controller.signal, onProgress });
  expect((await refusalOf(making)).code).toBe('cancelled');
  expect(papers(running).size).toBe(0);
  expect(await documentsOf(running, null)).toEqual([]);
  await notices(running, taskId);
  expect((await sheetsOf(running, taskId))[0]?.noticeNumber).toBe('云市监检通〔2026〕1号');
});

test('cancelling while papers are made again leaves the earlier ones as they were', async () => {
  const { running, taskId, drawId } = await closedTask();
  await notices(running, taskId);
  await running.client.job('document.drawRecord', { drawId });
  await running.client.job('document.drawnObjects', { drawId });
  const [before, listed] = [papers(running), await documentsOf(running, taskId)];
  running.clock.addDays(1);
  await running.client.query('document.list', { taskId, after: null, limit: 1 }); // Somebody is there again.
  const calls = [
    { method: 'document.notices', input: { taskId, issuedOn: '2026-03-04' } },
    { method: 'document.drawRecord', input: { drawId } },
    { method: 'document.drawnObjects', input: { drawId } },
  ] as const;
  for (const { method, input } of calls) {
    const call = running.core.service.call(
      { method, input, role: 'operator', session: running.session() },
      ({ done, total }) => {
        if (done === total || method !== 'document.notices') call.cancel();
      },
    );
    expect((await refusalOf(call.reply)).code).toBe('cancelled');
    expect(papers(running)).toEqual(before);
  }
  const withoutGrants = (rows: typeof listed) => rows.map(({ file, ...row }) => ({ ...row, sha256: file?.sha256 }));
  expect(withoutGrants(await documentsOf(running, taskId))).toEqual(withoutGrants(listed));
});

test('when a number is taken while notices are being made, they are not issued', async () => {
  const { running, taskId } = await closedTask();
  const { documents } = running.application.requireWorkspace();
  const input = { taskId, issuedOn: '2026-03-03' };
  const onProgress = ({ done }: Progress) => {
    if (done === 1) documents.takeNumber('云市监检通', 2026, '别的公文', '2026-03-03');
  };
  expect((await refusalOf(running.client.job('document.notices', input, { onProgress }))).message).toContain(
    '已被占用',
  );
  expect(papers(running).size).toBe(0);
  expect((await sheetsOf(running, taskId)).every(({ noticeNumber }) => noticeNumber === null)).toBe(true);
  await notices(running, taskId);
  expect((await sheetsOf(running, taskId))[0]?.noticeNumber).toBe('云市监检通〔2026〕2号');
});

test('two batches of notices at once are refused with a sentence', async () => {
  const { running, taskId } = await closedTask();
  const first = notices(running, taskId);
  expect((await refusalOf(notices(running, taskId))).code).toBe('conflict');
  expect((await first).count).toBe(3);
});

test('there are no notices before the draw is closed', async () => {
  const running = await county();
  const { taskId } = await drawUntil(running, 'RESULT');
  expect((await refusalOf(notices(running, taskId))).message).toContain('办结');
  expect((await refusalOf(notices(running, 99))).code).toBe('conflict');
});

test('the record and the list of a draw are made once its result is known, also of one that was cancelled', async () => {
  const running = await county();
  const { id: taskId } = await running.client.command('task.create', draftOf());
  const { drawId } = await drawTaskUntil(running, 'WITNESSED', taskId);
  for (const method of ['document.drawRecord', 'document.drawnObjects'] as const) {
    expect((await refusalOf(running.client.job(method, { drawId }))).message).toContain('还没有揭示');
  }
  await cancelDraw(running, drawId, '停电');
  const record = await running.client.job('document.drawRecord', { drawId });
  const { pdf, workbook } = await running.client.job('document.drawnObjects', { drawId });
  expect([record.name, pdf.name, workbook.name]).toEqual([
    '抽取见证记录表-371726-2026-001-1.pdf',
    '抽取结果名单-371726-2026-001-1.pdf',
    '抽取结果名单-371726-2026-001-1.xlsx',
  ]);
  const rows = await documentsOf(running, taskId);
  expect(rows.map(({ kind }) => kind)).toEqual(['抽取结果名单', '抽取见证记录表']);
  await expectListedAsTheyAre(running, rows);
  const sheet = await readWorkbook(running.core.files.output(workbook.file)?.path ?? '');
  expect(sheet).toHaveLength(2 + 12);
});

test('a bulletin lists every object with its result in the public columns, and no personal data', async () => {
  const { running, taskId } = await closedTask();
  running.clock.set('2026-03-12T09:00:00+08:00');
  await enterAll(running, taskId, { note: '联系电话13812345678' });
  const input = { taskId, issuedOn: '2026-03-12' };
  const refusal = await refusalOf(running.client.job('document.bulletin', input));
  expect(refusal).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('手机号码') });
  expect(await documentsOf(running, taskId)).toEqual([]);
  await enterAll(running, taskId, { outcome: '6', finding: '标签不全', note: '' });
  const { pdf, workbook } = await running.client.job('document.bulletin', input);
  await expectListedAsTheyAre(running, await documentsOf(running, taskId));
  expect(pdf.bytes).toBeGreaterThan(1000);
  const rows = await readWorkbook(running.core.files.output(workbook.file)?.path ?? '');
  const sheets = await sheetsOf(running, taskId);
  expect(rows[1]).toEqual([
    '序号',
    '抽查计划编号',
    '抽查计划名称',
    '抽查任务编号',
    '抽查任务名称',
    '抽查类型',
    '检查机关',
    '抽查市场主体名称',
    '统一社会信用代码或注册号',
    '检查完成日期',
    '检查结果',
    '备注',
  ]);
  expect(rows.slice(2).map(row => [row[7], row[8], row[10]])).toEqual(
    sheets.map(({ objectName, objectCode }) => [objectName, objectCode, '发现问题，依法责令立即改正或者限期改正']),
  );
});

test('a paper whose file was taken away stays in the list without its file, and can be made again', async () => {
  const { running, taskId, drawId } = await closedTask();
  const record = await running.client.job('document.drawRecord', { drawId });
  const path = running.core.files.output(record.file)?.path ?? '';

  rmSync(path);
  expect(await documentsOf(running, taskId)).toMatchObject([{ kind: '抽取见证记录表', file: null }]);
  await running.client.job('document.drawRecord', { drawId });
  expect(await documentsOf(running, taskId)).toMatchObject([{ kind: '抽取见证记录表', file: { name: record.name } }]);
});
