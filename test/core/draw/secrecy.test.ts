import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawUntil, stageOf, steps, takeStep, witnesses } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { startCore } from '../support/running-core.ts';

const county = prepared(smallCounty);

test('the numbers of the witnesses stay covered until the last one has given his', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'COMMITTED');
  for (const [place, witness] of witnesses.entries()) {
    await running.client.command('draw.addWitness', { drawId, ...witness });
    const stage = await stageOf(running, drawId);
    expect(stage.witnesses.map(({ name }) => name)).toEqual(witnesses.slice(0, place + 1).map(({ name }) => name));
    const shown = stage.witnesses.map(({ value }) => value);
    const last = place === witnesses.length - 1;
    expect(shown).toEqual(last ? witnesses.map(({ value }) => value) : witnesses.slice(0, place + 1).map(() => ''));
  }
});

test('nobody gives two numbers, and a number that is none is refused', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'COMMITTED');
  const [witness, other] = witnesses;
  await running.client.command('draw.addWitness', { drawId, ...witness });
  const twice = running.client.command('draw.addWitness', { drawId, ...witness, value: '11112222' });
  expect(await refusalOf(twice)).toMatchObject({ code: 'conflict', message: expect.stringContaining('周静') });
  const spaced = running.client.command('draw.addWitness', { drawId, ...witness, name: ' 周静 ', value: '11112222' });
  expect((await refusalOf(spaced)).code).toBe('conflict');
  for (const value of ['12345', 'abcdef12', '１２３４５６７８', '12 345678', '1'.repeat(65), '']) {
    const refusal = await refusalOf(running.client.command('draw.addWitness', { drawId, ...other, value }));
    expect(refusal).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('6 至 64 位') });
  }
  const namesake = { ...witness, unit: '县财政局' };
  await running.client.command('draw.addWitness', { drawId, ...namesake });
  expect((await stageOf(running, drawId)).witnesses).toHaveLength(2);
});

test('nobody can find the machine number before it is revealed: not in an answer, not in the log, not on the disk', async () => {
  const running = await county();
  const { client } = running;
  const events: unknown[] = [];
  client.onChanged(changed => events.push(changed));
  const { taskId, drawId } = await drawUntil(running, 'WITNESSED');
  const paging = { after: null, limit: 500 };
  const answers = [
    await stageOf(running, drawId),
    await client.query('draw.history', paging),
    await client.query('audit.list', paging),
    await client.query('task.get', { id: taskId }),
    await client.query('document.list', { taskId, ...paging }),
    await client.query('assignment.list', { taskId, ...paging }),
    await client.query('workspace.status', {}),
    events,
    running.bugs,
  ];
  const backup = await client.job('backup.run', {});
  const files = ['明抽.db', '明抽.db-wal', join('备份', backup.name)].map(name =>
    readFileSync(join(running.folder, name)),
  );
  await client.command('draw.reveal', { drawId });
  const { machine } = await stageOf(running, drawId);
  expect(machine).toMatch(/^[0-9a-f]{64}$/);
  const number = machine ?? '';
  expect(JSON.stringify(answers)).not.toContain(number);
  for (const file of files) {
    expect(file.includes(number)).toBe(false);
    expect(file.includes(Buffer.from(number, 'hex'))).toBe(false);
    expect(file.includes(Buffer.from(number.toUpperCase()))).toBe(false);
  }
  expect(readFileSync(join(running.folder, '明抽.db-wal')).includes(number)).toBe(true);
});

test('after a power cut at any step the draw goes on at that step with the same commitment', async () => {
  const running = await county();
  const held = await drawUntil(running, 'FRAME_FROZEN');
  let core = running;
  for (const step of steps) {
    if (step !== 'FRAME_FROZEN') await takeStep(core, step, held);
    const before = await stageOf(core, held.drawId);
    expect(before.state).toBe(step);
    await core.close();
    core = startCore({ folder: running.folder, keyFolder: running.keyFolder, clock: running.clock });
    await core.client.job('workspace.open', { folder: null });
    expect(await stageOf(core, held.drawId)).toEqual(before);
    if (step !== 'CLOSED') expect((await core.client.query('draw.stage', { drawId: null }))?.drawId).toBe(held.drawId);
  }
  expect((await core.client.job('draw.verify', { drawId: held.drawId })).ok).toBe(true);
  await core.close();
});
