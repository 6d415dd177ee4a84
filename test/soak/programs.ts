import { join } from 'node:path';
import { bundled } from '../bench/measuring/part.ts';
import { bundledTableWorker } from '../bench/measuring/table-worker.ts';
import type { Programs } from './victim.ts';

/** Bundles what the killed processes run, as it is shipped: they start in half the time. */
export async function bundledPrograms(): Promise<Programs> {
  const worker = await bundled(join(import.meta.dirname, 'worker.ts'), `soak-worker-${process.pid}.js`);
  return { worker, tableWorker: await bundledTableWorker() };
}
