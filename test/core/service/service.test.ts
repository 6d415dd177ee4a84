import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contract, type MethodName } from '#contract/contract.ts';
import type { Topic } from '#contract/method.ts';
import { connectInProcess } from '#host/in-process-client.ts';
import type { ServiceCall } from '#rpc/service.ts';
import { testBureau } from '../support/bureau.ts';
import { drawUntil } from '../support/ceremony.ts';
import { draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { rightInput } from '../support/right-input.ts';
import { type RunningCore, startCore, temporaryFolder } from '../support/running-core.ts';

const county = prepared(smallCounty);

const ask = ({ core, session }: RunningCore, call: Omit<ServiceCall, 'role'> & Partial<Pick<ServiceCall, 'role'>>) =>
  core.service.call({ role: 'operator', session: session(), ...call }, () => undefined).reply;

const create = (commandId: string) => ({ method: 'task.create', input: draftOf(), commandId }) as const;

test('the same command sent twice is done once and answered twice', async () => {
  const running = await county();
  const first = await ask(running, create('one'));
  const again = await ask(running, create('one'));
  const other = await ask(running, create('two'));
  expect(again.result).toEqual(first.result);
  expect(other.result).not.toEqual(first.result);
  expect((await running.client.query('task.list', { text: '', after: null, limit: 10 })).total).toBe(2);
});

test('a command sent again after the core was restarted is still done once', async () => {
  const running = await county();
  const first = await ask(running, create('one'));
  await running.close();
  const restarted = startCore({ folder: running.folder, keyFolder: running.keyFolder, clock: running.clock });
  onTestFinished(() => restarted.close());
  await restarted.client.job('workspace.open', { folder: null });
  const before = restarted.application.requireWorkspace().audit.head();
  expect((await ask(restarted, create('one'))).result).toEqual(first.result);
  expect((await restarted.client.query('task.list', { text: '', after: null, limit: 10 })).total).toBe(1);
  expect(restarted.application.requireWorkspace().audit.head()).toEqual(before);
});

test('a witness whose number is sent again after a lost connection stands in the record once', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'COMMITTED');
  const witness = { drawId, name: '周静', unit: '商务局', kind: '成员单位', method: '骰子', value: '12345678' };
  const call = { method: 'draw.addWitness', input: witness, commandId: 'w' } as const;
  expect((await ask(running, call)).result).toEqual({ done: true });
  expect((await ask(running, call)).result).toEqual({ done: true });
  expect((await running.client.query('draw.stage', { drawId }))?.witnesses).toHaveLength(1);
});

test('a command that was refused may be sent again under its id once the reason is gone', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'FRAME_FROZEN');
  const commit = { method: 'draw.commit', input: { drawId }, commandId: 'c' } as const;
  expect((await refusalOf(ask(running, commit))).code).toBe('conflict');
  await running.client.command('draw.freezePlan', { drawId });
  expect((await ask(running, commit)).result).toEqual({ done: true });
});

test.each(['task.destroy', 'constructor', '__proto__', 'toString', ''])(
  'the unknown request “%s” is refused',
  async name => {
    const running = await county();
    const refusal = await refusalOf(ask(running, { method: name as MethodName, input: {} }));
    expect(refusal).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('不认识') });
  },
);

test.each<[MethodName, unknown, string]>([
  ['object.get', {}, 'id'],
  ['object.get', { id: '1' }, 'id'],
  ['object.get', { id: -1 }, 'id'],
  ['audit.list', { after: null, limit: 501 }, 'limit'],
  ['bureau.save', { ...testBureau, areaCode: '37172' }, 'areaCode'],
  ['bureau.save', { ...testBureau, name: '   ' }, 'name'],
  ['task.create', { ...draftOf(), strata: [{ code: 'A', mode: 'some' }] }, 'strata.0.mode'],
  ['task.create', { ...draftOf(), checkFrom: '2026-2-3' }, 'checkFrom'],
  ['draw.cancel', { drawId: 1, reason: ' ' }, 'reason'],
  ['approval.request', { action: 'task.win', subject: 1, reason: '试', details: {} }, 'action'],
  ['import.run', null, ''],
  ['workspace.status', { more: 1 }, ''],
])('a wrong input of %s is refused in Chinese, naming the field', async (method, input, field) => {
  const running = await county();
  const refusal = await refusalOf(ask(running, { method, input }));
  expect(refusal).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('提交的内容有误') });
  if (field !== '') expect(refusal.message).toContain(`（${field}）`);
  expect(refusal.message).not.toMatch(/expected|received|invalid/i);
});

test('the projector may ask what the room sees of a draw and how far it is shown, and for nothing else', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'COMMITTED');
  const audience = connectInProcess(running.core, error => running.bugs.push(error), 'audience');
  onTestFinished(() => audience.close());
  expect((await audience.query('draw.projection', { drawId: null }))?.drawId).toBe(drawId);
  for (const method of Object.keys(contract) as MethodName[]) {
    if (method === 'draw.projection' || method === 'draw.show') continue;
    const refusal = await refusalOf(ask(running, { method, input: {}, role: 'audience' }));
    expect([method, refusal.code]).toEqual([method, 'not-allowed']);
  }
});

test('without an open workspace whatever needs one is refused with what to do, and nothing is a bug', async () => {
  const running = startCore({ folder: join(temporaryFolder(), '数据') });
  onTestFinished(() => running.close());
  for (const [method, { kind, scope }] of Object.entries(contract) as [
    MethodName,
    { kind: string; scope?: string },
  ][]) {
    // A backup is looked at before anything is open.
    if (scope === 'application' || method === 'backup.preview') continue;
    const refusal = await ask(running, { method, input: rightInput(method), commandId: method }).then(
      () => expect.unreachable(`${method} (${kind}) needs no workspace.`),
      (error: Error) => error,
    );
    expect([method, (refusal as { code?: string }).code]).toEqual([method, 'no-workspace']);
  }
  expect(running.bugs).toEqual([]);
});

test('every commit is told to every window with what it has changed, a refusal is not', async () => {
  const running = await county();
  const told: (readonly Topic[])[] = [];
  running.core.service.onEvent(({ topics }) => told.push(topics));
  const { id } = await running.client.command('task.create', draftOf());
  expect(told).toEqual([['task', 'audit']]);
  await refusalOf(running.client.command('task.void', { id: 99, reason: '没有' }));
  await running.client.query('task.get', { id });
  await running.client.job('audit.verify', {});
  expect(told).toHaveLength(1);
  const meeting = { taskId: id, occasion: '会', place: '', host: '甲', operator: '乙' };
  await running.client.job('draw.freezeFrame', meeting);
  expect(told.at(-1)).toEqual(['draw', 'task', 'audit']);
  await refusalOf(running.client.job('draw.freezeFrame', meeting));
  expect(told).toHaveLength(2);
  await running.client.job('workspace.close', {});
  expect(told.at(-1)).toContain('workspace');
});

test('a query says what its answer was made from', async () => {
  const { client } = await county();
  const answer = await client.ask('item.list', { text: '', after: null, limit: 10 });
  expect(answer.topics).toEqual(contract['item.list'].reads);
});
