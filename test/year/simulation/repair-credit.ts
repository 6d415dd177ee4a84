import type { Simulation } from './simulation.ts';

/** Some whose results have been public long enough apply that it ends; most are granted. */
export async function repairCredit({ office, chance }: Simulation): Promise<void> {
  const { clerk } = office;
  const candidates = await clerk.ask('stop.candidates', { text: '' });
  const ripe = candidates.filter(({ termFrom }) => termFrom <= office.today()).slice(0, 3);
  for (const { assignmentId } of ripe) {
    const on = office.today();
    const asked = {
      assignmentId,
      applicant: '当事人',
      basis: 'term' as const,
      materials: '停止公示申请书、整改材料',
      on,
    };
    const { id } = await clerk.ask('stop.apply', asked);
    await clerk.ask('stop.step', { id, step: 'accept', on });
    const decision = chance.happens(80) ? ('granted' as const) : ('refused' as const);
    await clerk.ask('stop.decide', { id, decision, on, reason: '经审查' });
    const steps = decision === 'refused' ? (['notice'] as const) : (['stop', 'notice', 'synchronize'] as const);
    for (const step of steps) await clerk.ask('stop.step', { id, step, on });
  }
}
