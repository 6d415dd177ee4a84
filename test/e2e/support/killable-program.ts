import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import type { DeathPlace } from './die-at.ts';
import { builtPage, projectFolder } from './requirements.ts';

/** A program that is killed and started again over the same folders, at the same address. */
export interface KillableProgram {
  readonly dataFolder: string;
  readonly origin: string;
  /** Answers the address to open; it works once. A program that is told where dies there by itself. */
  start(dies?: DeathPlace): Promise<string>;
  /** Waits until it has died by itself. */
  died(): Promise<void>;
  /** Ends it as a power cut would: without a word. */
  kill(): Promise<void>;
}

/** Prepares a program over a folder of its own; every commitment it makes is to `machine`. */
export async function killableProgram(folder: string, machine: string): Promise<KillableProgram> {
  const port = await freePort();
  const places = { data: join(folder, 'data'), user: join(folder, 'user'), uploads: join(folder, 'uploads') };
  mkdirSync(places.uploads, { recursive: true });
  const options = { ...places, static: builtPage, resources: join(projectFolder, 'resources'), port, machine };
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  let running: ChildProcess | null = null;
  return {
    dataFolder: places.data,
    origin: `http://127.0.0.1:${port}`,
    async start(dies) {
      const last = dies ? ['--dies', dies] : [];
      running = spawn(process.execPath, [join(projectFolder, 'test/e2e/support/meeting-host.ts'), ...words, ...last], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      return firstLine(running);
    },
    async died() {
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      await once(running, 'exit');
    },
    async kill() {
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const ended = once(running, 'exit');
      running.kill('SIGKILL');
      await ended;
    },
  };
}

async function firstLine(program: ChildProcess): Promise<string> {
  const [text] = (await Promise.race([
    once(program.stdout ?? program, 'data'),
    once(program, 'exit').then(([code]) => Promise.reject(new Error(`The program ended with code ${code}.`))),
  ])) as [unknown];
  return String(text).trim();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
