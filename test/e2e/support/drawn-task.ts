import type { InputOf, OutputOf } from '#contract/contract.ts';
import type { Client } from '#rpc/client.ts';

export type TaskSheet = OutputOf<'assignment.list'>['rows'][number];

export interface DrawnTask {
  readonly taskId: number;
  readonly drawId: number;
  readonly number: string;
  readonly name: string;
  /** The 检查任务单, in draw order. */
  readonly sheets: readonly TaskSheet[];
}

const witnesses = [
  { name: '周静', unit: '云河县商务局', kind: '成员单位', method: '十面骰', value: '20371594' },
  { name: '高静飞', unit: '县纪委监委派驻纪检监察组', kind: '纪检', method: '密封纸条', value: '88041266' },
  { name: '黄超', unit: '云河县第三届人大代表', kind: '人大代表', method: '密封纸条', value: '5519370264' },
];

/** Today as the core counts it, in China. */
export function chinaToday(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Makes a small task in the demo bureau and draws it to its end: so many businesses of each risk class, two inspectors each. */
export async function drawTask(
  client: Client,
  name: string,
  ofEachClass = 1,
  change: Partial<InputOf<'task.create'>> = {},
): Promise<DrawnTask> {
  const task = await revealTask(client, name, ofEachClass, change);
  await client.command('draw.close', { drawId: task.drawId });
  return { ...task, sheets: await taskSheets(client, task.taskId) };
}

/** The same up to the result, before it is confirmed. */
export async function revealTask(
  client: Client,
  name: string,
  ofEachClass: number,
  change: Partial<InputOf<'task.create'>>,
): Promise<DrawnTask> {
  const { id: taskId, number } = await client.command('task.create', {
    name,
    planName: '云河县年度抽查工作计划',
    targeted: true,
    itemIds: await businessLicenceItems(client),
    range: { text: '', riskClasses: [], states: [], stations: [], labels: ['食品销售'] },
    exclusions: ['state', 'no-code'],
    yearlyCap: 100,
    strata: ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'count', count: ofEachClass }) as const),
    rounding: 'ceil',
    total: null,
    reserve: 0,
    teamSize: 2,
    inspectorCap: 50,
    inspectorUnits: [],
    specialty: [],
    avoidSameUnit: false,
    witnesses: witnesses.length,
    checkFrom: chinaToday(),
    checkTo: chinaToday(),
    method: 'site',
    ...change,
  });
  const place = { occasion: '联席会议', place: '县政府第三会议室', host: '郭强桂', operator: '林英' };
  const { drawId } = await client.job('draw.freezeFrame', { taskId, ...place });
  await client.command('draw.freezePlan', { drawId });
  await client.command('draw.commit', { drawId });
  for (const witness of witnesses) await client.command('draw.addWitness', { drawId, ...witness });
  await client.command('draw.reveal', { drawId });
  return { taskId, drawId, number, name, sheets: [] };
}

/** The task sheets as they stand now; of a small task one page has them all. */
export async function taskSheets(client: Client, taskId: number): Promise<readonly TaskSheet[]> {
  return (await client.query('assignment.list', { taskId, after: null, limit: 500 })).rows;
}

/** Enters a result without a problem for every task sheet. */
export async function enterGoodResults(client: Client, sheets: readonly TaskSheet[]): Promise<void> {
  const today = chinaToday();
  for (const { id, team } of sheets) {
    const days = { checkedOn: today, endedOn: today };
    const inspectorIds = team.map(person => person.id);
    await client.command('result.save', {
      assignmentId: id,
      outcome: '1',
      ...days,
      inspectorIds,
      finding: '',
      note: '',
    });
  }
}

async function businessLicenceItems(client: Client): Promise<number[]> {
  const { rows } = await client.query('item.list', { text: '', after: null, limit: 100 });
  return rows.filter(({ name }) => name.includes('营业执照')).map(({ id }) => id);
}
