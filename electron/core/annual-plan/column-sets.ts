import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ColumnSet } from '#domain/registry/ready-mapping.ts';
import type { QueryContext } from '../service/context.ts';

/** The column sets of known plans (domain.md 3.6). */
export const planColumnSets = (resourceFolder: string): ColumnSet[] =>
  JSON.parse(readFileSync(join(resourceFolder, 'import', 'plan-column-sets.json'), 'utf8')) as ColumnSet[];

/** The same for a page: which there are, and from where. */
export function listColumnSets({ application }: QueryContext) {
  return planColumnSets(application.options.resourceFolder).map(({ name, source, columns }) => ({
    name,
    source,
    headings: Object.keys(columns),
  }));
}
