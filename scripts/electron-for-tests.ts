import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { findElectron, presentElectron } from './electron-program.ts';
import { projectRoot } from './project-root.ts';
import { say } from './say.ts';

const setup = resolve(projectRoot, '../shared/tools/electron/setup.sh');

/** The names and values of the lines `export NAME='value'`. */
export function readExports(text: string): Record<string, string> {
  const lines = text.matchAll(/^export (\w+)='([^']*)'$/gm);
  return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]));
}

/** Prepares the Electron that comes with the tools beside the project; it installs and compiles on first use. */
function prepareFromTools(): Record<string, string> | null {
  if (process.platform !== 'linux' || !existsSync(setup)) return null;
  const path = (process.env.PATH ?? '').split(delimiter).filter(each => !each.endsWith(join('node_modules', '.bin')));
  const { status, stdout } = spawnSync('bash', [setup], {
    cwd: projectRoot,
    env: { ...process.env, PATH: path.join(delimiter) },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    timeout: 15 * 60_000,
  });
  return status === 0 ? readExports(stdout) : null;
}

/** Sees to it that an Electron can be started by the tests: answers what its environment needs, or null when none can be had. */
export async function electronForTests(): Promise<Record<string, string> | null> {
  if (presentElectron()) return {};
  const prepared = prepareFromTools();
  if (prepared) return prepared;
  if (existsSync(setup)) say('The Electron for tests could not be prepared; its output is above.');
  return (await findElectron()) ? {} : null;
}
