import type { OutputOf } from '#contract/contract.ts';
import type { Call } from '../../core/support/caller.ts';
import { witnesses } from '../../core/support/ceremony.ts';
import { draftOf } from '../../core/support/draft.ts';
import { agreeToCancel } from './approvers.ts';
import { type Phase, page } from './phase.ts';

type Stage = NonNullable<OutputOf<'draw.stage'>>;

const draft = draftOf({ strata: ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'count', count: 3 }) as const) });

/** A task and its draw, cancelled after the first result and held again, step by step from wherever it stands. */
export const ceremony: Phase = {
  at: '2026-03-04T09:00:00+08:00',
  async work({ call }) {
    const drawId = await drawOf(call, await taskOf(call));
    for (;;) {
      const stage = await call('draw.stage', { drawId });
      if (!stage) throw new Error('The draw is gone.');
      if (stage.state === 'CLOSED') return;
      await takeStep(call, drawId, stage);
    }
  },
};

async function taskOf(call: Call): Promise<number> {
  const { rows } = await call('task.list', { text: '', ...page });
  return rows[0]?.id ?? (await call('task.create', draft)).id;
}

async function drawOf(call: Call, taskId: number): Promise<number> {
  const { rows } = await call('draw.history', page);
  if (rows[0]) return rows[0].drawId;
  const meeting = { occasion: '一季度联席会议', place: '第三会议室', host: '郭强', operator: '林英' };
  return (await call('draw.freezeFrame', { taskId, ...meeting })).drawId;
}

async function takeStep(call: Call, drawId: number, stage: Stage): Promise<unknown> {
  const witness = witnesses[stage.witnesses.length];
  switch (stage.state) {
    case 'FRAME_FROZEN':
      return call('draw.freezePlan', { drawId });
    case 'PLAN_FROZEN':
      return call('draw.commit', { drawId });
    case 'COMMITTED':
    case 'WITNESSED':
      return witness ? call('draw.addWitness', { drawId, ...witness }) : call('draw.reveal', { drawId });
    case 'RESULT':
      return stage.attempt === 1 ? cancel(call, drawId) : call('draw.close', { drawId });
    case 'CANCELLED':
      return call('draw.again', { drawId });
    case 'REVEALED':
    case 'CLOSED':
      throw new Error(`Nobody leaves a draw at ${stage.state}.`);
    default:
      return stage.state satisfies never;
  }
}

async function cancel(call: Call, drawId: number): Promise<unknown> {
  const reason = '会场停电';
  await agreeToCancel(call, drawId, reason);
  return call('draw.cancel', { drawId, reason });
}
