import { expect, test } from 'vitest';
import type { OutputOf } from '#contract/contract.ts';
import type { Client } from '#rpc/client.ts';
import { confirmDisclosure } from '../support/approval-work.ts';
import { drawUntil } from '../support/ceremony.ts';
import { draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { enterAll, resultOf, sheetsOf } from '../support/results.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';
import { colleague, staffPassword } from '../support/staff.ts';

const county = prepared(smallCounty);
const start = () => county(settableClock('2026-03-02T09:30:00+08:00'));

type Desk = OutputOf<'desk.list'>;

const deskOf = (client: Client, today: string, person: 'mine' | 'everyone' = 'everyone'): Promise<Desk> =>
  client.query('desk.list', { today, person, kinds: [], limit: 200 });

const tallyOf = ({ kinds }: Desk, kind: Desk['kinds'][number]['kind']) => kinds.find(one => one.kind === kind);
const rowsOf = ({ rows }: Desk, kind: Desk['kinds'][number]['kind']) => rows.filter(row => row.kind === kind);

const twoObjects = { strata: ['A', 'B'].map(code => ({ code, mode: 'count', count: 1 }) as const) };

/** Puts rows in as the other parts of the year's work do. */
const put = (running: RunningCore, sql: string) => running.database().raw.exec(sql);

const followUp = (number: string, due: string | null, state = 'open') => `
  INSERT INTO follow_up (number, assignment_id, object_name, problem, basis, responsible, due, state, opened_on, opened_by)
  VALUES ('${number}', (SELECT min(id) FROM assignment), '云河县第1号商店', '标签不合格', '', '城关所', ${due === null ? 'NULL' : `'${due}'`}, '${state}', '2026-03-02', '林英');`;

const referral = (number: string, kind: string, restricted: 0 | 1) => `
  INSERT INTO referral (number, kind, restricted, object_name, receiver, reason, materials, found_on, decide_due, decision_reason, reply, opened_at, opened_by)
  VALUES ('${number}', '${kind}', ${restricted}, '线索${number}', '县公安局', '', '[]', '2026-03-02', '2026-03-05', '', '', '2026-03-02T09:00:00+08:00', '林英');`;

test('a task goes over the desk from its draw to its publication, each time with its own day', async () => {
  const running = await start();
  const { client } = running;
  const { id } = await client.command(
    'task.create',
    draftOf({ ...twoObjects, checkFrom: '2026-03-02', checkTo: '2026-03-31' }),
  );
  expect(rowsOf(await deskOf(client, '2026-03-02'), 'task-draw')).toMatchObject([
    { id, due: '2026-03-02', light: 'today', place: { page: 'task', id } },
  ]);
  const { taskId } = await drawUntil(running, 'CLOSED', twoObjects);
  const open = rowsOf(await deskOf(client, '2026-03-02'), 'sheet');
  expect(open).toMatchObject([{ id: taskId, note: '2 户还没有录入结果', light: 'later' }]);
  running.clock.set('2026-03-20T09:00:00+08:00');
  await enterAll(running, taskId);
  const entered = await deskOf(client, '2026-04-09');
  expect(rowsOf(entered, 'sheet')).toEqual([]);
  // 清明节 2026: 4 to 6 April.
  expect(rowsOf(entered, 'disclosure')).toMatchObject([{ id: taskId, due: '2026-04-08', light: 'late' }]);
  await client.job('document.bulletin', { taskId, issuedOn: '2026-03-20' });
  await confirmDisclosure(running, taskId, { on: '2026-03-20', channel: '公示系统', receipt: '回执001' });
  expect(rowsOf(await deskOf(client, '2026-04-09'), 'disclosure')).toEqual([]);
  expect(running.bugs).toEqual([]);
});

test('what is late, due today, this week or later is counted for each kind, the soonest first', async () => {
  const running = await start();
  await drawUntil(running, 'CLOSED', twoObjects);
  const days = ['2026-03-03', '2026-03-04', '2026-03-08', '2026-03-09', null];
  put(
    running,
    days.map((due, place) => followUp(`后续${place}`, due)).join('') + followUp('办结', '2026-03-01', 'correcting'),
  );
  const desk = await deskOf(running.client, '2026-03-04');
  expect(tallyOf(desk, 'follow-up')).toEqual({ kind: 'follow-up', late: 2, today: 1, week: 1, total: 6 });
  expect(rowsOf(desk, 'follow-up').map(({ due, light }) => [due, light])).toEqual([
    ['2026-03-01', 'late'],
    ['2026-03-03', 'late'],
    ['2026-03-04', 'today'],
    ['2026-03-08', 'week'],
    ['2026-03-09', 'later'],
    [null, 'open'],
  ]);
  const few = await running.client.query('desk.list', {
    today: '2026-03-04',
    person: 'everyone',
    kinds: ['follow-up'],
    limit: 2,
  });
  expect(few.rows.map(({ due }) => due)).toEqual(['2026-03-01', '2026-03-03']);
  expect(few.counts).toEqual({ late: 2, today: 1, week: 1, total: 6 });
});

test('a clue about an officer is neither listed nor counted for whoever may not read it', async () => {
  const running = await start();
  put(running, referral('移1', 'police', 0) + referral('移2', 'discipline', 1));
  const { page } = await colleague(running, '高飞', ['clerk']);
  const seen = await deskOf(page, '2026-03-04');
  expect(tallyOf(seen, 'referral')).toMatchObject({ total: 1 });
  expect(JSON.stringify(seen)).not.toContain('线索移2');
  await running.client.command('role.save', {
    code: null,
    title: '纪检联络',
    permissions: ['check.read', 'discipline.read'],
    reason: '分工',
  });
  const { roles } = await running.client.query('role.list', {});
  const code = roles.find(({ title }) => title === '纪检联络')?.code ?? '';
  const keeper = await colleague(running, '黄超', [code]);
  expect(tallyOf(await deskOf(keeper.page, '2026-03-04'), 'referral')).toMatchObject({ total: 2 });
});

test('an inspector finds his own sheets one by one, and nothing that he may not see', async () => {
  const running = await start();
  const { taskId } = await drawUntil(running, 'CLOSED', twoObjects);
  const [sheet, other] = await sheetsOf(running, taskId);
  const member = sheet?.team[0];
  if (!sheet || !member || !other) throw new Error('Two sheets were drawn with their teams.');
  const { page } = await colleague(running, member.name, ['inspector']);
  const desk = await deskOf(page, '2026-03-02', 'mine');
  expect(desk.inspector).toBe(member.name);
  const own = (await sheetsOf(running, taskId)).filter(({ team }) => team.some(({ id }) => id === member.id));
  expect(rowsOf(desk, 'sheet').map(({ note }) => note)).toEqual(own.map(({ number }) => number));
  expect(desk.kinds.map(({ kind }) => kind)).not.toContain('approval');
  running.clock.set('2026-03-11T09:00:00+08:00');
  for (const one of own) await running.client.command('result.save', resultOf(one));
  await page.job('account.unlock', { password: staffPassword });
  expect(rowsOf(await deskOf(page, '2026-03-11', 'mine'), 'sheet')).toEqual([]);
});

test('a plan line without a task, a report that was not sent and a year without holidays are said', async () => {
  const running = await start();
  put(
    running,
    `INSERT INTO annual_plan (id, year, name, kind, department, state, version, created_at)
       VALUES (1, 2026, '2026年度计划', 'internal', '云河县市场监督管理局', 'published', 1, '2026-01-20T09:00:00+08:00');
     INSERT INTO plan_line (id, plan_id, position, name, field, range_text, targeted, item_mode, ratio_text, frequency_text,
         lead_department, departments, subject, level, method, date_from, date_to, period_text, office, risk_text, campaign, remark, since_version)
       VALUES (1, 1, 1, '食品经营检查', '食品', '', 0, 'fixed', '3%', '', '', '[]', '', '', '', '2026-01-01', '2026-03-20', '', '食品股', '', 0, '', 1);
     INSERT INTO report (kind, period_from, period_to, due, receiver, title, figures, made_at, made_by)
       VALUES ('monthly', '2026-02-01', '2026-02-28', '2026-03-31', '市局', '2月月报', '{}', '2026-03-02T09:00:00+08:00', '林英');`,
  );
  const desk = await deskOf(running.client, '2026-03-02');
  expect(rowsOf(desk, 'plan-line')).toMatchObject([
    { title: '食品经营检查', owner: '食品股', due: '2026-03-20', place: { page: 'plan', id: 1 } },
  ]);
  expect(rowsOf(desk, 'report')).toMatchObject([{ title: '2月月报', due: '2026-03-31' }]);
  expect(rowsOf(desk, 'holiday')).toEqual([]);
  const far = await deskOf(running.client, '2089-11-01');
  expect(rowsOf(far, 'holiday').map(({ title }) => title)).toEqual([
    '2089 年的节假日安排还没有录入',
    '2090 年的节假日安排还没有录入',
  ]);
});
