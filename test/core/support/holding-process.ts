import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const program = resolve(import.meta.dirname, 'hold-workspace.ts');

/** Another process that has a workspace open, as a second start of the program would. */
export async function holdInAnotherProcess(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  if (String(said).trim() !== 'open') throw new Error(`The other process said ${said}.`);
  return child;
}

/** Kills it as a power cut would, and waits until it is gone; one that has ended by itself is gone already. */
export async function cutOff(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
