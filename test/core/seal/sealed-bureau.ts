import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf, OutputOf } from '#contract/contract.ts';
import { seatApprovers } from '../support/approval-work.ts';
import { callOver } from '../support/caller.ts';
import { drawUntil } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import type { RunningCore } from '../support/running-core.ts';
import { sealPng } from '../support/seal-picture.ts';
import { officialSeal, requestSealed } from '../support/seal-work.ts';
import { settableClock } from '../support/settable-clock.ts';
import { testAccount } from '../support/signed-in.ts';

const county = prepared(smallCounty);
type Paper = OutputOf<'document.list'>['rows'][number];

/** A bureau with three notices and its seal in the register. */
export async function sealedBureau(strata = ['A', 'B', 'C']) {
  const running = await county(settableClock('2026-03-02T09:30:00+08:00'));
  await seatApprovers(running);
  const plan = strata.map(code => ({ code, mode: 'count', count: 1 }) as const);
  const { taskId } = await drawUntil(running, 'CLOSED', { strata: plan });
  await running.client.job('document.notices', { taskId, issuedOn: '2026-03-03' });
  const sealId = await enterSeal(running);
  return { running, taskId, sealId };
}

/** Enters a seal with its picture, kept by whoever works in the tests. */
export async function enterSeal(running: RunningCore, change: Partial<InputOf<'seal.save'>> = {}): Promise<number> {
  const { keepers } = await running.client.query('seal.list', {});
  const keeperId = keepers.find(({ name }) => name === testAccount.name)?.id ?? 0;
  const { id } = await running.client.command('seal.save', { ...officialSeal, keeperId, ...change });
  const path = join(running.folder, '..', `${id}.png`);
  writeFileSync(path, sealPng());
  await running.client.job('seal.setPicture', { id, file: running.core.files.grantInput(path) });
  return id;
}

export async function papersOf({ client }: RunningCore, kind: string): Promise<Paper[]> {
  const { rows } = await client.query('document.list', { taskId: null, after: null, limit: 100 });
  return rows.filter(row => row.kind === kind);
}

export const pathOf = (running: RunningCore, paper: Paper | undefined): string =>
  running.core.files.output(paper?.file?.file ?? '')?.path ?? '';

/** Asks for seals, approved by another. */
export const approved = (running: RunningCore, asked: InputOf<'seal.request'>): Promise<number> =>
  requestSealed(callOver(running.client), asked);

export const carryOut = ({ client }: RunningCore, id: number) =>
  client.job('seal.carryOut', { id, password: testAccount.password, supervisor: '高飞' });

export const usesOf = async ({ client }: RunningCore) =>
  (await client.query('seal.uses', { text: '', from: null, to: null, after: null, limit: 100 })).rows;
