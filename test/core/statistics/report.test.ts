import { expect, test } from 'vitest';
import { usualReportRule } from '#domain/indicator/report-rule.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { settableClock } from '../support/settable-clock.ts';

const openCounty = prepared(smallCounty);
const april = { kind: 'monthly', from: '2026-04-01', to: '2026-04-30', receiver: '领导小组办公室' } as const;

async function office(today: string) {
  const clock = settableClock(`${today}T09:30:00+08:00`);
  const running = await openCounty(clock);
  const profile = await running.client.query('profile.get', {});
  await running.client.command('profile.save', {
    profile: { ...profile, reportRule: usualReportRule },
    reason: '按月报送',
  });
  const only = async (year = 2026) => (await running.client.query('report.list', { year })).rows;
  return { running, client: running.client, clock, only };
}

test('from May on a report of the month before is due by the end of each month, two more on 15 June and 15 November', async () => {
  const { only } = await office('2026-05-20');
  const rows = await only();
  expect(rows.map(({ kind, from, due }) => [kind, from, due]).slice(0, 4)).toEqual([
    ['monthly', '2026-04-01', '2026-05-31'],
    ['half-year', '2026-01-01', '2026-06-15'],
    ['monthly', '2026-05-01', '2026-06-30'],
    ['monthly', '2026-06-01', '2026-07-31'],
  ]);
  expect(rows.find(({ kind }) => kind === 'self-inspection')?.due).toBe('2026-11-15');
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['waiting']));
});

test('a report that was not sent by its last day is late from the next one on, and stays so when it is sent at last', async () => {
  const { client, clock, only } = await office('2026-05-31');
  expect((await only())[0]).toMatchObject({ due: '2026-05-31', state: 'waiting' });
  clock.addDays(1);
  expect((await only())[0]).toMatchObject({ due: '2026-05-31', state: 'late' });
  const { id } = await client.command('report.make', april);
  expect((await only())[0]).toMatchObject({ id, state: 'late' });
  await client.command('report.record', { id, sentOn: '2026-06-01', sentHow: '政务邮箱' });
  expect((await only())[0]).toMatchObject({ state: 'sent-late', sentOn: '2026-06-01' });
  const scope = { from: '2026-01-01', to: '2026-12-31' };
  clock.addDays(1);
  const { choices } = await client.query('statistics.indicator', { code: 'I21', scope });
  expect(choices[0]?.figure).toEqual({ numerator: 0, denominator: 1, value: 0 });
});

test('a report sent in time and acknowledged says so', async () => {
  const { client, only } = await office('2026-05-20');
  const { id } = await client.command('report.make', april);
  expect((await only())[0]).toMatchObject({ id, state: 'made' });
  const sent = { id, sentOn: '2026-05-20', sentHow: '政务邮箱' };
  await client.command('report.record', sent);
  expect((await only())[0]).toMatchObject({ state: 'sent' });
  await client.command('report.record', { ...sent, acknowledged: '办公室 张敏 5月21日' });
  expect((await only())[0]).toMatchObject({ state: 'acknowledged', acknowledged: '办公室 张敏 5月21日' });
});

test('the figures of a report are frozen with their definitions, and its paper is drafted around them', async () => {
  const { client } = await office('2026-05-20');
  const { id, paperId } = await client.command('report.make', april);
  const report = await client.query('report.get', { id });
  expect(report.figures.asOf).toBe('2026-05-20');
  expect(report.figures.indicators.find(({ code }) => code === 'I4')).toMatchObject({
    name: '检查结果按时公示率',
    numerator: 0,
    denominator: 0,
    value: null,
    denominatorText: '公示期限在期内届满、没有依法不予公示理由的结果',
  });
  const paper = await client.query('paper.get', { id: paperId });
  expect(paper.title).toContain('关于2026年4月“双随机、一公开”监管工作进展情况的报告');
  expect(paper.entered.工作进展).toContain('检查结果按时公示率—');
  expect(paper.entered.主送机关).toBe('领导小组办公室');
});

test('every kind of report has its paper, and the self-inspection has its table filled', async () => {
  const { client } = await office('2026-11-10');
  for (const kind of ['monthly', 'half-year', 'self-inspection', 'year-end', 'briefing'] as const) {
    const whole = { kind, from: '2026-01-01', to: '2026-12-31', receiver: '县政府' };
    const { paperId } = await client.command('report.make', whole);
    const { template, content } = await client.query('paper.get', { id: paperId });
    expect(template).toBeTruthy();
    if (kind === 'self-inspection') expect(JSON.stringify(content)).toContain('["1","抽查任务（项）","0",""]');
  }
});

test('made again before it is sent, a report takes its figures anew; once sent it never changes', async () => {
  const { client, clock } = await office('2026-05-20');
  const first = await client.command('report.make', april);
  clock.addDays(2);
  const second = await client.command('report.make', april);
  expect(second.id).toBe(first.id);
  expect((await client.query('report.get', { id: first.id })).figures.asOf).toBe('2026-05-22');
  await client.command('report.record', { id: first.id, sentOn: '2026-05-22', sentHow: '专人送达' });
  expect(await refusalOf(client.command('report.make', april))).toMatchObject({ code: 'conflict' });
});

test('a draft of a report may be thrown away; the report stays and can be made again', async () => {
  const { client, only } = await office('2026-05-20');
  const { paperId } = await client.command('report.make', april);
  await client.command('paper.remove', { id: paperId });
  expect((await only())[0]).toMatchObject({ state: 'made', paperId: null });
  const again = await client.command('report.make', april);
  expect((await only())[0]).toMatchObject({ paperId: again.paperId });
});

test('days in the wrong order, a period that has not begun, and a day of sending that cannot be are refused with a sentence', async () => {
  const { client } = await office('2026-05-20');
  const refused = { code: 'invalid-input' };
  expect(await refusalOf(client.command('report.make', { ...april, to: '2026-03-31' }))).toMatchObject(refused);
  const future = { ...april, from: '2026-06-01', to: '2026-06-30' };
  expect(await refusalOf(client.command('report.make', future))).toMatchObject(refused);
  const { id } = await client.command('report.make', april);
  for (const sentOn of ['2026-05-21', '2026-05-19']) {
    const record = client.command('report.record', { id, sentOn, sentHow: '邮箱' });
    expect(await refusalOf(record)).toMatchObject(refused);
  }
  const other = client.command('report.record', { id: id + 1, sentOn: '2026-05-20', sentHow: '邮箱' });
  expect(await refusalOf(other)).toMatchObject({ code: 'not-found' });
});
