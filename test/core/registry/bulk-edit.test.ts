import { expect, test } from 'vitest';
import type { InputOf } from '#contract/contract.ts';
import { allObjects, noFilter } from '../support/object-list.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { inspectorRow, objectRow, upTo } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';
import { takeRows } from '../support/take-rows.ts';

const county = prepared(smallCounty);
const on = '2026-03-02';

type Change = InputOf<'object.bulkEdit'>['change'];
type PeopleChange = InputOf<'inspector.bulkEdit'>['change'];

const everybody = { text: '', units: [], drawable: null };
const scopeOf = (change: Change, part: Partial<Omit<InputOf<'object.bulkPreview'>, 'change'>> = {}) => ({
  filter: noFilter,
  only: null,
  ...part,
  change,
});
const people = (change: PeopleChange, only: number[] | null = null) => ({ filter: everybody, on, only, change });

async function edit({ client }: RunningCore, scope: ReturnType<typeof scopeOf>, reason = '区划调整') {
  const { changes } = await client.query('object.bulkPreview', scope);
  return client.job('object.bulkEdit', { ...scope, expected: changes, reason });
}

test('a change of all but some objects is previewed with the first rows, and done with the reason at each of them', async () => {
  const running = await county();
  const { client } = running;
  const all = await allObjects(running);
  const [spared] = all;
  const scope = scopeOf({ field: 'station', value: '新城所' }, { except: [spared?.id ?? 0] });
  const preview = await client.query('object.bulkPreview', scope);
  expect(preview).toMatchObject({ inRange: all.length - 1, changes: all.length - 1, unchanged: [] });
  expect(preview.rows[0]).toMatchObject({ before: all[1]?.station ?? '（空）', after: '新城所' });
  expect(await edit(running, scope)).toEqual({ changed: all.length - 1 });
  const after = await allObjects(running);
  expect(after.filter(({ station }) => station === '新城所').length).toBe(all.length - 1);
  expect(after.find(({ id }) => id === spared?.id)?.station).toBe(spared?.station);
  const { history } = await client.query('object.get', { id: all[1]?.id ?? 0 });
  expect(history[0]).toMatchObject({ what: '手工修改', reason: '区划调整', who: expect.stringContaining('林英') });
  const again = await client.query('object.bulkPreview', scopeOf({ field: 'station', value: '新城所' }));
  expect(again).toMatchObject({ changes: 1, unchanged: [{ why: '已经是“新城所”', count: all.length - 1 }] });
  expect(await client.job('audit.verify', {})).toMatchObject({ found: 0 });
});

test('one click leaves one entry in the trail, which has every row that it wrote', async () => {
  const running = await county();
  const { client } = running;
  const inD = await allObjects(running, { riskClasses: ['D'] });
  const filter = { ...noFilter, riskClasses: ['D'] };
  await edit(running, scopeOf({ field: 'industry', value: 'F5211' }, { filter }), '按标准改');
  const { rows } = await client.query('audit.list', { after: null, limit: 1 });
  expect(rows[0]).toMatchObject({ action: 'object.bulkEdit', reason: '按标准改' });
  const written = running.database().raw.prepare('SELECT count(*) FROM audit_entry WHERE action = ?').pluck();
  expect(written.get('object.bulkEdit')).toBe(1);
  const objects = inD.map(({ id }) => id);
  const histories = await Promise.all(objects.map(id => client.query('object.get', { id })));
  expect(histories.every(({ history }) => history[0]?.reason === '按标准改')).toBe(true);
});

test('a class given to many stands in the record of classes, with what each had before', async () => {
  const running = await county();
  const inD = await allObjects(running, { riskClasses: ['D'] });
  const only = inD.slice(0, 2).map(({ id }) => id);
  await edit(running, scopeOf({ field: 'risk', value: 'C', on }, { only }), '复核');
  const detail = await running.client.query('object.get', { id: only[0] ?? 0 });
  expect(detail).toMatchObject({ riskClass: 'C', riskOn: on, riskSource: '手工评定' });
  expect((await allObjects(running, { riskClasses: ['D'] })).length).toBe(inD.length - 2);
  const tomorrow = scopeOf({ field: 'risk', value: 'B', on: '2026-03-03' }, { only });
  expect((await refusalOf(running.client.query('object.bulkPreview', tomorrow))).message).toContain('不能晚于今天');
});

