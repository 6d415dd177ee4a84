import { assistantFields } from './assistant-fields.ts';
import { listingFields, riskFields } from './attached-fields.ts';
import type { CellValue } from './cell-value.ts';
import { departmentFields } from './department-fields.ts';
import { findHeaderRow } from './header-row.ts';
import type { FieldHeadings } from './headings.ts';
import { inspectorFields } from './inspector-fields.ts';
import { itemFields } from './item-fields.ts';
import { objectFields } from './object-fields.ts';

/** What a table can be imported as. */
export type ImportKind = 'object' | 'inspector' | 'item' | 'assistant' | 'department' | 'risk' | 'listing';

/** The fields of each kind of table. */
export const fieldsOfKind = {
  object: objectFields,
  inspector: inspectorFields,
  item: itemFields,
  assistant: assistantFields,
  department: departmentFields,
  risk: riskFields,
  listing: listingFields,
} as const satisfies Readonly<Record<ImportKind, readonly FieldHeadings[]>>;

/** The kind whose headings fit the first rows of a table best, or null when none fits; the earlier kind wins a tie. */
export function guessImportKind(rows: ReadonlyArray<readonly CellValue[]>): ImportKind | null {
  let best: { readonly kind: ImportKind; readonly score: number } | null = null;
  for (const kind of ['object', 'inspector', 'item', 'assistant', 'department'] as const) {
    const score = findHeaderRow(fieldsOfKind[kind], rows)?.score ?? 0;
    if (score > (best?.score ?? 0)) best = { kind, score };
  }
  return best?.kind ?? null;
}
