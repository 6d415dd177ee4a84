import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { InputOf, OutputOf } from '#contract/contract.ts';
import { proposeMapping } from '#domain/registry/headings.ts';
import { fieldsOfKind, type ImportKind } from '#domain/registry/import-kind.ts';
import type { JobOptions } from '#rpc/client.ts';
import type { RunningCore } from './running-core.ts';

export type ImportResult = OutputOf<'import.run'>;
export type Inspection = OutputOf<'import.inspect'>;
type RunInput = InputOf<'import.run'>;

/** A file on disk that the page may import. */
export interface ChosenFile {
  readonly path: string;
  readonly grant: string;
}

export function choose(running: RunningCore, path: string): ChosenFile {
  return { path, grant: running.core.files.grantInput(path, basename(path)) };
}

let written = 0;

/** Writes a table beside the workspace and chooses it. */
export function chooseText(running: RunningCore, text: string, name = `表${++written}.csv`): ChosenFile {
  const path = join(running.folder, '..', `${++written}-${name}`);
  writeFileSync(path, text);
  return choose(running, path);
}

/** What the import page would run for a file after its inspection. */
export async function proposedRun(running: RunningCore, kind: ImportKind, file: ChosenFile): Promise<RunInput> {
  const found = await running.client.job('import.inspect', { file: file.grant, kind, sheet: null, headerRow: null });
  const { sheet, headerRow, mapping } = found;
  return { file: file.grant, kind, sheet, headerRow, mapping, policy: 'update' };
}

/** Imports a file as a clerk does who accepts what the page proposes. */
export async function importFile(
  running: RunningCore,
  kind: ImportKind,
  file: ChosenFile,
  change: Partial<RunInput> = {},
  options: JobOptions = {},
): Promise<ImportResult> {
  const proposed = await proposedRun(running, kind, file);
  return running.client.job('import.run', { ...proposed, ...change }, options);
}

/** Imports a table given as CSV with its headings in the first line; what the inspection would propose is worked out here. */
export function importText(
  running: RunningCore,
  kind: ImportKind,
  text: string,
  change: Partial<RunInput> = {},
): Promise<ImportResult> {
  const headings = text.slice(0, text.indexOf('\n')).split(',');
  const mapping = proposeMapping(fieldsOfKind[kind], headings).columns.map(({ field }) => field);
  const { grant } = chooseText(running, text);
  const proposed = { file: grant, kind, sheet: 0, headerRow: 1, mapping, policy: 'update' } as const;
  return running.client.job('import.run', { ...proposed, ...change });
}
