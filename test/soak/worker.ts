import { writeSync } from 'node:fs';
import { contract } from '#contract/contract.ts';
import type { Call } from '../core/support/caller.ts';
import { testAccount } from '../core/support/signed-in.ts';
import { type Connection, connect } from './connect.ts';
import type { Line, Run } from './messages.ts';
import { phases } from './phases/phases.ts';
import { countsOf } from './state/counts.ts';
import { databaseFaults } from './state/faults.ts';
import { fileFaults } from './state/file-faults.ts';
import { foundIn } from './state/found.ts';

// Started as a process of its own, which may be killed at any instant: does one run after another as it is told to.
const tableWorker = process.argv[2] ?? '';

function say(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** Whatever is asked through it is said before and after; what only reads is not worth saying. */
function saidAloud(connection: Connection): Call {
  return async (name, input) => {
    if (contract[name].kind === 'query') return connection.call(name, input);
    say({ is: 'begun', method: name });
    const result = await connection.call(name, input);
    say({ is: 'answered', method: name, found: foundIn(connection.database(), connection.folder) });
    return result;
  };
}

/** As whoever works here, who has his account from before or makes it now. */
async function takeSeat(call: Call): Promise<void> {
  const { state } = await call('account.session', {});
  if (state === 'first') await call('account.createFirst', testAccount);
  if (state === 'signed-out') await call('account.signIn', testAccount);
}

async function faultsOf(connection: Connection, { as }: Run): Promise<string[]> {
  const database = connection.database();
  const faults = databaseFaults(database);
  if (as === 'look') return faults; // The files are from another moment than a torn log.
  return [...faults, ...fileFaults(database, connection.folder), ...(await chainFaults(connection))];
}

/** What the product's own verification finds in the audit log and in every draw that has its result. */
async function chainFaults({ call, database }: Connection): Promise<string[]> {
  const { firstBroken, sentence } = await call('audit.verify', {});
  const faults = firstBroken === null ? [] : [sentence];
  const draws = database().raw.prepare("SELECT id FROM draw WHERE state IN ('RESULT', 'CLOSED')").pluck();
  for (const drawId of draws.all() as number[]) {
    const { checks } = await call('draw.verify', { drawId });
    for (const { state, title, detail } of checks) if (state === 'fail') faults.push(`${title}: ${detail}`);
  }
  return faults;
}

async function perform(run: Run): Promise<void> {
  const connection = connect({ ...run, tableWorker });
  say({ is: 'opening' });
  await connection.enter(run.as === 'make' ? 'make' : 'open');
  say({ is: 'opened', found: foundIn(connection.database(), connection.folder) });
  const call = saidAloud(connection);
  if (run.as !== 'look') await takeSeat(call);
  say({ is: 'working', faults: await faultsOf(connection, run) });
  if (run.as !== 'look') await phases[run.phase].work({ ...connection, call });
  const faults = run.as === 'look' ? [] : await faultsOf(connection, run);
  say({ is: 'finished', faults, counts: countsOf(connection.database()) });
  await connection.close();
  say({ is: 'closed' });
}

process.on('message', (run: Run) => {
  perform(run).catch((error: unknown) => {
    say({ is: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    process.exitCode = 1;
    process.disconnect?.();
  });
});
await import('#core/document/notice-job.ts'); // Whoever waits for a worker waits for all of it.
say({ is: 'ready' });
