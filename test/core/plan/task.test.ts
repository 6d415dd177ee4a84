import { expect, test } from 'vitest';
import { approve } from '../support/approval-work.ts';
import { testBureau } from '../support/bureau.ts';
import { drawUntil } from '../support/ceremony.ts';
import { draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';

const county = prepared(smallCounty);

test('tasks are numbered on within their year, and each year anew', async () => {
  const { client } = await county();
  const numbers: string[] = [];
  for (const checkFrom of ['2026-03-02', '2026-05-04', '2027-01-04', '2026-06-01']) {
    const checkTo = `${checkFrom.slice(0, 4)}-12-31`;
    numbers.push((await client.command('task.create', draftOf({ checkFrom, checkTo }))).number);
  }
  expect(numbers).toEqual(['云抽查〔2026〕1号', '云抽查〔2026〕2号', '云抽查〔2027〕1号', '云抽查〔2026〕3号']);
});

test('when the bureau changes its 代字, numbers go on, so that draws and task sheets keep theirs apart', async () => {
  const running = await county();
  await drawUntil(running, 'CLOSED');
  await running.client.command('bureau.save', { ...testBureau, taskSign: '云市监查' });
  const next = await drawUntil(running, 'CLOSED', { strata: [{ code: 'A', mode: 'count', count: 1 }] });
  const { rows } = await running.client.query('task.list', { text: '', after: null, limit: 10 });
  expect(rows.map(({ number }) => number)).toEqual(['云市监查〔2026〕2号', '云抽查〔2026〕1号']);
  const sheets = await running.client.query('assignment.list', { taskId: next.taskId, after: null, limit: 10 });
  expect(sheets.rows[0]?.number).toMatch(/^37172620260100200011?\d?$/);
});

test('what was planned is shown again as it was entered', async () => {
  const { client } = await county();
  const draft = draftOf({ targeted: true, specialty: [{ category: '食品销售', qual: '食品销售' }] });
  const { id, number } = await client.command('task.create', draft);
  const task = await client.query('task.get', { id });
  expect(task).toMatchObject({ number, draft, state: 'draft', drawId: null, voidReason: null, drawn: 0, entered: 0 });
  expect(task.items.map(({ name }) => name)).toEqual(['第1项检查', '第2项检查']);
});

test('a draft may be changed, but not into another year', async () => {
  const { client } = await county();
  const { id } = await client.command('task.create', draftOf());
  await client.command('task.save', { id, draft: draftOf({ name: '改名抽查', itemIds: [3] }) });
  expect(await client.query('task.get', { id })).toMatchObject({ name: '改名抽查', items: [{ name: '第3项检查' }] });
  const moved = draftOf({ checkFrom: '2027-03-01', checkTo: '2027-03-31' });
  expect((await refusalOf(client.command('task.save', { id, draft: moved }))).code).toBe('conflict');
});

test('a void task keeps its number and its reason and cannot be changed or drawn', async () => {
  const running = await county();
  const { client } = running;
  const { id, number } = await client.command('task.create', draftOf());
  await approve(running, { action: 'task.void', subject: id, reason: '计划取消' });
  await client.command('task.void', { id, reason: '计划取消' });
  expect(await client.query('task.get', { id })).toMatchObject({ number, state: 'void', voidReason: '计划取消' });
  expect((await refusalOf(client.command('task.save', { id, draft: draftOf() }))).code).toBe('conflict');
  expect((await refusalOf(client.command('task.void', { id, reason: '再次' }))).code).toBe('conflict');
  const freeze = { taskId: id, occasion: '例会', place: '', host: '甲', operator: '乙' };
  expect((await refusalOf(client.job('draw.freezeFrame', freeze))).code).toBe('conflict');
  expect((await client.command('task.create', draftOf())).number).toBe('云抽查〔2026〕2号');
});

test('once its draw has begun a task can be neither changed nor voided', async () => {
  const running = await county();
  const { taskId } = await drawUntil(running, 'FRAME_FROZEN');
  const { client } = running;
  expect((await refusalOf(client.command('task.save', { id: taskId, draft: draftOf() }))).code).toBe('conflict');
  expect((await refusalOf(client.command('task.void', { id: taskId, reason: '算了' }))).code).toBe('conflict');
});

test.each([
  ['an end before the beginning', { checkTo: '2026-03-01' }, 'invalid-input'],
  ['a total that is not given', { rounding: 'total' }, 'invalid-input'],
  ['an item that is not in the list', { itemIds: [1, 99] }, 'not-found'],
  ['no item', { itemIds: [] }, 'invalid-input'],
  ['a day that does not exist', { checkFrom: '2026-02-30' }, 'invalid-input'],
  ['a ratio above the whole', { strata: [{ code: 'A', mode: 'ratio', bp: 10_001 }] }, 'invalid-input'],
] as const)('a task with %s is refused and takes no number', async (_what, change, code) => {
  const { client } = await county();
  const refused = client.command('task.create', draftOf(change as Parameters<typeof draftOf>[0]));
  expect((await refusalOf(refused)).code).toBe(code);
  expect((await client.command('task.create', draftOf())).number).toBe('云抽查〔2026〕1号');
});

test('tasks are listed newest first, found by name and number, and paged without a gap', async () => {
  const { client } = await county();
  for (const name of ['春查', '夏查', '秋查', '冬查', '100%查']) await client.command('task.create', draftOf({ name }));
  const names = async (text: string) =>
    (await client.query('task.list', { text, after: null, limit: 10 })).rows.map(task => task.name);
  expect(await names('')).toEqual(['100%查', '冬查', '秋查', '夏查', '春查']);
  expect(await names('夏')).toEqual(['夏查']);
  expect(await names('〔2026〕3号')).toEqual(['秋查']);
  expect(await names('%')).toEqual(['100%查']);
  const first = await client.query('task.list', { text: '查', after: null, limit: 3 });
  const second = await client.query('task.list', { text: '查', after: first.next, limit: 3 });
  expect([...first.rows, ...second.rows].map(task => task.name)).toEqual(await names(''));
  expect([first.total, second.next]).toEqual([5, null]);
  expect((await refusalOf(client.query('task.get', { id: 99 }))).code).toBe('not-found');
});
