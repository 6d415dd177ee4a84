import type { OutputOf } from '#contract/contract.ts';
import type { PrintablePaper } from './use-print-run.ts';

/** Those of listed papers that are PDF files, still there and not void. */
export function printablePapers(rows: readonly OutputOf<'document.list'>['rows'][number][]): PrintablePaper[] {
  return rows.flatMap(({ id, title, file, voided }) =>
    voided === null && file?.name.endsWith('.pdf') ? [{ id, title, file }] : [],
  );
}
