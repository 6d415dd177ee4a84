import { expect, test } from 'vitest';
import { sha256Hex } from '#domain/draw/digest.ts';
import { drawOrder } from '#domain/draw/sample.ts';
import { lawfulTask } from '../support/lawful-results.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { resultOf } from '../support/results.ts';

const county = prepared(smallCounty);
const page = { after: null, limit: 100 };
const asked = { level: 'province', onDay: '2026-03-16', byWhom: '省局督导组' } as const;
const march = { from: '2026-03-01', to: '2026-03-31' };

async function entered() {
  const task = await lawfulTask(county);
  for (const sheet of task.sheets) await task.call('result.save', resultOf(sheet));
  return task;
}

test('results are drawn for 复核 by the published sampling, so that anybody can draw them again', async () => {
  const { call, taskId, sheets } = await entered();
  const { count, population, seed } = await call('recheck.draw', { ...asked, ...march, taskId, count: 2 });
  expect([count, population]).toEqual([2, 4]);
  const { rows } = await call('recheck.list', { show: 'open', text: '', ...page });
  const numbers = sheets.map(({ number }) => number).toSorted();
  const drawn = rows.toSorted((one, other) => (one.sample?.place ?? 0) - (other.sample?.place ?? 0));
  expect(drawn.map(({ number }) => number)).toEqual(drawOrder(seed, 'recheck', 4, 2).map(place => numbers[place]));
  expect(drawn[0]?.sample).toEqual({
    ...{ seed, population: 4, place: 1 },
    digest: sha256Hex(numbers.map(number => `${number}\n`).join('')),
  });
  const rest = await call('recheck.draw', { ...asked, ...march, taskId, count: 9 });
  expect([rest.count, rest.population]).toEqual([2, 2]);
  expect((await refusalOf(call('recheck.draw', { ...asked, ...march, taskId, count: 1 }))).code).toBe('conflict');
});

test('a 复核 that differs says how, and shows when the result was corrected', async () => {
  const { call, sheets } = await entered();
  const assignmentIds = [sheets[0]?.id ?? 0];
  const early = call('recheck.choose', { ...asked, assignmentIds, onDay: '2026-03-09' });
  expect((await refusalOf(early)).message).toContain('检查完成日期');
  await call('recheck.choose', { ...asked, assignmentIds });
  expect((await refusalOf(call('recheck.choose', { ...asked, assignmentIds }))).message).toContain('已在等待复核');
  const listed = async (show: 'open' | 'differing') => (await call('recheck.list', { show, text: '', ...page })).rows;
  const id = (await listed('open'))[0]?.id ?? 0;
  const record = (part: object) =>
    call('recheck.record', { id, outcome: '5', agrees: false, difference: '', opinion: '', ...part });
  expect((await refusalOf(record({}))).message).toContain('写明差异');
  expect((await refusalOf(record({ agrees: true }))).message).toContain('不能记为一致');
  expect((await refusalOf(record({ outcome: 'x', difference: 'x' }))).code).toBe('invalid-input');
  await record({ difference: '场所已空置' });
  expect((await refusalOf(record({ difference: '再' }))).code).toBe('conflict');
  expect((await listed('differing'))[0]).toMatchObject({ originalName: '未发现问题', corrected: false });
  await call('result.save', resultOf(sheets[0], { outcome: '5' }));
  expect((await listed('differing'))[0]).toMatchObject({ agrees: false, corrected: true, sample: null });
});
