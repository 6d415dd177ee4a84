import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPage, projectFolder } from './requirements.ts';

/** The real web program with a data folder of its own. */
export interface WebProgram {
  /** Works once. */
  readonly startAddress: string;
  readonly dataFolder: string;
  /** Ends it as Ctrl+C would, if it still runs, and removes its folders. */
  stop(): Promise<void>;
}

/** Starts the web program as a person does from the console, with new folders for its data and its keys, and other resources where given. */
export async function startWebProgram(resources?: string): Promise<WebProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'mingchou-e2e-'));
  const dataFolder = join(folder, 'data');
  const program = spawn(
    process.execPath,
    [
      join(projectFolder, 'electron/host/web-main.ts'),
      ...['--data', dataFolder, '--user-data', join(folder, 'user'), '--static', builtPage],
      ...(resources === undefined ? [] : ['--resources', resources]),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const startAddress = await announced(program);
  return {
    startAddress,
    dataFolder,
    async stop() {
      if (program.exitCode === null) {
        const ended = new Promise(resolve => program.once('exit', resolve));
        program.kill('SIGINT');
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function announced(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: unknown) => {
      said += String(text);
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(said);
      if (address) resolve(address[0]);
    };
    program.stdout?.on('data', hear);
    program.stderr?.on('data', hear);
    program.once('exit', code => reject(new Error(`The web program ended with code ${code}.\n${said}`)));
  });
}
