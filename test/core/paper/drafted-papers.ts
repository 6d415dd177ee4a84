import type { InputOf, OutputOf } from '#contract/contract.ts';
import { approve } from '../support/approval-work.ts';
import { meetingEntered } from '../support/paper-work.ts';
import { startBureau } from '../support/prepared-core.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';

/** A bureau on the morning of a working day. */
export const bureau = () => startBureau(settableClock('2026-03-02T09:30:00+08:00'));

/** A paper as its editor shows it. */
export const get = ({ client }: RunningCore, id: number): Promise<OutputOf<'paper.get'>> =>
  client.query('paper.get', { id });

/** A meeting notice with everything entered, still a draft. */
export async function draft(running: RunningCore, change: Partial<InputOf<'paper.save'>> = {}): Promise<number> {
  const { client } = running;
  const issuedOn = change.issuedOn ?? '2026-03-02';
  const { id } = await client.command('paper.create', { template: 'meeting-notice', subjectId: null, issuedOn });
  const { content, series, version } = await get(running, id);
  await client.command('paper.save', { id, version, content, entered: meetingEntered, series, issuedOn, ...change });
  return id;
}

/** 定稿 with the approval it takes; answers the number. */
export async function approved(running: RunningCore, id: number): Promise<string | null> {
  await approve(running, { action: 'paper.approve', subject: id, reason: '请签发' });
  const { version } = await get(running, id);
  return (await running.client.command('paper.approve', { id, version })).number;
}

/** 定稿 and 印发. */
export async function issued(running: RunningCore, id: number) {
  await approved(running, id);
  return running.client.job('paper.issue', { id, version: (await get(running, id)).version });
}
