import { agreed } from './office.ts';
import type { Simulation } from './simulation.ts';

/** Makes the results of a task public once all of them are confirmed; asks again later while some are not. */
export async function discloseWhenReady(simulation: Simulation, taskId: number, times: number): Promise<void> {
  const { office, chance, agenda } = simulation;
  const { clerk } = office;
  const { counts } = await clerk.ask('result.queue', {
    taskId,
    state: 'entered',
    problem: null,
    text: '',
    after: null,
    limit: 1,
  });
  const row = (await clerk.ask('disclosure.list', { today: office.today() })).find(one => one.taskId === taskId);
  if (!row || row.results < row.total || counts.reviewed < row.total) {
    if (times > 0) agenda.after(12, () => discloseWhenReady(simulation, taskId, times - 1));
    return;
  }
  if (chance.happens(12)) return void agenda.after(chance.between(20, 50), () => disclose(simulation, taskId));
  await disclose(simulation, taskId);
}

async function disclose({ office, chance }: Simulation, taskId: number): Promise<void> {
  const { clerk } = office;
  const bulletin = await clerk.ask('document.bulletin', {
    taskId,
    issuedOn: office.today(),
    kind: 'result',
    isMasked: true,
    reason: '已核对',
  });
  const published = { on: office.today(), channel: '公示系统', receipt: `回执-${bulletin.number}` };
  await agreed(office, clerk, { action: 'disclosure.confirm', subject: taskId, reason: '已发布', details: published });
  await clerk.ask('disclosure.confirm', { taskId, ...published });
  if (!chance.happens(90)) return;
  const entries = [{ kind: 'task' as const, subjectId: taskId, number: `SPT-${taskId}`, on: office.today() }];
  const [platform] = await clerk.ask('platform.all', {});
  if (platform) await clerk.ask('platform.enter', { platform: platform.code, entries });
}
