import type { InputOf } from '#contract/contract.ts';
import { changePeople } from './change-people.ts';
import { checkSheet } from './check-sheet.ts';
import { discloseWhenReady } from './disclose-task.ts';
import { holdDraw, sheetsOf } from './hold-draw.ts';
import type { Line } from './make-plan.ts';
import { agreed } from './office.ts';
import type { Simulation } from './simulation.ts';

/** Shares of the objects of a task by risk class, in hundredths: high risk is drawn more often. */
const shares = { A: 15, B: 30, C: 30, D: 25 } as const;

/** Makes a task from a line of the plan or outside of it, has it approved and drawn, and sends the teams out. */
export async function runTask(simulation: Simulation, line: Line, size: number): Promise<void> {
  const { office, chance, agenda } = simulation;
  const { clerk } = office;
  const planned = chance.happens(85);
  const draft = draftOf(simulation, line, size);
  const source = planned ? ('planned' as const) : chance.oneOf(['added', 'superior', 'special'] as const);
  const origin = {
    planLineId: planned ? line.id : null,
    source,
    sourceText: planned ? '' : '上级部署',
    subject: '',
    urgentReason: null,
  };
  const { id: taskId } = await clerk.ask('task.create', { ...draft, origin });
  if (chance.happens(5)) {
    const reason = '任务重复，另行安排';
    await agreed(office, clerk, { action: 'task.void', subject: taskId, reason, details: {} });
    await clerk.ask('task.void', { id: taskId, reason });
    return;
  }
  await approveTask(simulation, taskId);
  const drawId = await holdDraw(office, taskId, chance);
  await changePeople(simulation, taskId, drawId);
  agenda.after(chance.between(1, 4), async () => {
    const sheets = await sheetsOf(office, taskId);
    const ids = sheets.map(({ id }) => id);
    await clerk.ask('dispatch.move', { ids, event: 'dispatch', reason: '' });
    for (const sheet of sheets) agenda.after(chance.between(2, 35), () => checkSheet(simulation, taskId, sheet));
    agenda.after(40, () => discloseWhenReady(simulation, taskId, 3));
  });
}

async function approveTask({ office }: Simulation, taskId: number): Promise<void> {
  const reason = '抽查工作方案已经审定';
  await agreed(office, office.clerk, { action: 'task.release', subject: taskId, reason, details: {} });
}

function draftOf(simulation: Simulation, line: Line, size: number): InputOf<'task.create'> {
  const { items, office } = simulation;
  const count = (hundredths: number) => Math.max(1, Math.round((size * hundredths) / 100));
  return {
    name: line.name,
    planName: '年度抽查工作计划',
    targeted: simulation.chance.happens(50),
    itemIds: [...(items.get(line.trade) ?? [])],
    range: { text: '', riskClasses: [], states: [], stations: [], labels: [line.trade] },
    exclusions: ['state', 'no-code', 'low-risk-this-year'],
    yearlyCap: 2,
    strata: Object.entries(shares).map(([code, hundredths]) => ({ code, mode: 'count', count: count(hundredths) })),
    rounding: 'ceil',
    total: null,
    reserve: 3,
    teamSize: 2,
    inspectorCap: 40,
    inspectorUnits: [],
    specialty: [],
    avoidSameUnit: true,
    witnesses: 3,
    checkFrom: office.today(),
    checkTo: line.to > office.today() ? line.to : `${simulation.year}-12-31`,
    method: 'site',
  };
}
