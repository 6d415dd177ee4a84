import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '#core/db/migrations/migrations.ts';
import { preparePart } from '../measuring/part.ts';
import { bundledTableWorker } from '../measuring/table-worker.ts';
import type { RegistrySize } from './large-registry.ts';

const make = await preparePart<RegistrySize, number>(import.meta.dirname, 'large-registry');

/** A folder with a workspace of so many objects, made once for each version of its generator and of the database. */
export async function cachedRegistry(objects: number, inspectors: number): Promise<string> {
  const generator = readFileSync(join(import.meta.dirname, 'large-registry.ts'));
  const mark = createHash('sha256')
    .update(generator)
    .update(JSON.stringify(migrations)) // A version that came between two others leaves the newest as it is.
    .update(String(inspectors))
    .digest('hex')
    .slice(0, 12);
  const folder = join(tmpdir(), `mingchou-registry-${objects}-${mark}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  await make({ folder: unfinished, tableWorker: await bundledTableWorker(), objects, inspectors });
  renameSync(unfinished, folder);
  return folder;
}
