import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { createClient } from '#rpc/client.ts';
import { openSocketChannel } from '#rpc/socket-channel.ts';
import { type Call, callOver } from '../../core/support/caller.ts';
import { signedIn, throughTheDoor } from '../../core/support/signed-in.ts';
import { bundled } from '../measuring/part.ts';
import { type CoreSetting, type CoreWord, comeToRest, type MemoryAtRest } from './messages.ts';

export interface MemorySample {
  readonly at: number;
  readonly mebibytes: number;
}

/** A core in another process, as pages in a browser reach it. */
export interface StartedCore {
  /** The workbooks as grants. */
  readonly files: readonly string[];
  readonly memory: readonly MemorySample[];
  openPage(): Promise<Call>;
  /** What it holds when nobody asks for anything and its garbage is collected. */
  atRest(): Promise<MemoryAtRest>;
  end(): void;
}

/**
 * The C library of Linux keeps up to 64 MB that were freed in each of its sixteen arenas; told so, it gives them back, and what is
 * resident is what is held.
 */
const givesMemoryBack = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

export async function startCoreProcess(setting: CoreSetting): Promise<StartedCore> {
  const program = await bundled(join(import.meta.dirname, 'core-process.ts'), 'load-core-process.js');
  const child = fork(program, { execArgv: ['--expose-gc'], env: { ...process.env, ...givesMemoryBack } });
  const memory: MemorySample[] = [];
  const place = await new Promise<Extract<CoreWord, { port: number }>>((resolve, reject) => {
    child.on('message', (word: CoreWord) => {
      if ('port' in word) resolve(word);
      else if ('at' in word) memory.push(word);
    });
    child.on('exit', code => reject(new Error(`The core ended with code ${code}.`)));
    child.send(setting);
  });
  const origin = `http://127.0.0.1:${place.port}`;
  const answer = await fetch(place.startAddress, { redirect: 'manual' });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    files: place.files,
    memory,
    async openPage() {
      const client = signedIn(
        createClient({
          makeId: randomUUID,
          wait: milliseconds => setTimeout(milliseconds),
          open: () => {
            const headers = { cookie, origin };
            return openSocketChannel(new WebSocket(`ws://127.0.0.1:${place.port}/rpc?role=operator`, { headers }));
          },
        }),
      );
      await throughTheDoor.enter(client);
      return callOver(client);
    },
    atRest: () =>
      new Promise(resolve => {
        const hear = (word: CoreWord) => {
          if (!('atRest' in word)) return;
          child.off('message', hear);
          resolve(word.atRest);
        };
        child.on('message', hear);
        child.send(comeToRest);
      }),
    end: () => child.disconnect(),
  };
}
