import { expect, onTestFinished, test } from 'vitest';
import { connectInProcess } from '#host/in-process-client.ts';
import { drawUntil, stageOf } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import type { RunningCore } from '../support/running-core.ts';

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
  expect(await audience.query('draw.show', { drawId })).toEqual(held);
  expect((await refusalOf(audience.command('draw.setShow', { drawId, ...held, running: true }))).code).toBe(
    'not-allowed',
  );
  expect(await audience.query('draw.show', { drawId })).toEqual(held);
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
  });
});
