import { confirmDisclosure } from './approval-work.ts';
import { drawUntil } from './ceremony.ts';
import { enterAll, type Sheet, sheetsOf } from './results.ts';
import type { RunningCore } from './running-core.ts';

const strata = ['A', 'B'].map(code => ({ code, mode: 'count', count: 1 }) as const);

export interface PublishedTask {
  readonly taskId: number;
  readonly sheets: readonly Sheet[];
}

/** A task of two businesses, drawn on 2 March 2026, checked on the 10th and published on the 12th. */
export async function publishedTask(running: RunningCore): Promise<PublishedTask> {
  const { taskId } = await drawUntil(running, 'CLOSED', { strata });
  running.clock.set('2026-03-12T09:00:00+08:00');
  await enterAll(running, taskId);
  await running.client.job('document.bulletin', { taskId, issuedOn: '2026-03-12' });
  await confirmDisclosure(running, taskId, { on: '2026-03-12', channel: '公示系统', receipt: '回执001' });
  return { taskId, sheets: await sheetsOf(running, taskId) };
}
