import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { assembleCore, type Core, type CoreStart } from '#core/core.ts';
import type { Database } from '#core/db/database.ts';
import type { Application } from '#core/workspace/application.ts';
import { connectInProcess } from '#host/in-process-client.ts';
import type { Client } from '#rpc/client.ts';
import { lenientResources } from './lenient-resources.ts';
import { chairInside } from './seat-inside.ts';
import { type SettableClock, settableClock } from './settable-clock.ts';
import { signedIn, testPasswordCost } from './signed-in.ts';

export const resourceFolder = resolve(import.meta.dirname, '../../../resources');

/** A real core over a real folder, and a page in the same process. */
export interface RunningCore {
  /** It signs the test's account in wherever a workspace is made or opened. */
  readonly client: Client;
  /** The session that page carries, for calls made without it. */
  session(): string;
  readonly core: Core;
  readonly application: Application;
  /** The workspace folder the core was started with. */
  readonly folder: string;
  readonly keyFolder: string;
  readonly clock: SettableClock;
  /** What the core took for a mistake of its own; empty after every honest test. */
  readonly bugs: unknown[];
  /** The database of the open workspace. */
  database(): Database;
  close(): Promise<void>;
}

export interface CoreSetting extends Partial<Omit<CoreStart, 'defaultFolder' | 'now'>> {
  readonly folder: string;
  readonly clock?: SettableClock;
}

/** A new folder with room beside it, where a core keeps its key; both go with the test. */
export function temporaryFolder(): string {
  const place = mkdtempSync(join(tmpdir(), 'mingchou-core-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const folder = join(place, '文件夹');
  mkdirSync(folder);
  return folder;
}

/** Starts a core over a folder, without opening anything. */
export function startCore({ folder, clock = settableClock(), ...options }: CoreSetting): RunningCore {
  const keyFolder = options.keyFolder ?? join(folder, '..', `${folder.split('/').at(-1)}-key`);
  const bugs: unknown[] = [];
  const { core, application } = assembleCore({
    version: '0.0.0',
    resourceFolder: lenientResources(),
    canChooseFolder: true,
    log: line => bugs.push(line),
    passwordCost: testPasswordCost,
    ...options,
    defaultFolder: folder,
    keyFolder,
    now: clock.now,
    uptime: options.uptime ?? (() => clock.now().getTime() / 1000),
  });
  const chair = chairInside(() => application, clock);
  const client = signedIn(chair.watch(connectInProcess(core, error => bugs.push(error))), chair.seat);
  return {
    client,
    session: chair.session,
    core,
    application,
    folder,
    keyFolder,
    clock,
    bugs,
    database: () => application.requireWorkspace().database,
    async close() {
      client.close();
      await core.close();
    },
  };
}
