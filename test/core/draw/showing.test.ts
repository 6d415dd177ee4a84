import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connectInProcess } from '#host/in-process-client.ts';
import { drawUntil, stageOf } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { type RunningCore, startCore, temporaryFolder } from '../support/running-core.ts';

const county = prepared(smallCounty);

function audienceOf(running: RunningCore) {
  const audience = connectInProcess(running.core, error => running.bugs.push(error), 'audience');
  onTestFinished(() => audience.close());
  return audience;
}

test('nothing is shown of a result before there is one; from the reveal on it goes by itself', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'WITNESSED');
  const audience = audienceOf(running);
  expect(await audience.query('draw.show', { drawId })).toBeNull();
  await running.client.command('draw.reveal', { drawId });
  const begun = await audience.query('draw.show', { drawId });
  expect(begun).toMatchObject({ running: true, speed: 1 });
  running.clock.addMinutes(1);
  expect((await audience.query('draw.show', { drawId }))?.position).toBe((begun?.position ?? 0) + 60_000);
});

test('the operator holds it and sets its pace for every window; the room cannot', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'RESULT');
  const audience = audienceOf(running);
  const before = await stageOf(running, drawId);
  const held = { position: 4200, running: false, speed: 2 } as const;
  await running.client.command('draw.setShow', { drawId, ...held });
  expect(await audience.query('draw.show', { drawId })).toEqual({ ...held, restarted: false });
  expect((await refusalOf(audience.command('draw.setShow', { drawId, ...held, running: true }))).code).toBe(
    'not-allowed',
  );
  expect(await audience.query('draw.show', { drawId })).toEqual({ ...held, restarted: false });
  expect(await stageOf(running, drawId)).toEqual(before);
});

test('keys pressed one soon after the other do not undo each other: what one does not name stays', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'RESULT');
  const press = (change: { position?: number; running?: boolean; speed?: 0.5 | 1 | 2 | 4 }) =>
    running.client.command('draw.setShow', { drawId, ...change });
  await press({ speed: 4 });
  await press({ position: 30_000, running: true });
  running.clock.addMinutes(1);
  await press({ running: false });
  expect(await running.client.query('draw.show', { drawId })).toEqual({
    position: 30_000 + 4 * 60_000,
    running: false,
    speed: 4,
    restarted: false,
  });
});

/** A copy of the folder under a new core, as after a crash: the one before is not asked to end. */
async function afterCrash(running: RunningCore): Promise<RunningCore> {
  const copy = join(temporaryFolder(), '数据');
  cpSync(running.folder, copy, { recursive: true });
  const next = startCore({ folder: copy, clock: running.clock });
  onTestFinished(() => next.close());
  await next.client.job('workspace.open', { folder: null });
  return next;
}

test('a core that ends and starts again shows the same page, and waits there for the operator', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'RESULT');
  await running.client.command('draw.setShow', { drawId, position: 42_000, running: true, speed: 2 });
  running.clock.addMinutes(1);
  await running.application.requireWorkspace().shows.remember(running.application.options.uptime());
  // Nobody knows how long the PC was off.
  running.clock.addMinutes(30);
  const next = await afterCrash(running);
  const kept = { position: 162_000, running: false, speed: 2, restarted: true };
  expect(await next.client.query('draw.show', { drawId })).toEqual(kept);
  next.clock.addMinutes(10);
  expect(await audienceOf(next).query('draw.show', { drawId })).toEqual(kept);
  await next.client.command('draw.setShow', { drawId, position: kept.position, running: true, speed: 2 });
  expect(await next.client.query('draw.show', { drawId })).toMatchObject({ running: true, restarted: false });
});

test('every second a running showing is kept without anybody doing anything', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'RESULT');
  running.clock.addMinutes(2);
  const kept = () => readFileSync(join(running.folder, '投影位置.json'), 'utf8').trim();
  await expect.poll(kept, { timeout: 20_000 }).toBe(JSON.stringify([{ drawId, position: 120_000, speed: 1 }]));
});

test('what is left of a torn or foreign file of positions is passed over, and the result stands', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'RESULT');
  for (const text of ['', '[{"drawId":1', '{"drawId":1}', '[{"drawId":1,"position":-1,"speed":1}]']) {
    writeFileSync(join(running.folder, '投影位置.json'), text);
    const next = await afterCrash(running);
    expect(await next.client.query('draw.show', { drawId })).toBeNull();
    expect((await stageOf(next, drawId)).state).toBe('RESULT');
    await next.client.command('draw.setShow', { drawId, position: 1, running: false, speed: 1 });
    expect((await (await afterCrash(next)).client.query('draw.show', { drawId }))?.position).toBe(1);
  }
});
