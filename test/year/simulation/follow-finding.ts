import type { InputOf } from '#contract/contract.ts';
import type { Simulation } from './simulation.ts';

type Step = InputOf<'followUp.step'>['step'];

/** Follows a finding to its end: mostly by an order to correct, sometimes as a case or by handing it over; some stay open. */
export async function followFinding(simulation: Simulation, assignmentId: number): Promise<void> {
  const { office, chance, agenda } = simulation;
  const id = await ledgerRow(simulation, assignmentId);
  if (id === null) return;
  const way = chance.between(1, 100);
  const step = (take: Step) => stepWith(simulation, id, take);
  if (way <= 75) {
    await step({ kind: 'decide', measure: 'order-correction', responsible: '城关所', note: '' });
    await step({ kind: 'order', on: office.today(), days: null, number: null, note: '' });
    agenda.after(chance.happens(80) ? chance.between(3, 9) : chance.between(20, 60), async () => {
      await step({ kind: 'report', on: office.today(), note: '' });
      agenda.after(chance.between(1, 6), () => reinspect(simulation, id));
    });
    return;
  }
  if (way <= 90) {
    await step({ kind: 'decide', measure: 'case-transfer', responsible: '执法大队', note: '' });
    await step({ kind: 'file', on: office.today(), number: `云市监立〔${simulation.year}〕${id}号`, note: '' });
    agenda.after(chance.between(30, 80), async () => {
      const number = `云市监罚〔${simulation.year}〕${id}号`;
      await step({ kind: 'penalise', on: office.today(), number, content: '警告' });
      agenda.after(10, () => step({ kind: 'close', reason: '处罚决定已经履行' }));
    });
    return;
  }
  if (way <= 97) {
    await step({ kind: 'decide', measure: 'back-to-daily', responsible: '东镇所', note: '' });
    agenda.after(chance.between(5, 30), () => step({ kind: 'close', reason: '已纳入日常监管' }));
  }
}

async function reinspect(simulation: Simulation, id: number): Promise<void> {
  const { office, chance, agenda } = simulation;
  const passed = chance.happens(90);
  await stepWith(simulation, id, {
    kind: 'reinspect',
    on: office.today(),
    passed,
    days: null,
    note: passed ? '已整改到位' : '仍有一处未整改',
  });
  if (passed) {
    agenda.after(1, () => stepWith(simulation, id, { kind: 'close', reason: '整改合格' }));
    return;
  }
  agenda.after(8, async () => {
    await stepWith(simulation, id, { kind: 'report', on: office.today(), note: '' });
    agenda.after(2, () => reinspect(simulation, id));
  });
}

async function stepWith({ office }: Simulation, id: number, step: Step): Promise<void> {
  const { seen } = await office.clerk.ask('followUp.get', { id, today: office.today() });
  await office.clerk.ask('followUp.step', { id, seen, step });
}

/** The open row of the ledger that belongs to a sheet. */
async function ledgerRow({ office }: Simulation, assignmentId: number): Promise<number | null> {
  const whole = await office.clerk.ask('result.get', { assignmentId });
  const filter = {
    text: whole.number,
    states: [],
    measures: [],
    responsibles: [],
    late: false,
    origin: null,
    taskId: whole.taskId,
    objectId: null,
  };
  const sort = { column: 'number', direction: 'up' } as const;
  const asked = { filter, sort, today: office.today(), after: null, limit: 10 };
  const { rows } = await office.clerk.ask('followUp.list', asked);
  return rows.find(row => row.assignmentId === assignmentId && row.state !== 'closed')?.id ?? null;
}
