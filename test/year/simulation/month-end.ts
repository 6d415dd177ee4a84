import type { OutputOf } from '#contract/contract.ts';
import { agreed } from './office.ts';
import type { Simulation } from './simulation.ts';

/** What a bureau does towards the end of a month: publishes what is owed, closes what is finished, sends reports. */
export async function monthEnd(simulation: Simulation): Promise<void> {
  await publishOwed(simulation);
  await closeFinished(simulation);
}

async function publishOwed({ office, chance }: Simulation): Promise<void> {
  const { clerk } = office;
  const { rows, channels } = await clerk.ask('publication.list', { today: office.today() });
  const [channel] = channels;
  if (channel === undefined) return;
  const owed = rows.filter(({ kind, state }) => state === 'open' && kind !== 'result' && kind !== 'item-list');
  for (const { id } of owed) {
    if (chance.happens(10)) continue;
    const details = { on: office.today(), channel, receipt: `回执-${id}` };
    await agreed(office, clerk, { action: 'publication.confirm', subject: id, reason: '已发布', details });
    const { on, receipt } = details;
    await clerk.ask('publication.confirm', { on, channel, entries: [{ id, receipt }] });
  }
}

type Task = OutputOf<'task.list'>['rows'][number];

async function closeFinished({ office }: Simulation): Promise<void> {
  const { clerk } = office;
  const tasks: Task[] = (await clerk.ask('task.list', { text: '', after: null, limit: 500 })).rows;
  for (const { id } of tasks.filter(({ state }) => state === 'disclosed')) await clerk.ask('task.close', { id });
}
