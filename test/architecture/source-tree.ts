import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { projectRoot } from '../../scripts/project-root.ts';

/** Path (from the project's folder, with forward slashes) and text of each source. */
export type Sources = ReadonlyMap<string, string>;

const folders = ['electron', 'renderer', 'shared', 'scripts', 'test'];
const isSource = (path: string) => /\.tsx?$/.test(path);

/** Reads every TypeScript file of the product, its scripts and its tests from the disk. */
export function readSources(): Sources {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })) {
      const path = posix.join(folder, entry.split(sep).join('/'));
      if (isSource(path)) sources.set(path, readFileSync(join(projectRoot, path), 'utf8'));
    }
  }
  return sources;
}

/** Every file that belongs to the project by git, added or not, ignored ones left out; null where git cannot say. */
export function projectFiles(): readonly string[] | null {
  try {
    const choices = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const answer = execFileSync('git', choices, {
      cwd: projectRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    // A file that was removed stays in git's list until the removal is added.
    return answer.split('\0').filter(path => path !== '' && existsSync(join(projectRoot, path)));
  } catch {
    return null;
  }
}

/** Those files that `readSources` has to find. */
export function sourcesKnownToGit(): readonly string[] | null {
  return projectFiles()?.filter(path => isSource(path) && folders.includes(path.split('/')[0] ?? '')) ?? null;
}

/** Whether a path from the project's folder exists. */
export const isThere = (path: string): boolean => existsSync(join(projectRoot, path));
