import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contract } from '#contract/contract.ts';
import { cancelDraw, drawUntil, type HeldDraw, stageOf, steps, takeStep, witnesses } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);

/** Everything of a draw that a refused step must leave as it is. */
function snapshot(running: RunningCore): string {
  const { raw } = running.database();
  const tables = [
    'task',
    'draw',
    'draw_attempt',
    'draw_witness',
    'draw_ledger',
    'drawn_object',
    'assignment',
    'audit_entry',
  ];
  return JSON.stringify(tables.map(name => raw.prepare(`SELECT * FROM ${name}`).all()));
}

/** Every command of a ceremony with an input that is right in itself. */
const moves = (running: RunningCore, { taskId, drawId }: HeldDraw) => {
  const { client } = running;
  const [witness] = witnesses;
  return {
    freezeFrame: () => takeStep(running, 'FRAME_FROZEN', { taskId, drawId }),
    freezePlan: () => client.command('draw.freezePlan', { drawId }),
    commit: () => client.command('draw.commit', { drawId }),
    addWitness: () => client.command('draw.addWitness', { drawId, ...witness }),
    reveal: () => client.command('draw.reveal', { drawId }),
    close: () => client.command('draw.close', { drawId }),
    cancel: () => cancelDraw(running, drawId, '停电'),
    withdraw: () => client.command('draw.withdraw', { drawId, reason: '改方案' }),
    again: () => client.command('draw.again', { drawId }),
  };
};
type Move = keyof ReturnType<typeof moves>;

const allowed: Readonly<Record<(typeof steps)[number], readonly Move[]>> = {
  FRAME_FROZEN: ['freezePlan', 'withdraw'],
  PLAN_FROZEN: ['commit', 'withdraw'],
  COMMITTED: ['addWitness', 'cancel'],
  WITNESSED: ['reveal', 'cancel'],
  RESULT: ['close', 'cancel'],
  CLOSED: [],
};

test.each(steps)('in the state %s every step that does not follow is refused and changes nothing', async state => {
  const running = await county();
  const held = await drawUntil(running, state);
  const before = snapshot(running);
  for (const [name, move] of Object.entries(moves(running, held))) {
    if (allowed[state].includes(name as Move)) continue;
    const refusal = await refusalOf(move());
    expect([name, refusal.code]).toEqual([name, 'conflict']);
    expect(snapshot(running)).toBe(before);
  }
});

test('after a cancellation the draw goes on with its next attempt or a new list, and with nothing else', async () => {
  const running = await county();
  const held = await drawUntil(running, 'RESULT');
  await cancelDraw(running, held.drawId);
  const before = snapshot(running);
  for (const [name, move] of Object.entries(moves(running, held))) {
    if (name === 'again' || name === 'freezeFrame') continue;
    expect([name, (await refusalOf(move())).code]).toEqual([name, 'conflict']);
    expect(snapshot(running)).toBe(before);
  }
  expect((await stageOf(running, held.drawId)).state).toBe('CANCELLED');
});

test('whatever is pressed in whatever order, a draw that has a result can be verified and the log has no hole', async () => {
  const running = await county();
  const { client } = running;
  const press = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom<Move>('freezePlan', 'commit', 'addWitness', 'addWitness', 'reveal') },
    { weight: 1, arbitrary: fc.constantFrom<Move>('close', 'cancel', 'withdraw', 'again') },
  );
  const anything = fc.array(press, { minLength: 1, maxLength: 40, size: 'max' });
  const seen = new Set<string>();
  const staysSound = fc.asyncProperty(anything, async presses => {
    const held = await drawUntil(running, 'FRAME_FROZEN', { teamSize: 0, name: '乱按' });
    let number = 0;
    for (const press of presses) {
      // Enough different witnesses come, however often somebody presses.
      const extra = { ...witnesses[0], name: `见证人${++number}`, method: number % 2 === 0 ? '密封纸条' : '十面骰' };
      const work =
        press === 'addWitness'
          ? client.command('draw.addWitness', { drawId: held.drawId, ...extra })
          : moves(running, held)[press]();
      await work.catch((error: Error) => expect(error).toMatchObject({ name: 'AppError', code: 'conflict' }));
    }
    const stage = await stageOf(running, held.drawId);
    seen.add(stage.state);
    expect(contract['draw.stage'].output.parse(stage)).toEqual(stage);
    const task = await client.query('task.get', { id: held.taskId });
    const stateOfTask = { CLOSED: 'recusal', RESULT: 'drawn', CANCELLED: 'draft' } as Record<string, string>;
    expect(task.state).toBe(stateOfTask[stage.state] ?? 'drawing');
    expect(stage.machine === null).toBe(stage.resultDigest === null);
    if (stage.machine === null) return;
    expect((await client.job('draw.verify', { drawId: held.drawId })).ok).toBe(true);
  });
  await fc.assert(staysSound, { seed: 7, numRuns: 120 });
  expect(seen.size).toBeGreaterThanOrEqual(6);
  expect((await client.job('audit.verify', {})).firstBroken).toBeNull();
  expect(running.bugs).toEqual([]);
});

test('a draw that is not there is refused everywhere, and the projector then shows nothing', async () => {
  const running = await county();
  for (const [name, move] of Object.entries(moves(running, { taskId: 99, drawId: 99 }))) {
    expect([name, (await refusalOf(move())).code]).toEqual([name, 'not-found']);
  }
  expect(await running.client.query('draw.stage', { drawId: 99 })).toBeNull();
  expect(await running.client.query('draw.stage', { drawId: null })).toBeNull();
});

test('the machine tells whether it computes the known answers', async () => {
  const { client } = await county();
  expect(await client.query('draw.selfTest', {})).toEqual({ ok: true, sentence: expect.stringContaining('自检通过') });
});
