import type { Simulation } from './simulation.ts';

/** Makes every report that is due by today and not sent, and sends it; one in ten waits longer. */
export async function sendReports({ office, chance, year }: Simulation): Promise<void> {
  const { clerk } = office;
  const { rows } = await clerk.ask('report.list', { year });
  const soon = rows.filter(
    ({ state, due, to }) => ['waiting', 'late', 'made'].includes(state) && due !== null && to < office.today(),
  );
  for (const { kind, from, to, receiver } of soon) {
    if (chance.happens(15)) continue;
    const { id } = await clerk.ask('report.make', { kind, from, to, receiver });
    await clerk.ask('report.record', { id, sentOn: office.today(), sentHow: '公文交换', acknowledged: '' });
  }
}
