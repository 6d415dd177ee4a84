import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InputOf } from '#contract/contract.ts';
import { createCore } from '#core/core.ts';
import { demoBureau } from '#core/workspace/demo-bureau.ts';
import { connectInProcess } from '#host/in-process-client.ts';
import { lenientResources } from '../../core/support/lenient-resources.ts';
import { signedIn, testAccount } from '../../core/support/signed-in.ts';

/** What a part that needs a core is given; its process stands in the project's folder. */
export interface BenchFolder {
  /** Empty; the workspace comes below it. */
  readonly folder: string;
  /** The bundled program of the reading thread. */
  readonly tableWorker: string;
  /** The workbook to be imported. */
  readonly path: string;
}

/** A core as it is shipped with a new workspace below `folder`, and a client that speaks to it as a page does. */
export async function startBenchCore({ folder, tableWorker }: Omit<BenchFolder, 'path'>) {
  const core = createCore({
    version: 'bench',
    resourceFolder: lenientResources(),
    defaultFolder: join(folder, 'workspace'),
    canChooseFolder: false,
    keyFolder: join(folder, 'keys'),
    tableWorker: pathToFileURL(tableWorker),
    log: line => process.stderr.write(`${line}\n`),
  });
  const client = signedIn(connectInProcess(core, error => process.stderr.write(`${String(error)}\n`)));
  await client.job('workspace.create', { folder: null, bureau: demoBureau, account: testAccount });
  const close = async () => {
    client.close();
    await core.close();
  };
  return { core, client, close };
}

export type BenchCore = Awaited<ReturnType<typeof startBenchCore>>;

/** Looks at a file of objects and answers how it would be imported, as proposed to the clerk. */
export async function inspectObjects({ core, client }: BenchCore, path: string): Promise<InputOf<'import.run'>> {
  const file = core.files.grantInput(path);
  const kind = 'object';
  const { sheet, headerRow, mapping } = await client.job('import.inspect', {
    file,
    kind,
    sheet: null,
    headerRow: null,
  });
  return { file, kind, sheet, headerRow, mapping, policy: 'update' };
}
