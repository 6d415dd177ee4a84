import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import { rings } from './rings.ts';
import { runProgram } from './run-program.ts';
import { say } from './say.ts';

const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc');

function check(ring: string): Promise<number> {
  const child = spawn(process.execPath, [compiler, '-p', ring, '--pretty', 'false'], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  return runProgram(child);
}

/** Compiles every ring without writing anything; answers the names of those that do not compile. */
export async function typecheck(): Promise<string[]> {
  const failed: string[] = [];
  for (const ring of rings) if ((await check(ring)) !== 0) failed.push(ring);
  say(failed.length === 0 ? `${rings.length} rings compile.` : `Do not compile: ${failed.join(', ')}`);
  return failed;
}

if (import.meta.main && (await typecheck()).length > 0) process.exitCode = 1;
