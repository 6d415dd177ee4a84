import { describe, expect, test } from 'vitest';
import { openPublication, type WantedPublication } from '#core/publication/open-publication.ts';
import type { CommandContext } from '#core/service/context.ts';
import { approve } from '../support/approval-work.ts';
import { drawUntil } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { publishedTask } from '../support/published-task.ts';
import { refusalOf } from '../support/refusal.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';

const county = prepared(smallCounty);
const start = () => county(settableClock('2026-03-02T09:30:00+08:00'));

const strata = ['A', 'B'].map(code => ({ code, mode: 'count', count: 1 }) as const);
const channel = '政府门户网站';

const rowsOf = async ({ client }: RunningCore, today = '2026-03-02') =>
  (await client.query('publication.list', { today })).rows;

async function drawnList(running: RunningCore) {
  await drawUntil(running, 'CLOSED', { strata });
  const row = (await rowsOf(running)).find(({ kind }) => kind === 'draw-list');
  return row ?? expect.unreachable('A closed draw owes its list.');
}

const confirm = ({ client }: RunningCore, id: number, on: string, where = channel) =>
  client.command('publication.confirm', { on, channel: where, entries: [{ id, receipt: 'http://gov.example/1' }] });

const agree = (running: RunningCore, id: number, on: string) =>
  approve(running, {
    action: 'publication.confirm',
    subject: id,
    reason: '已经公示',
    details: { on, channel, receipt: 'http://gov.example/1' },
  });

describe('what must be public', () => {
  test('is told in one list with its day: the item list and, once a draw is closed, its list', async () => {
    const running = await start();
    await drawnList(running);
    const rows = await rowsOf(running);
    expect(rows.map(({ kind, state, due, light }) => ({ kind, state, due, light }))).toEqual([
      { kind: 'item-list', state: 'open', due: '2026-02-02', light: 'late' },
      { kind: 'draw-list', state: 'open', due: '2026-03-30', light: 'in-time' },
    ]);
  });

  test('does not name the list of a draw whose task, or else the profile, keeps it back', async () => {
    const running = await start();
    await drawUntil(running, 'CLOSED', { strata, drawListPublic: false });
    expect((await rowsOf(running)).map(({ kind }) => kind)).toEqual(['item-list']);
    const profile = await running.client.query('profile.get', {});
    const publicationRule = { ...profile.publicationRule, drawListPublic: false };
    await running.client.command('profile.save', { profile: { ...profile, publicationRule }, reason: '内部抽取' });
    await drawUntil(running, 'CLOSED', { strata });
    expect((await rowsOf(running)).map(({ kind }) => kind)).toEqual(['item-list']);
  });

  test('is asked for once however often it is said, and never later than at first', async () => {
    const running = await start();
    const workspace = running.application.requireWorkspace();
    const context = { workspace, now: running.clock.now } as CommandContext;
    const wanted = { kind: 'plan', subjectId: 1, title: '2026 年计划', provisional: false } as const;
    const say = (change: Partial<WantedPublication>) =>
      workspace.database.transaction(() => openPublication(context, { ...wanted, due: null, ...change }));
    const id = say({ due: '2026-03-31', provisional: true });
    expect(say({ due: '2026-06-30', title: '2026 年计划（改）' })).toBe(id);
    expect(workspace.publications.get(id)).toMatchObject({
      due: '2026-03-31',
      provisional: 1,
      title: '2026 年计划（改）',
    });
    say({ due: '2026-01-31' });
    expect(workspace.publications.get(id)).toMatchObject({ due: '2026-01-31', provisional: 0 });
  });
});

