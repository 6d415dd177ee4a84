import type { InputOf, OutputOf } from '#contract/contract.ts';
import { chinaDate } from '#core/service/clock.ts';
import type { Setting } from './setting.ts';

export interface DrawnTask {
  readonly taskId: number;
  readonly drawId: number;
  readonly stage: NonNullable<OutputOf<'draw.stage'>>;
}

/** The witnesses of the demonstration and the numbers they bring. */
const witnesses = [
  { name: '周静', unit: '云河县商务局', kind: '成员单位', method: '十面骰', value: '20371594' },
  { name: '高静飞', unit: '县纪委监委派驻纪检监察组', kind: '纪检', method: '密封纸条', value: '88041266' },
  { name: '黄超', unit: '云河县第三届人大代表', kind: '人大代表', method: '密封纸条', value: '5519370264' },
];

/** Makes a task, runs the whole ceremony with the given witness numbers and hands out the task sheets. */
export async function drawDemoTask({ client }: Pick<Setting, 'client'>): Promise<DrawnTask> {
  const draft = await demoDraft(client);
  const { id: taskId } = await client.command('task.create', draft);
  const occasion = '云河县2026年第四季度联席会议';
  const { drawId } = await client.job('draw.freezeFrame', {
    taskId,
    occasion,
    place: '县政府第三会议室',
    host: '郭强桂',
    operator: '林英',
  });
  await client.command('draw.freezePlan', { drawId });
  await client.command('draw.commit', { drawId });
  for (const witness of witnesses) await client.command('draw.addWitness', { drawId, ...witness });
  await client.command('draw.reveal', { drawId });
  await client.command('draw.close', { drawId });
  const stage = await client.query('draw.stage', { drawId });
  if (!stage) throw new Error('The draw that was just made is gone.');
  return { taskId, drawId, stage };
}

/** A food-sales task by risk class, as the plan of 云河县 has it. */
async function demoDraft(client: Setting['client']): Promise<InputOf<'task.create'>> {
  const items = await client.query('item.list', { text: '', after: null, limit: 100 });
  const chosen = items.rows.filter(({ name }) => /营业执照|食品经营许可/.test(name));
  const today = chinaDate(new Date());
  const lastDay = `${today.slice(0, 4)}-12-31`;
  return {
    name: `${today.slice(0, 4)}年食品销售经营者部门联合抽查`,
    planName: `云河县${today.slice(0, 4)}年度部门联合“双随机、一公开”抽查工作计划`,
    targeted: true,
    itemIds: chosen.map(({ id }) => id),
    range: { text: '', riskClasses: [], states: [], stations: [], labels: ['食品销售'] },
    exclusions: ['state', 'no-code', 'low-risk-this-year', 'drawn-in-period'],
    yearlyCap: 2,
    strata: [
      { code: 'A', mode: 'ratio', bp: 100 },
      { code: 'B', mode: 'ratio', bp: 300 },
      { code: 'C', mode: 'ratio', bp: 600 },
      { code: 'D', mode: 'ratio', bp: 2000 },
      { code: 'unclassified', mode: 'ratio', bp: 300 },
    ],
    rounding: 'ceil',
    total: null,
    reserve: 3,
    teamSize: 2,
    inspectorCap: 6,
    inspectorUnits: [],
    specialty: [{ category: '食品销售', qual: '食品销售' }],
    avoidSameUnit: true,
    witnesses: 3,
    checkFrom: today,
    checkTo: lastDay,
    method: 'site',
  };
}
