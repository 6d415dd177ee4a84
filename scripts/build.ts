import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { type BuildTarget, buildTargets } from './build-targets.ts';
import { projectRoot } from './project-root.ts';
import { say } from './say.ts';
import { sourceState } from './source-state.ts';

const output = join(projectRoot, 'dist');
/** Written into the output last: what it was built from. */
const stampName = 'built-from';

function isUpToDate(state: string): boolean {
  try {
    return readFileSync(join(output, stampName), 'utf8') === state;
  } catch {
    return false;
  }
}

async function buildOne(target: BuildTarget): Promise<void> {
  const started = performance.now();
  await build(target.config);
  say(`  ${target.name.padEnd(16)} ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** Builds page, shell, preload, core and workers into dist/; does nothing when no source has changed since. */
export async function buildAll(): Promise<void> {
  const state = sourceState();
  if (isUpToDate(state)) return;
  say('Building … / 正在构建……');
  // Built aside and put in its place whole: a program that runs from dist/ never sees half a build.
  const fresh = join(projectRoot, 'node_modules', `.mingchou-build-${process.pid}`);
  try {
    for (const target of buildTargets(fresh)) await buildOne(target);
    mkdirSync(fresh, { recursive: true });
    writeFileSync(join(fresh, stampName), state);
    rmSync(output, { recursive: true, force: true });
    renameSync(fresh, output);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

if (import.meta.main) await buildAll();