describe('a confirmation', () => {
  test('takes an approval of exactly this day, channel and receipt, and only then it counts as published', async () => {
    const running = await start();
    const { id } = await drawnList(running);
    expect((await refusalOf(confirm(running, id, '2026-03-02'))).code).toBe('needs-approval');
    await agree(running, id, '2026-03-02');
    running.clock.addDays(1);
    expect((await refusalOf(confirm(running, id, '2026-03-03'))).message).toContain('不一致');
    expect((await rowsOf(running)).find(row => row.kind === 'draw-list')).toMatchObject({ state: 'open' });
    await confirm(running, id, '2026-03-02');
    expect((await rowsOf(running)).find(row => row.kind === 'draw-list')).toMatchObject({
      state: 'published',
      publishedOn: '2026-03-02',
      channel,
      receipt: 'http://gov.example/1',
      light: 'done',
    });
  });

  test('keeps the digest of the bulletin that was made of it, and the bulletin may be made again', async () => {
    const running = await start();
    const { id, subjectId: taskId } = await drawnList(running);
    const wish = { taskId, issuedOn: '2026-03-02', kind: 'draw-list' } as const;
    const { pdf } = await running.client.job('document.bulletin', wish);
    await agree(running, id, '2026-03-02');
    await confirm(running, id, '2026-03-02');
    expect(await running.client.query('publication.get', { id })).toMatchObject({ sha256: pdf.sha256 });
    await running.client.job('document.bulletin', wish);
    expect(await running.client.query('publication.get', { id })).toMatchObject({ sha256: pdf.sha256 });
  });

  test.each([
    ['2026-03-03', channel, '不能晚于今天'],
    ['2026-03-01', channel, '不能早于这一天'],
    ['2026-03-02', '微博', '不在地区方案里'],
  ])('of %s at %s is refused', async (on, where, sentence) => {
    const running = await start();
    const { id } = await drawnList(running);
    expect((await refusalOf(confirm(running, id, on, where))).message).toContain(sentence);
  });

  test('of something that is not there, or twice in one, is refused', async () => {
    const running = await start();
    expect((await refusalOf(confirm(running, 99, '2026-03-02'))).code).toBe('not-found');
    const entries = [1, 1].map(id => ({ id, receipt: '1' }));
    const twice = running.client.command('publication.confirm', { on: '2026-03-02', channel, entries });
    expect((await refusalOf(twice)).message).toContain('选了两次');
  });

  test('of several at once is done for all of them or for none', async () => {
    const running = await start();
    const one = await drawnList(running);
    await drawUntil(running, 'CLOSED', { strata });
    const other = (await rowsOf(running)).find(({ kind, id }) => kind === 'draw-list' && id !== one.id);
    await agree(running, one.id, '2026-03-02');
    const entries = [one.id, other?.id ?? 0].map(id => ({ id, receipt: 'http://gov.example/1' }));
    const both = () => running.client.command('publication.confirm', { on: '2026-03-02', channel, entries });
    expect((await refusalOf(both())).code).toBe('needs-approval');
    const states = async () => (await rowsOf(running)).filter(row => row.kind === 'draw-list').map(row => row.state);
    expect(await states()).toEqual(['open', 'open']);
    await agree(running, other?.id ?? 0, '2026-03-02');
    await both();
    expect(await states()).toEqual(['published', 'published']);
  });
});

test('what stays unpublished names a ground of the profile and a reason, and can be asked for again', async () => {
  const running = await start();
  const { id } = await drawnList(running);
  const exempt = (ground: string) => running.client.command('publication.exempt', { id, ground, reason: '专项行动' });
  expect((await refusalOf(exempt('不想公示'))).message).toContain('法定情形');
  await exempt('涉及国家秘密');
  expect(await running.client.query('publication.get', { id })).toMatchObject({
    exemptReason: '涉及国家秘密：专项行动',
  });
  expect((await refusalOf(confirm(running, id, '2026-03-02'))).code).toBe('conflict');
  await running.client.command('publication.require', { id, reason: '行动结束' });
  expect((await rowsOf(running)).find(row => row.kind === 'draw-list')).toMatchObject({
    state: 'open',
    due: '2026-03-30',
  });
});

test('a published result that was wrong owes a correction within five working days, and then counts as corrected', async () => {
  const running = await start();
  const { sheets } = await publishedTask(running);
  const change = { assignmentId: sheets[0]?.id ?? 0, was: '未发现问题', becomes: '其他情况', reason: '录入有误' };
  expect(
    (await refusalOf(running.client.command('publication.correct', { ...change, becomes: change.was }))).code,
  ).toBe('invalid-input');
  const { id } = await running.client.command('publication.correct', change);
  const correction = (await rowsOf(running, '2026-03-12')).find(row => row.kind === 'correction');
  expect(correction).toMatchObject({ id, due: '2026-03-19', number: sheets[0]?.number });
  await agree(running, id, '2026-03-12');
  await confirm(running, id, '2026-03-12');
  expect((await rowsOf(running, '2026-03-12')).find(row => row.kind === 'result')).toMatchObject({
    state: 'corrected',
  });
});
