import { mkdirSync } from 'node:fs';
import { homedir, uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Service } from '#rpc/service.ts';
import { usualCost } from './account/password-hash.ts';
import { startAutomaticBackup } from './backup/automatic-backup.ts';
import { tellingOfBackups } from './backup/telling-service.ts';
import { removeAbandonedWork } from './backup/work-folder.ts';
import { makeMachineNumber } from './draw/machine-secret.ts';
import { startRememberingShows } from './draw/remember-shows.ts';
import { type FileGrants, fileGrants } from './files/file-grants.ts';
import { handlers } from './handlers.ts';
import { createService } from './service/dispatch.ts';
import { Application, type CoreOptions } from './workspace/application.ts';

export interface Core {
  readonly service: Service;
  readonly files: FileGrants;
  close(): Promise<void>;
}

/** The options a host must give; the others have sensible answers of their own. */
export type CoreStart = Omit<CoreOptions, Given> & Partial<Pick<CoreOptions, Given>>;

type Given = 'keyFolder' | 'now' | 'passwordCost' | 'uptime' | 'makeMachineNumber';

/** Starts the core: one service around at most one open workspace. */
export function createCore(start: CoreStart): Core {
  return assembleCore(start).core;
}

/** The core together with its inside, for whoever has to look at the open database itself. */
export function assembleCore(start: CoreStart): { readonly core: Core; readonly application: Application } {
  z.config(z.locales.zhCN()); // Input that is refused is explained to the clerk.
  const options: CoreOptions = {
    ...start,
    keyFolder: start.keyFolder ?? join(homedir(), '.mingchou'),
    now: start.now ?? (() => new Date()),
    passwordCost: start.passwordCost ?? usualCost,
    uptime: start.uptime ?? uptime,
    makeMachineNumber: start.makeMachineNumber ?? makeMachineNumber,
  };
  if (options.defaultFolder) mkdirSync(options.defaultFolder, { recursive: true });
  const files = fileGrants();
  removeAbandonedWork(options.keyFolder);
  const application = new Application(options, files);
  const stopBackups = startAutomaticBackup(application);
  const stopRemembering = startRememberingShows(application);
  const core: Core = {
    service: tellingOfBackups(createService(application, handlers, options.now), application.backups),
    files,
    async close() {
      await stopBackups();
      await stopRemembering();
      await application.jobs.stop();
      application.use(null);
    },
  };
  return { core, application };
}
