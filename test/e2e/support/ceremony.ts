import type { InputOf, OutputOf } from '#contract/contract.ts';
import type { Client } from '#rpc/client.ts';
import { chinaToday } from './drawn-task.ts';

export type Draft = InputOf<'task.create'>;
export type Stage = NonNullable<OutputOf<'draw.stage'>>;

export const meetingWitnesses = [
  { name: '周静', unit: '云河县商务局', kind: '成员单位', method: '十面骰', value: '20371594' },
  { name: '高静飞', unit: '县纪委监委派驻纪检监察组', kind: '纪检', method: '密封纸条', value: '88041266' },
  { name: '黄超', unit: '云河县第三届人大代表', kind: '人大代表', method: '密封纸条', value: '5519370264' },
] as const;

export const meetingFacts = {
  occasion: '云河县2026年第四次联席会议',
  place: '县政府第三会议室',
  host: '郭强桂',
  operator: '林英',
};

/** A task over the food sellers of the demo bureau: one business of each risk class, two inspectors each. */
export async function demoDraft(client: Client, name: string, change: Partial<Draft> = {}): Promise<Draft> {
  const { rows } = await client.query('item.list', { text: '', after: null, limit: 100 });
  return {
    name,
    planName: '云河县年度抽查工作计划',
    targeted: true,
    itemIds: rows.filter(item => item.name.includes('营业执照')).map(({ id }) => id),
    range: { text: '', riskClasses: [], states: [], stations: [], labels: ['食品销售'] },
    exclusions: ['state', 'no-code'],
    yearlyCap: 100,
    strata: ofEachClass(1),
    rounding: 'ceil',
    total: null,
    reserve: 0,
    teamSize: 2,
    inspectorCap: 100,
    inspectorUnits: [],
    specialty: [],
    avoidSameUnit: false,
    witnesses: meetingWitnesses.length,
    checkFrom: chinaToday(),
    checkTo: chinaToday(),
    method: 'site',
    ...change,
  };
}

export const ofEachClass = (count: number): Draft['strata'] =>
  ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'count', count }) as const);

/** The steps of a meeting in their order, each one call of the core. */
export function meetingSteps(client: Client, drawId: number) {
  return [
    { name: 'PLAN_FROZEN', go: () => client.command('draw.freezePlan', { drawId }) },
    { name: 'COMMITTED', go: () => client.command('draw.commit', { drawId }) },
    ...meetingWitnesses.map((witness, place) => ({
      name: `witness ${place + 1}`,
      go: () => client.command('draw.addWitness', { drawId, ...witness }),
    })),
    { name: 'RESULT', go: () => client.command('draw.reveal', { drawId }) },
  ] as const;
}

/** Makes a task and freezes its list. */
export async function freezeTask(
  client: Client,
  draft: Draft,
  how: 'draw.freezeFrame' | 'draw.rehearse' = 'draw.freezeFrame',
) {
  const { id: taskId } = await client.command('task.create', draft);
  const { drawId } = await client.job(how, { taskId, ...meetingFacts });
  return { taskId, drawId };
}
