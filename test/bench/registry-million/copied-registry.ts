import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCore } from '#core/core.ts';
import { connectInProcess } from '#host/in-process-client.ts';
import { signedIn, takeSession, testAccount } from '../../core/support/signed-in.ts';
import type { BenchCore, BenchFolder } from '../measuring/bench-core.ts';

export interface RegistryToCopy extends BenchFolder {
  /** A large registry; what is done to it is done to a copy in `folder`. */
  readonly original: string;
}

/** A core with a copy of a large registry open, and a client that is signed in; closing it removes the copy. */
export async function openCopy({ original, folder, tableWorker }: RegistryToCopy): Promise<BenchCore> {
  rmSync(folder, { recursive: true, force: true });
  // Not its keys: they would lead to the original.
  cpSync(join(original, 'workspace'), join(folder, 'workspace'), { recursive: true });
  const core = createCore({
    version: 'bench',
    resourceFolder: join(process.cwd(), 'resources'),
    defaultFolder: join(folder, 'workspace'),
    canChooseFolder: false,
    keyFolder: join(folder, 'keys'),
    tableWorker: pathToFileURL(tableWorker),
    log: line => process.stderr.write(`${line}\n`),
  });
  const plain = connectInProcess(core, error => process.stderr.write(`${String(error)}\n`));
  const client = signedIn(plain);
  await plain.job('workspace.open', { folder: null });
  takeSession(plain, await plain.job('account.signIn', testAccount));
  const close = async () => {
    client.close();
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { core, client, close };
}

/** The phases a job reports, in order, with their milliseconds. */
export function phaseTimes() {
  const starts: { phase: string; at: number }[] = [];
  const onProgress = ({ phase }: { phase: string }) => {
    if (starts.at(-1)?.phase !== phase) starts.push({ phase, at: performance.now() });
  };
  const ended = () => {
    const now = performance.now();
    return starts.map(({ phase, at }, place) => [phase, (starts[place + 1]?.at ?? now) - at] as const);
  };
  return { onProgress, ended };
}
