import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadElectron } from './electron-download.ts';
import { projectRoot } from './project-root.ts';

const programs: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};
const program = programs[process.platform] ?? 'electron';
export const electronPackage = join(projectRoot, 'node_modules', 'electron');

function inFolder(folder: string): string | null {
  const path = join(folder, program);
  return existsSync(path) ? path : null;
}

/** The Electron that is already on this machine: the one named by ELECTRON_OVERRIDE_DIST_PATH, else the package's own. */
export function presentElectron(): string | null {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  return named ? inFolder(named) : downloadedElectron();
}

function downloadedElectron(): string | null {
  const wanted = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version as string;
  const versionFile = join(electronPackage, 'dist', 'version');
  if (!existsSync(versionFile) || readFileSync(versionFile, 'utf8').replace(/^v/, '') !== wanted) return null;
  return inFolder(join(electronPackage, 'dist'));
}

/** The path of an Electron that can be started, downloaded if need be; null when there is none to be had. */
export async function findElectron(): Promise<string | null> {
  const present = presentElectron();
  if (present || process.env.ELECTRON_OVERRIDE_DIST_PATH) return present;
  return (await downloadElectron()) ? downloadedElectron() : null;
}
