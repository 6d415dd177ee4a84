import type { InputOf } from '#contract/contract.ts';
import type { Call } from '../../core/support/caller.ts';
import type { Until } from './work.ts';

/** An import from its start to its end, in milliseconds since the process began. */
export interface ImportTime {
  readonly began: number;
  readonly ended: number;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
}

type Kind = InputOf<'import.run'>['kind'];

/** Imports a file as a clerk does who accepts what is proposed. */
export async function importFile(call: Call, file: string, kind: Kind): Promise<ImportTime> {
  const { sheet, headerRow, mapping } = await call('import.inspect', { file, kind, sheet: null, headerRow: null });
  const began = performance.now();
  const done = await call('import.run', { file, kind, sheet, headerRow, mapping, policy: 'update' });
  const { rows, created, updated } = done;
  return { began, ended: performance.now(), rows, created, updated };
}

/** Imports the files by turns, at least one, so that an import is always under way. */
export async function importOnAndOn(call: Call, files: readonly string[], until: Until): Promise<ImportTime[]> {
  const times: ImportTime[] = [];
  while (times.length === 0 || !until()) {
    times.push(await importFile(call, files[times.length % files.length] ?? '', 'object'));
  }
  return times;
}