test('objects are put on a list and taken off again, and who stands there already is left as he is', async () => {
  const running = await county();
  const all = await allObjects(running);
  const first = all.slice(0, 3).map(({ id }) => id);
  const enlist = (only: number[]) => scopeOf({ field: 'enlist', list: 'tolerance', from: on, to: null }, { only });
  expect(await edit(running, enlist(first.slice(0, 1)))).toEqual({ changed: 1 });
  const preview = await running.client.query('object.bulkPreview', enlist(first));
  expect(preview).toMatchObject({ inRange: 3, changes: 2, unchanged: [{ count: 1 }] });
  await edit(running, enlist(first));
  expect((await allObjects(running, { lists: ['tolerance'] })).length).toBe(3);
  running.clock.addDays(2);
  await edit(running, scopeOf({ field: 'delist', list: 'tolerance', to: '2026-03-03' }, { only: first.slice(0, 2) }));
  expect((await allObjects(running, { lists: ['tolerance'] })).map(({ id }) => id)).toEqual(first.slice(2));
  const unknown = scopeOf({ field: 'enlist', list: 'no-such', from: on, to: null });
  expect((await refusalOf(running.client.query('object.bulkPreview', unknown))).message).toContain('没有这个名单');
});

test('what the registry has become since the preview changes nothing at all', async () => {
  const running = await county();
  const scope = scopeOf({ field: 'area', value: '371726' });
  const { changes } = await running.client.query('object.bulkPreview', scope);
  takeRows(running, 'object', [objectRow(900, { 行政区划: '' })]);
  const refused = await refusalOf(running.client.job('object.bulkEdit', { ...scope, expected: changes, reason: '试' }));
  expect(refused.message).toContain('没有改动任何对象');
  expect((await running.client.query('object.bulkPreview', scope)).changes).toBe(changes + 1);
});

test('a change of many that is cancelled on its way leaves all of them as they were', async () => {
  const running = await prepared({ ...smallCounty, objects: upTo(3000).map(number => objectRow(number)) })();
  const scope = scopeOf({ field: 'station', value: '新城所' });
  const asked: number[] = [];
  const stop = new AbortController();
  const work = running.client.job(
    'object.bulkEdit',
    { ...scope, expected: 3000, reason: '试' },
    {
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done > 0 && done < 3000) {
          asked.push(done);
          stop.abort();
        }
      },
    },
  );
  expect((await refusalOf(work)).code).toBe('cancelled');
  expect(asked.length).toBeGreaterThan(0);
  expect((await running.client.query('object.bulkPreview', scope)).changes).toBe(3000);
});

test('a unit and a field are given to many people at once, and each keeps his own history', async () => {
  const running = await county();
  const { client } = running;
  const { rows } = await client.query('inspector.list', { filter: everybody, on, after: null, limit: 100 });
  const only = rows.slice(0, 2).map(({ id }) => id);
  const unit = people({ field: 'unit', value: '新城所' }, only);
  expect(await client.query('inspector.bulkPreview', unit)).toMatchObject({ inRange: 2, changes: 2 });
  expect(await client.command('inspector.bulkEdit', { ...unit, expected: 2, reason: '轮岗' })).toEqual({ changed: 2 });
  const field = people({ field: 'give-field', value: '特种设备' }, only);
  await client.command('inspector.bulkEdit', { ...field, expected: 2, reason: '培训合格' });
  const detail = await client.query('inspector.get', { id: only[0] ?? 0, on });
  expect(detail).toMatchObject({ unit: '新城所', fields: expect.arrayContaining(['特种设备']) });
  expect(detail.history.map(({ action, reason }) => [action, reason]).slice(0, 2)).toEqual([
    ['inspector.bulkEdit', '培训合格'],
    ['inspector.bulkEdit', '轮岗'],
  ]);
  expect(
    (await refusalOf(client.command('inspector.bulkEdit', { ...field, expected: 2, reason: '试' }))).message,
  ).toContain('没有人员需要改动');
});

test('who can never be drawn moves to the register of helpers with his number, and an inspector does not', async () => {
  const running = await county();
  const { client } = running;
  takeRows(running, 'inspector', [
    inspectorRow(80, { 人员类别: '专业技术人员（辅助）', 联系电话: '13812345678', 姓名: '甄协助' }),
  ]);
  const before = await client.query('inspector.list', { filter: everybody, on, after: null, limit: 100 });
  const move = people({ field: 'to-assistants' });
  const preview = await client.query('inspector.bulkPreview', move);
  const helpers = before.rows.filter(({ staffKind }) => staffKind === 'assistant');
  expect(preview.rows.map(({ name }) => name)).toEqual(helpers.map(({ name }) => name));
  expect(preview.unchanged[0]?.why).toContain('可以作为检查人员');
  await client.command('inspector.bulkEdit', { ...move, expected: preview.changes, reason: '规范名录' });
  const after = await client.query('inspector.list', { filter: everybody, on, after: null, limit: 100 });
  expect(after.total).toBe(before.total - helpers.length);
  const { rows } = await client.query('assistant.list', { text: '甄协助', kinds: [], after: null, limit: 10 });
  expect(rows[0]).toMatchObject({ kind: 'helper', phone: '138****5678' });
  expect(await client.job('audit.verify', {})).toMatchObject({ found: 0 });
});
