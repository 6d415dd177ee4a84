import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '#rpc/client.ts';
import type { KillableProgram } from './killable-program.ts';

interface LedgerEntry {
  readonly type: string;
  readonly data: unknown;
}

/** What a sealed bundle holds of one meeting. */
export interface Evidence {
  readonly frameDigest: string;
  readonly planDigest: string;
  readonly frameText: string;
  readonly plan: unknown;
  readonly attempts: readonly { readonly commit: string; readonly machine: string }[];
  readonly ledger: readonly LedgerEntry[];
}

/** Evidence without the moments at which things were done, and the chain that seals those moments. */
export const timeless = ({ ledger, attempts, frameDigest, frameText, planDigest, plan }: Evidence) => ({
  attempts,
  frameDigest,
  frameText,
  planDigest,
  plan,
  ledger: ledger.map(({ type, data }) => ({ type, data })),
});

/** What the record of one attempt says that nothing went wrong with, entry by entry. */
export const entriesOfAMeeting = [
  'frame_frozen',
  'plan_frozen',
  'commit',
  'witness',
  'witness',
  'witness',
  'reveal',
  'result',
  'close',
];

/** Exports the sealed bundle of a draw and reads it where the program has put it. */
export async function sealedEvidence(client: Client, drawId: number, program: KillableProgram): Promise<Evidence> {
  await client.job('draw.evidence', { drawId, form: 'sealed' });
  const [path = ''] = globSync(join(program.dataFolder, '**/抽取证据（含名单）*.json'));
  return JSON.parse(readFileSync(path, 'utf8')) as Evidence;
}
