import { expect, test } from 'vitest';
import { freezeFrame, type HeldDraw, type Step, stageOf, steps, takeStep, witnesses } from '../support/ceremony.ts';
import { draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { objectRow, upTo } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared({ ...smallCounty, objects: upTo(400).map(number => objectRow(number)) });

/** Leaves the database no page more than it has, and fills the room in those it has. */
function fillDisk({ database }: RunningCore): () => void {
  const { raw } = database();
  raw.exec('VACUUM');
  raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true }))}`);
  return () => void raw.pragma('max_page_count = 1073741823');
}

/** Takes the rest of a step that had no room. */
async function takeAgain(running: RunningCore, to: Step, held: HeldDraw): Promise<void> {
  if (to !== 'WITNESSED') return takeStep(running, to, held);
  const { witnesses: seen } = await stageOf(running, held.drawId);
  for (const witness of witnesses.slice(seen.length))
    await running.client.command('draw.addWitness', { drawId: held.drawId, ...witness });
}

test.each(['FRAME_FROZEN', 'PLAN_FROZEN', 'COMMITTED', 'WITNESSED', 'RESULT', 'CLOSED'] as const)(
  'a full disk on the way to %s leaves the draw as it was, and the step is taken once there is room',
  async to => {
    const running = await county();
    const { client } = running;
    const place = steps.indexOf(to);
    const { id: taskId } = await client.command('task.create', draftOf({ inspectorCap: 100 }));
    let drawId = 0;
    if (to !== 'FRAME_FROZEN') {
      ({ drawId } = await freezeFrame(running, taskId));
      for (const step of steps.slice(1, place)) await takeStep(running, step, { taskId, drawId });
    }
    const stage = drawId === 0 ? null : await stageOf(running, drawId);
    const entries = (await client.query('audit.list', { after: null, limit: 1 })).total;
    const makeRoom = fillDisk(running);
    const attempt = takeStep(running, to, { taskId, drawId });
    // Steps that write a line or two may still find room; a step is taken whole or not at all.
    const outcome = await attempt.then(
      () => null,
      (error: unknown) => error,
    );
    if (outcome !== null) {
      const refusal = await refusalOf(Promise.reject(outcome));
      expect(refusal).toMatchObject({ code: 'disk-full', message: expect.stringContaining('磁盘空间不足') });
      if (to === 'FRAME_FROZEN') expect((await client.query('draw.history', { after: null, limit: 9 })).total).toBe(0);
      if (stage && to !== 'WITNESSED') expect(await stageOf(running, drawId)).toEqual(stage);
      if (to !== 'WITNESSED') expect((await client.query('audit.list', { after: null, limit: 1 })).total).toBe(entries);
    }
    expect(outcome !== null || !['FRAME_FROZEN', 'RESULT', 'CLOSED'].includes(to)).toBe(true);
    makeRoom();
    if (outcome !== null) await takeAgain(running, to, { taskId, drawId });
    expect((await client.job('audit.verify', {})).firstBroken).toBeNull();
    expect(running.database().raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(running.bugs).toEqual([]);
  },
);
