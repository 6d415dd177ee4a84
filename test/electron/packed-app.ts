import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../scripts/project-root.ts';
import { electronPath } from './desk.ts';

/** Packs the built app with the product's own configuration into a folder; answers the program's path. */
export async function packApp(folder: string): Promise<string> {
  const electron = dirname(electronPath());
  const version = (await readFile(join(electron, 'version'), 'utf8')).trim().replace(/^v/, '');
  const settings = { electronDist: electron, electronVersion: version, 'directories.output': folder };
  const builder = spawn(
    process.execPath,
    [
      join(projectRoot, 'node_modules/electron-builder/cli.js'),
      ...['--config', 'electron-builder.yml', '--linux', 'dir'],
      ...Object.entries(settings).map(([name, value]) => `-c.${name}=${value}`),
    ],
    { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const [code] = await once(builder, 'exit');
  if (code !== 0) throw new RangeError(`electron-builder ended with ${code}.`);
  const packed = join(folder, 'linux-unpacked');
  await fitAddon(packed);
  return join(packed, 'mingchou');
}

/** An Electron older than the product's own cannot load the addon that is shipped; one built for it takes its place. */
async function fitAddon(packed: string): Promise<void> {
  const { ELECTRON_SQLITE_BINDING: fitting } = process.env;
  const addon = 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node';
  if (fitting) await copyFile(fitting, join(packed, addon));
}

/** Resolves with the first line of the program's messages that has `words`, or null when it ends before. */
export function lineWith(program: ChildProcess, words: string): Promise<string | null> {
  const lines = [program.stdout, program.stderr].flatMap(stream => (stream ? [createInterface(stream)] : []));
  return new Promise(resolve => {
    for (const each of lines) each.on('line', line => line.includes(words) && resolve(line));
    program.on('exit', () => resolve(null));
  });
}
