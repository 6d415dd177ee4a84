import { basename } from 'node:path';
import type { OutputOf } from '#contract/contract.ts';
import type { Office } from './office.ts';

type Imported = OutputOf<'import.run'>;

/** Imports the three registries as the clerk does who takes what the page proposes. */
export async function importRegistries(
  { core, clerk }: Office,
  paths: Readonly<Record<'object' | 'inspector' | 'item', string>>,
): Promise<Imported[]> {
  const done: Imported[] = [];
  for (const kind of ['item', 'object', 'inspector'] as const) {
    const file = core.files.grantInput(paths[kind], basename(paths[kind]));
    const look = { file, kind, sheet: null, headerRow: null };
    const { sheet, headerRow, mapping } = await clerk.ask('import.inspect', look);
    done.push(await clerk.ask('import.run', { file, kind, sheet, headerRow, mapping, policy: 'update' }));
  }
  return done;
}
