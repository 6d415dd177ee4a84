import { join } from 'node:path';
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
  /** Heading and width in signs. */
  readonly columns: readonly (readonly [heading: string, width: number])[];
  readonly total: number;
  /** The rows after a cursor; null for the first. */
  page(after: string | null): { readonly page: readonly Row[]; readonly next: string | null };
  cells(row: Row): (string | null)[];
}

/** Writes a list page by page into a workbook of texts, under a name with the time in it. */
export async function writeList<Row>(context: JobContext, list: ExportedList<Row>): Promise<PublishedFile> {
  const { workspace, application } = context;
  const stamp = instantText(context.now()).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const path = join(workspace.exportFolder(), safeFileName(`${list.name}-${stamp}`, 'xlsx'));

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

  const columns = list.columns.map(([header, width]) => ({ header, width, kind: 'text' as const }));
  await writeWorkbook(path, { sheets: [{ name: list.name, columns, rows: rows() }], signal: context.signal });
  return publishOutput(application.grants, path);
}

/** How many rows a page of an export has. */
export const exportedAtOnce = 500;
