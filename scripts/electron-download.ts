import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import { say } from './say.ts';

const longestStall = 25_000; // Milliseconds without one more byte; a slow line is allowed, a dead one is not.
const lookEvery = 1000;

function bytesIn(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}

/** Runs Electron's own installer and ends it when nothing more arrives; true when it says that it is done. */
function install(temporary: string): Promise<boolean> {
  const installer = join(projectRoot, 'node_modules/electron/install.js');
  // The package downloads into the temporary folder, where its progress can be seen.
  const environment = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  const child = spawn(process.execPath, [installer], { env: environment, stdio: ['ignore', 'inherit', 'pipe'] });
  child.stderr.resume(); // Its stack trace would say nothing to a newcomer.
  let bytes = 0;
  let grewAt = performance.now();
  const watch = setInterval(() => {
    const now = bytesIn(temporary);
    if (now > bytes) grewAt = performance.now();
    bytes = now;
    if (performance.now() - grewAt > longestStall) child.kill();
  }, lookEvery);
  return new Promise(resolve => {
    child.on('error', () => resolve(false));
    child.on('exit', code => {
      clearInterval(watch);
      resolve(code === 0);
    });
  });
}

/** Downloads the program that belongs to the `electron` package, once; false, with the reason in words, when it cannot be had. */
export async function downloadElectron(): Promise<boolean> {
  say('Downloading Electron (about 110 MB, once) … / 正在下载 Electron（约 110 MB，仅一次）……');
  const temporary = mkdtempSync(join(tmpdir(), 'mingchou-electron-'));
  try {
    if (await install(temporary)) return true;
    say(
      'Electron could not be downloaded: its server (github.com) cannot be reached from here, or nothing more arrived.',
    );
    say('无法下载 Electron：这里连不上它的下载服务器（github.com），或者下载中断。');
    say('  A mirror can be named with ELECTRON_MIRROR, an unpacked Electron with ELECTRON_OVERRIDE_DIST_PATH.');
    say('  可以用 ELECTRON_MIRROR 指定镜像，或用 ELECTRON_OVERRIDE_DIST_PATH 指定已解压的 Electron 文件夹。');
    return false;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
