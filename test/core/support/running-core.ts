import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { assembleCore, type Core, type CoreStart } from '#core/core.ts';
import type { Database } from '#core/db/database.ts';
import type { Application } from '#core/workspace/application.ts';
import { connectInProcess } from '#host/in-process-client.ts';
import type { Client } from '#rpc/client.ts';
import { type SettableClock, settableClock } from './settable-clock.ts';

export const resourceFolder = resolve(import.meta.dirname, '../../../resources');

/** A real core over a real folder, and a page in the same process. */
export interface RunningCore {
  readonly client: Client;
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
    resourceFolder,
    canChooseFolder: true,
    log: line => bugs.push(line),
    ...options,
    defaultFolder: folder,
    keyFolder,
    now: clock.now,
  });
  const client = connectInProcess(core, error => bugs.push(error));
  return {
    client,
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
