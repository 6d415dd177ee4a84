import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { verifyBundle } from '../../../resources/draw-protocol/verify-bundle.mjs';
import { addObjects as add, sendAnother as send, substitute } from '../support/after-draw-work.ts';
import { approve, approvers, confirmDisclosure } from '../support/approval-work.ts';
import { drawUntil, stageOf } from '../support/ceremony.ts';
import { evidenceOf } from '../support/evidence.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { enterAll, resultOf, sheetsOf } from '../support/results.ts';
import { type RunningCore, startCore } from '../support/running-core.ts';

const county = prepared(smallCounty);
const reason = '已注销';

const afterwards = ({ client }: RunningCore, drawId: number) => client.query('draw.afterwards', { drawId });

const first = async (running: RunningCore, drawId: number, place = 0) => {
  const object = (await afterwards(running, drawId)).standing[place];
  if (!object) throw new Error('Nothing was drawn.');
  return object;
};

test('a substitute comes in with two approvals, with a sheet of its own number, and the sheet of the other is void', async () => {
  const running = await county();
  const { drawId, taskId } = await drawUntil(running, 'CLOSED');
  const before = await sheetsOf(running, taskId);
  const leaving = await first(running, drawId);
  const sentence = { code: 'needs-approval', message: expect.stringContaining('须由 2 人审批') };
  const alone = running.client.command('draw.replace', { drawId, out: leaving.id, reason });
  expect(await refusalOf(alone)).toMatchObject(sentence);
  const { in: entered } = await substitute(running, drawId, leaving.id);
  const after = await sheetsOf(running, taskId);
  const numbers = before.map(({ number }) => number);
  expect(after.map(({ number }) => number)).toEqual([...numbers.slice(1), expect.stringMatching(/0013\d$/)]);
  expect(after.at(-1)).toMatchObject({ objectName: entered.name, team: before[0]?.team });
  const { changes, standing } = await afterwards(running, drawId);
  expect(changes).toMatchObject([
    { kind: 'substitute', out: { id: leaving.id }, in: entered, reason, approvedBy: [...approvers] },
  ]);
  expect(standing[0]).toMatchObject({ id: entered.id, entered: true, sheet: after.at(-1)?.number });
  expect(verifyBundle(await evidenceOf(running, drawId, 'sealed')).checks.filter(one => one.state !== 'pass')).toEqual(
    [],
  );
});

test('before the result is confirmed a substitute comes in as well, and the sheets are made for what stands then', async () => {
  const running = await county();
  const { drawId, taskId } = await drawUntil(running, 'RESULT');
  const leaving = await first(running, drawId, 1);
  const { in: entered } = await substitute(running, drawId, leaving.id);
  await running.client.command('draw.close', { drawId });
  const sheets = await sheetsOf(running, taskId);
  expect(sheets).toHaveLength(12);
  expect(sheets[1]?.objectName).toBe(entered.name);
  expect(sheets.some(({ objectName }) => objectName === leaving.name)).toBe(false);
  expect(verifyBundle(await evidenceOf(running, drawId, 'sealed')).ok).toBe(true);
});

test('an object is replaced only for a reason of the plan, once, before a result, and while there are reserves', async () => {
  const running = await county();
  const { drawId, taskId } = await drawUntil(running, 'CLOSED');
  running.clock.addDays(90);
  const sheets = await sheetsOf(running, taskId);
  const [gone, checked] = [await first(running, drawId), await first(running, drawId, 1)];
  const ask = (out: string, why = reason) =>
    refusalOf(running.client.command('draw.replace', { drawId, out, reason: why }));
  expect((await ask(gone.id, '查无下落')).message).toContain('检查结果');
  expect((await ask(gone.id, '路太远')).message).toContain('方案列明的理由只有：已注销');
  expect((await ask('nobody')).code).toBe('not-found');
  await running.client.command('result.save', resultOf(sheets[1]));
  expect((await ask(checked.id)).message).toContain('已经录入检查结果');
  const { in: one } = await substitute(running, drawId, gone.id);
  expect((await ask(gone.id)).message).toContain('已经被递补换下');
  await substitute(running, drawId, one.id);
  const last = await first(running, drawId);
  expect((await ask(last.id)).message).toContain('候补已经用完');
  expect((await afterwards(running, drawId)).strata[0]).toMatchObject({ reserves: 0, notDrawn: 7 });
});

