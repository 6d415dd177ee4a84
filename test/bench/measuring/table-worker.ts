import { join } from 'node:path';
import { projectRoot } from '../../../scripts/project-root.ts';
import { bundled } from './part.ts';

/** Bundles the program of the thread that reads spreadsheets; answers its path. */
export const bundledTableWorker = (): Promise<string> =>
  bundled(join(projectRoot, 'electron/core/files/table-worker.ts'), 'table-worker.js');
