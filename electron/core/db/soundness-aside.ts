import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { type DatabaseOptions, openDatabase } from './database.ts';
import { isSound } from './soundness.ts';

/** What the thread does: brings the file to the disk and has SQLite check all of it. It has no imports, so that it needs no file of its own. */
const program = `
const { closeSync, fsyncSync, openSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const { library, path, nativeBinding } = workerData;
const handle = openSync(path, 'r+');
try { fsyncSync(handle); } finally { closeSync(handle); }
const file = new (require(library))(path, { readonly: true, ...(nativeBinding && { nativeBinding }) });
try { parentPort.postMessage(file.pragma('integrity_check(1)', { simple: true }) === 'ok'); } finally { file.close(); }
`;

/** Whether every page and index of a file nobody else uses is in order, found out beside the thread that answers people. */
export async function isSoundAside(path: string, options: DatabaseOptions, signal: AbortSignal): Promise<boolean> {
  const sound = await askThread(path, options, signal);
  signal.throwIfAborted();
  if (sound !== null) return sound;
  const file = openDatabase(path, { ...options, readonly: true });
  try {
    return isSound(file, 'integrity_check');
  } finally {
    file.close();
  }
}

/** Null when the thread could not say it, and when it was not waited for. */
async function askThread(path: string, options: DatabaseOptions, signal: AbortSignal): Promise<boolean | null> {
  const library = createRequire(import.meta.url).resolve('better-sqlite3');
  const { nativeBinding } = options;
  const thread = new Worker(program, { eval: true, workerData: { library, path, nativeBinding }, execArgv: [] });
  const stop = () => void thread.terminate();
  signal.addEventListener('abort', stop);
  try {
    return await new Promise<boolean | null>(resolve => {
      thread.on('message', (sound: boolean) => resolve(sound));
      thread.on('error', () => resolve(null));
      thread.on('exit', () => resolve(null));
    });
  } finally {
    signal.removeEventListener('abort', stop);
    await thread.terminate();
  }
}