test('an approval covers the object it names and nothing that happened before it', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'CLOSED');
  const [one, other] = [await first(running, drawId), await first(running, drawId, 1)];
  await approve(running, { action: 'draw.replace', subject: drawId, reason, details: { out: one.id } });
  const otherwise = await refusalOf(running.client.command('draw.replace', { drawId, out: other.id, reason }));
  expect(otherwise.message).toContain('与申请审批的不一致');
  await add(running, drawId, 'A', 1);
  const late = await refusalOf(running.client.command('draw.replace', { drawId, out: one.id, reason }));
  expect(late.message).toContain('情况有了变化');
});

test('who is asked to approve sees who leaves and never who comes in', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'CLOSED');
  const leaving = await first(running, drawId);
  await approve(running, { action: 'draw.replace', subject: drawId, reason, details: { out: leaving.id } });
  const { request } = await running.client.query('approval.standing', { action: 'draw.replace', subject: drawId });
  const told = JSON.stringify(request);
  const { in: entered } = await running.client.command('draw.replace', { drawId, out: leaving.id, reason });
  expect(told).toContain(leaving.name);
  expect(told).not.toContain(entered.id);
  expect(told).not.toContain(entered.name);
});

test('an absent inspector is replaced at one object, the others who could not go are named, and he never comes back there', async () => {
  const running = await county();
  const { drawId, taskId } = await drawUntil(running, 'CLOSED');
  const object = await first(running, drawId);
  const [absent, stays] = object.team;
  const { inspectors } = await afterwards(running, drawId);
  const away = inspectors.filter(({ id }) => !object.team.some(member => member.id === id)).slice(0, 3);
  const ids = away.map(({ id }) => id).toSorted();
  const { in: entered } = await send(running, drawId, { object: object.id, inspector: absent?.id ?? '' }, ids);
  expect(ids).not.toContain(entered.id);
  const { changes, standing } = await afterwards(running, drawId);
  expect(changes[0]).toMatchObject({ kind: 'inspector', out: { id: absent?.id }, in: entered, reason: '缺席：病假' });
  expect(changes[0]?.unavailable.map(({ id }) => id)).toEqual(ids);
  expect(standing[0]?.team.map(({ id }) => id).toSorted()).toEqual([entered.id, stays?.id].toSorted());
  expect((await sheetsOf(running, taskId))[0]?.team.map(({ name }) => name)).toContain(entered.name);
  const again = await send(running, drawId, { object: object.id, inspector: entered.id });
  expect([absent?.id, entered.id]).not.toContain(again.in.id);
  expect(verifyBundle(await evidenceOf(running, drawId, 'sealed')).checks.filter(one => one.state !== 'pass')).toEqual(
    [],
  );
});

test('objects are added class by class, as many as asked, until the class is used up', async () => {
  const running = await county();
  const { drawId, taskId } = await drawUntil(running, 'CLOSED');
  const { in: added } = await add(running, drawId, 'B', 3);
  expect(added).toHaveLength(3);
  const { standing, changes, strata } = await afterwards(running, drawId);
  expect(standing.slice(12).map(({ id, entered, team }) => [id, entered, team.length])).toEqual(
    added.map(({ id }) => [id, true, 2]),
  );
  expect(changes.map(({ kind, out }) => [kind, out])).toEqual(added.map(() => ['addition', null]));
  expect(strata[1]).toMatchObject({ notDrawn: 6, reserves: 2 });
  expect(await sheetsOf(running, taskId)).toHaveLength(15);
  const tooMany = running.client.command('draw.add', { drawId, stratum: 'B', count: 7, reason });
  expect((await refusalOf(tooMany)).message).toContain('还没有抽出的只有 6 户');
  expect(verifyBundle(await evidenceOf(running, drawId, 'sealed')).checks.filter(one => one.state !== 'pass')).toEqual(
    [],
  );
});

