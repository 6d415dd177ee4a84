import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assembleCore } from '#core/core.ts';
import type { Database } from '#core/db/database.ts';
import { connectInProcess } from '#host/in-process-client.ts';
import { testBureau } from '../core/support/bureau.ts';
import { type Call, callOver } from '../core/support/caller.ts';
import { lenientResources } from '../core/support/lenient-resources.ts';
import { settableClock } from '../core/support/settable-clock.ts';
import { type Seat, signedIn, testAccount, testPasswordCost } from '../core/support/signed-in.ts';

/** A real core over the bureau below `place`, and a page in the same process. */
export interface Connection {
  readonly call: Call;
  readonly folder: string;
  readonly place: string;
  /** Lets the core read a file, as when a person has chosen it. */
  grantFile(path: string): string;
  database(): Database;
  /** Makes the bureau, or opens the one that is there. */
  enter(as: 'make' | 'open'): Promise<void>;
  close(): Promise<void>;
}

export interface ConnectionSetting {
  readonly place: string;
  /** The instant at which the core's clock begins; it goes on from there. */
  readonly at: string;
  /** The bundled program of the thread that reads spreadsheets. */
  readonly tableWorker: string;
}

/** Whoever works here signs in when he is told to. */
const noSeat: Seat = {
  async enter() {},
  async wake(client) {
    await client.job('account.unlock', { password: testAccount.password });
  },
};

/** The one way from this folder to the core. */
export function connect({ place, at, tableWorker }: ConnectionSetting): Connection {
  const folder = join(place, '数据');
  mkdirSync(folder, { recursive: true });
  const began = performance.now();
  const start = settableClock(at).now().getTime();
  const { core, application } = assembleCore({
    version: '0.0.0',
    resourceFolder: lenientResources(),
    canChooseFolder: false,
    defaultFolder: folder,
    keyFolder: join(place, '密钥'),
    tableWorker: pathToFileURL(tableWorker),
    log: line => {
      throw new Error(line);
    },
    passwordCost: testPasswordCost,
    now: () => new Date(start + performance.now() - began),
  });
  const page = connectInProcess(core, error => {
    throw error;
  });
  const client = signedIn(page, noSeat);
  const call = callOver(client);
  return {
    call,
    folder,
    place,
    grantFile: path => core.files.grantInput(path),
    database: () => application.requireWorkspace().database,
    async enter(as) {
      if (as === 'make') await call('workspace.create', { folder: null, bureau: testBureau, account: testAccount });
      else await call('workspace.open', { folder: core.files.grantInput(folder) }); // The one opened last may be another.
    },
    async close() {
      client.close();
      await core.close();
    },
  };
}
