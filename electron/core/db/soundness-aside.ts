import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { DatabaseOptions } from './database.ts';
import type { SoundnessDepth } from './soundness.ts';

/** What was found out about a file: whether it is in order, and its SHA-256. */
export interface Examined {
  readonly sound: boolean;
  readonly sha256: string;
}

/** What the thread does: brings the file to the disk, has SQLite check it, and hashes it. It has no imports, so that it needs no file of its own. */
const program = `
const { createHash } = require('node:crypto');
const { closeSync, fsyncSync, openSync, readSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const { library, path, nativeBinding, depth } = workerData;
const file = new (require(library))(path, { readonly: true, ...(nativeBinding && { nativeBinding }) });
let sound = false;
try { sound = file.pragma(depth + '(1)', { simple: true }) === 'ok'; } finally { file.close(); }
const handle = openSync(path, 'r+');
try {
  fsyncSync(handle);
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(${4 * 1024 * 1024});
  for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) hash.update(piece.subarray(0, read));
  parentPort.postMessage({ sound, sha256: hash.digest('hex') });
} finally { closeSync(handle); }
`;

/**
 * Examines a file nobody else uses beside the thread that answers people, and brings it to the disk; null when no thread could
 * do it, and then it has to be done here.
 */
export async function examinedAside(
  path: string,
  options: DatabaseOptions,
  depth: SoundnessDepth,
  signal: AbortSignal,
): Promise<Examined | null> {
  const { nativeBinding } = options;
  const library = createRequire(import.meta.url).resolve('better-sqlite3');
  const examined = await askThread({ library, path, nativeBinding, depth }, signal);
  signal.throwIfAborted();
  return examined;
}

/** Null when the thread could not say it, and when it was not waited for. */
async function askThread(workerData: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<Examined | null> {
  const thread = new Worker(program, { eval: true, workerData, execArgv: [] });
  const stop = () => void thread.terminate();
  signal.addEventListener('abort', stop);
  try {
    return await new Promise<Examined | null>(resolve => {
      thread.on('message', (examined: Examined) => resolve(examined));
      thread.on('error', () => resolve(null));
      thread.on('exit', () => resolve(null));
    });
  } finally {
    signal.removeEventListener('abort', stop);
    await thread.terminate();
  }
}
