import type { InputOf, OutputOf } from '#contract/contract.ts';
import { approve } from './approval-work.ts';
import { type Draft, draftOf } from './draft.ts';
import type { RunningCore } from './running-core.ts';

export type Stage = NonNullable<OutputOf<'draw.stage'>>;

/** A draw and the task it is held for. */
export interface HeldDraw {
  readonly taskId: number;
  readonly drawId: number;
}

/** The people who bring their numbers; the values stand in no other text of a test. */
export const witnesses = [
  { name: '周静', unit: '云河县商务局', kind: '成员单位', method: '十面骰', value: '20371594' },
  { name: '高飞', unit: '派驻纪检监察组', kind: '纪检', method: '密封纸条', value: '88041266' },
  { name: '黄超', unit: '县人大', kind: '人大代表', method: '密封纸条', value: '5519370264' },
] as const satisfies readonly Omit<InputOf<'draw.addWitness'>, 'drawId'>[];

const occasion = { occasion: '一季度联席会议', place: '第三会议室', host: '郭强', operator: '林英' };

/** The steps of a ceremony by the state they lead to, in their order. */
export const steps = ['FRAME_FROZEN', 'PLAN_FROZEN', 'COMMITTED', 'WITNESSED', 'RESULT', 'CLOSED'] as const;
export type Step = (typeof steps)[number];

export const freezeFrame = ({ client }: RunningCore, taskId: number) =>
  client.job('draw.freezeFrame', { taskId, ...occasion });

export async function addWitnesses({ client }: RunningCore, drawId: number): Promise<void> {
  for (const witness of witnesses) await client.command('draw.addWitness', { drawId, ...witness });
}

/** Does the one step of a ceremony that leads to a state. */
export async function takeStep(running: RunningCore, to: Step, { taskId, drawId }: HeldDraw): Promise<void> {
  const { client } = running;
  if (to === 'FRAME_FROZEN') await freezeFrame(running, taskId);
  if (to === 'PLAN_FROZEN') await client.command('draw.freezePlan', { drawId });
  if (to === 'COMMITTED') await client.command('draw.commit', { drawId });
  if (to === 'WITNESSED') await addWitnesses(running, drawId);
  if (to === 'RESULT') await client.command('draw.reveal', { drawId });
  if (to === 'CLOSED') await client.command('draw.close', { drawId });
}

/** Makes a task and holds its draw up to a state. */
export async function drawUntil(running: RunningCore, state: Step, change: Partial<Draft> = {}): Promise<HeldDraw> {
  const { id: taskId } = await running.client.command('task.create', draftOf(change));
  return drawTaskUntil(running, state, taskId);
}

/** Holds a new draw of a task up to a state. */
export async function drawTaskUntil(running: RunningCore, state: Step, taskId: number): Promise<HeldDraw> {
  const { drawId } = await freezeFrame(running, taskId);
  for (const step of steps.slice(1, steps.indexOf(state) + 1)) await takeStep(running, step, { taskId, drawId });
  return { taskId, drawId };
}

export async function stageOf({ client }: RunningCore, drawId: number): Promise<Stage> {
  const stage = await client.query('draw.stage', { drawId });
  if (!stage) throw new Error('The draw is gone.');
  return stage;
}

/** With the two approvals it takes. */
export async function cancelDraw(running: RunningCore, drawId: number, reason = '会场停电') {
  await approve(running, { action: 'draw.cancel', subject: drawId, reason });
  return running.client.command('draw.cancel', { drawId, reason });
}
