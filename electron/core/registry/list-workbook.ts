import { join } from 'node:path';
import { writeCsv } from '../files/csv-writing.ts';
import { type PublishedFile, publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { breathe } from '../jobs/breathe.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';

/** A list as a page shows it, to be written down whole. */
export interface ExportedList<Row> {
  /** Of the file and of its sheet. */
  readonly name: string;
  /** A workbook, where nothing else is said. */
  readonly format?: 'xlsx' | 'csv';
  /** Heading and width in signs. */
  readonly columns: readonly (readonly [heading: string, width: number])[];
  readonly total: number;
  /** The rows after a cursor; null for the first. */
  page(after: string | null): { readonly page: readonly Row[]; readonly next: string | null };
  cells(row: Row): (string | null)[];
}

/** Writes a list page by page into a workbook or a text table, under a name with the time in it. */
export async function writeList<Row>(context: JobContext, list: ExportedList<Row>): Promise<PublishedFile> {
  const { workspace, application } = context;
  const stamp = instantText(context.now()).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const { format = 'xlsx' } = list;
  const path = join(workspace.exportFolder(), safeFileName(`${list.name}-${stamp}`, format));

  async function* rows() {
    let done = 0;
    for (let after: string | null = null; ; ) {
      const { page, next } = list.page(after);
      for (const row of page) yield list.cells(row);
      done += page.length;
      context.progress('写出', done, Math.max(done, list.total));
      if (next === null) return;
      after = next;
      await breathe(context.signal);
    }
  }

  if (format === 'csv') {
    const headings = list.columns.map(([heading]) => heading);
    await writeCsv(path, { headings, rows: rows(), signal: context.signal });
    return publishOutput(application.grants, path);
  }
  const columns = list.columns.map(([header, width]) => ({ header, width, kind: 'text' as const }));
  await writeWorkbook(path, { sheets: [{ name: list.name, columns, rows: rows() }], signal: context.signal });
  return publishOutput(application.grants, path);
}

/** How many rows a page of an export has. */
export const exportedAtOnce = 500;