test('a task whose results were all entered waits for the added object, and one that is disclosed is changed no more', async () => {
  const running = await county();
  const { drawId, taskId } = await drawUntil(running, 'CLOSED');
  running.clock.addDays(90);
  await enterAll(running, taskId);
  await add(running, drawId, 'A', 1);
  expect((await running.client.query('task.get', { id: taskId })).state).toBe('checking');
  await running.client.command('result.save', resultOf((await sheetsOf(running, taskId)).at(-1)));
  await running.client.job('document.bulletin', { taskId, issuedOn: '2026-04-01' });
  await confirmDisclosure(running, taskId, { on: '2026-04-01', channel: '公示系统', receipt: '1' });
  const { refusal, changes } = await afterwards(running, drawId);
  expect(refusal).toContain('已确认公示');
  expect(changes).toHaveLength(1);
  const late = running.client.command('draw.add', { drawId, stratum: 'A', count: 1, reason });
  expect((await refusalOf(late)).message).toContain('已确认公示');
});

test('what left is not counted as drawn this year, and what came in is', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'CLOSED');
  const leaving = await first(running, drawId);
  const { in: entered } = await substitute(running, drawId, leaving.id);
  const { draws, objects } = running.application.requireWorkspace();
  const times = draws.timesDrawn(2026, null);
  const timesOf = (code: string) => times.get(objects.byCode(code)?.id ?? 0) ?? 0;
  expect([timesOf(leaving.id), timesOf(entered.id)]).toEqual([0, 1]);
});

test('the registry says of each object what the draw made of it: replaced, come in for another, added', async () => {
  const running = await county();
  const { client } = running;
  const { drawId } = await drawUntil(running, 'CLOSED');
  const historyOf = async (name: string) => {
    const filter = { text: name, riskClasses: [], states: [], stations: [], labels: [], areas: [] };
    const sort = { column: 'code', direction: 'up' } as const;
    const { rows } = await client.query('object.list', { filter, sort, after: null, limit: 100 });
    const { id } = rows.find(row => row.name === name) ?? { id: 0 };
    return (await client.query('object.get', { id })).history.map(({ what }) => what).join('\n');
  };
  const leaving = await first(running, drawId);
  const { in: entered } = await substitute(running, drawId, leaving.id);
  const [added] = (await add(running, drawId, 'A', 1)).in;
  const replaced = await historyOf(leaving.name);
  expect(replaced).toContain('抽中：');
  expect(replaced).toMatch(new RegExp(`^已被替换（由${entered.name}递补）：.*理由：${reason}`));
  const came = await historyOf(entered.name);
  expect(came).toMatch(new RegExp(`已递补（替换${leaving.name}）：.*理由：${reason}`));
  expect(came).not.toContain('列为递补');
  const later = await historyOf(added?.name ?? '');
  expect(later).toMatch(/追加：.*理由：举报较多/);
  expect(later).not.toContain('列为递补');
});

test('what stands after the draw is told without reading the frozen list, however long it is', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'RESULT');
  const leaving = await first(running, drawId);
  await substitute(running, drawId, leaving.id);
  await running.client.command('draw.close', { drawId });
  const told = await afterwards(running, drawId);
  expect(told.changes).toHaveLength(1);
  await running.close();
  const file = new SqliteDatabase(join(running.folder, '明抽.db'));
  const guards = file.prepare("select name from sqlite_master where type = 'trigger' and tbl_name = 'frame'").pluck();
  for (const name of guards.all()) file.exec(`drop trigger ${name}`);
  file.exec("update frame set text = x'00'");
  file.close();
  const again = startCore({ folder: running.folder, keyFolder: running.keyFolder, clock: running.clock });
  await again.client.job('workspace.open', { folder: null });
  expect(await afterwards(again, drawId)).toEqual(told);
  expect((await stageOf(again, drawId)).state).toBe('CLOSED');
  await again.close();
});
