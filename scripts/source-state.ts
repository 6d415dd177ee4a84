import { createHash } from 'node:crypto';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

const sources = [
  'shared/**/*.ts',
  'electron/**/*.ts',
  'renderer/**/*',
  'scripts/build*.ts',
  'package.json',
  'package-lock.json',
];

/** A digest of names, sizes and times of everything a build is made from; it differs as soon as one of them does. */
export function sourceState(): string {
  const hash = createHash('sha256');
  for (const name of sources.flatMap(pattern => globSync(pattern, { cwd: projectRoot })).sort()) {
    const { size, mtimeMs } = statSync(join(projectRoot, name));
    hash.update(`${name}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
