import { expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { drawDemoTask } from '../../scripts/demo/draw-task.ts';
import { enterDemoResults } from '../../scripts/demo/enter-results.ts';
import { workWithCore } from './core-work.ts';
import { openDesk } from './desk.ts';

test('the main job is done in the desktop: draw, notices, results, bulletin, and evidence that verifies', async () => {
  const desk = await openDesk();
  const ask: typeof workWithCore = (page, method, input) => workWithCore(page, method, input);
  const client = {
    query: (name: never, input: never) => ask(desk.operator, name, input),
    command: (name: never, input: never) => ask(desk.operator, name, input),
    job: (name: never, input: never) => ask(desk.operator, name, input),
  } as unknown as Client;
  await client.job('workspace.openDemo', { folder: null });
  const { taskId, drawId, stage } = await drawDemoTask({ client });
  expect(stage.drawn.length).toBeGreaterThan(20);
  expect(stage.drawn.every(object => object.team.length === 2)).toBe(true);
  expect(stage.infeasible).toBeNull();

  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const notices = await client.job('document.notices', { taskId, issuedOn: today });
  expect(notices.count).toBe(stage.drawn.length);
  await client.job('document.drawRecord', { drawId });
  await client.job('document.drawnObjects', { drawId });
  await enterDemoResults({ client }, { taskId, drawId, stage });
  const bulletin = await client.job('document.bulletin', { taskId, issuedOn: today });
  expect(bulletin.number).toBe(`云市监公〔${today.slice(0, 4)}〕1号`);

  const { ok, checks } = await client.job('draw.verify', { drawId });
  expect(checks.filter(({ state }) => state !== 'pass')).toEqual([]);
  expect(ok).toBe(true);
  expect((await client.job('audit.verify', {})).firstBroken).toBeNull();
  await desk.close();
}, 180_000);
