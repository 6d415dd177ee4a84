import { expect, test, vi } from 'vitest';
import { freezeFrame } from '../support/ceremony.ts';
import { draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';

/** A library that was exchanged or damaged: its generator gives other numbers than the protocol's known answers. */
vi.mock('seedrandom', () => {
  const broken = () => Object.assign(() => 0.5, { int32: () => 7, quick: () => 0.5, double: () => 0.5 });
  return { default: Object.assign(broken, { alea: broken }) };
});

const county = prepared(smallCounty);

test('a machine that computes wrongly freezes no list, formal or in rehearsal, and says so', async () => {
  const running = await county();
  const { client } = running;
  const { id: taskId } = await client.command('task.create', draftOf());
  const meeting = { occasion: '例会', place: '', host: '郭强', operator: '林英' };
  const attempts = [freezeFrame(running, taskId), client.job('draw.rehearse', { taskId, ...meeting })];
  for (const attempt of attempts) {
    expect(await refusalOf(attempt)).toMatchObject({
      code: 'self-test-failed',
      message: expect.stringContaining('自检未通过'),
    });
  }
  expect(running.database().raw.prepare('SELECT count(*) FROM draw').pluck().get()).toBe(0);
  expect(running.database().raw.prepare('SELECT count(*) FROM frame').pluck().get()).toBe(0);
  expect((await client.query('task.get', { id: taskId })).state).toBe('draft');
  expect((await client.query('draw.selfTest', {})).ok).toBe(false);
});
