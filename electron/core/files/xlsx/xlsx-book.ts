import { oversizedFile } from '../file-refusal.ts';
import { READING_LIMITS } from '../reading-limits.ts';
import { type MergedRange, noCounts } from '../table.ts';
import type { TableBook, TableSheet } from '../table-book.ts';
import { readCellFormats } from './cell-formats.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type SharedContent, SheetListener } from './sheet-listener.ts';
import { findWorkbookParts } from './workbook-parts.ts';
import { readXmlPart } from './xml-part.ts';
import { openZip, type ZipArchive } from './zip-archive.ts';

/**
 * Opens an Office Open XML workbook (ECMA-376) for reading sheet by sheet, in the order of its tabs. Sheets are never held
 * whole. The streaming reader of exceljs is not used: it cuts UTF-8 signs at the ends of its pieces (issue 2084; of the 1.9
 * million cells of ten sample registries 420 came out damaged), finds sheets by file name instead of by relationship, tells
 * no merged ranges, and keeps only the last run of an inline rich text.
 */
export async function openXlsx(path: string): Promise<TableBook> {
  const archive = await openZip(path);
  try {
    refuseOversizedPackage(archive);
    const parts = await findWorkbookParts(archive);
    const shared: SharedContent = {
      texts: await readSharedStrings(archive, parts.sharedStrings),
      formats: await readCellFormats(archive, parts.styles),
      date1904: parts.date1904,
    };
    const sheets = parts.sheets.map(({ name, hidden, part }) => sheet(archive, part, shared, { name, hidden }));
    return { kind: 'xlsx', sheets, close: () => archive.close() };
  } catch (error) {
    archive.close();
    throw error;
  }
}

function refuseOversizedPackage(archive: ZipArchive): void {
  const sizes = archive.names.filter(name => /\.(xml|rels)$/.test(name)).map(name => archive.size(name));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > READING_LIMITS.packageBytes) throw oversizedFile('解压后的内容太大');
}

function sheet(
  archive: ZipArchive,
  part: string,
  shared: SharedContent,
  named: { name: string; hidden: boolean },
): TableSheet {
  const merges: MergedRange[] = [];
  const counts = noCounts();
  return {
    ...named,
    merges,
    counts,
    async *rows() {
      const listener = new SheetListener(shared);
      const total = archive.size(part);
      for await (const done of readXmlPart(archive, part, listener)) {
        // A sheet may be left before its end: what was counted until then stands.
        Object.assign(counts, listener.counts);
        yield { rows: listener.takeRows(), done, total };
      }
      merges.splice(0, merges.length, ...listener.merges);
    },
  };
}
