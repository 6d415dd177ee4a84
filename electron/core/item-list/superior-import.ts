import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { type CellValue, isBlankRow } from '#domain/registry/cell-value.ts';
import { proposeMapping } from '#domain/registry/headings.ts';
import { itemFields, itemFillDownFields } from '#domain/registry/item-fields.ts';
import { readItemRow } from '#domain/registry/item-row.ts';
import { fileIdentity, requireUnchanged } from '../files/file-identity.ts';
import { readRows } from '../files/row-reading.ts';
import type { SheetSummary } from '../files/table.ts';
import { lookAtFile } from '../registry/file-look.ts';
import { headingsOf } from '../registry/import-headings.ts';
import { saidFields } from '../registry/import-target.ts';
import { blankItem, type ItemColumns, saidItemColumns } from '../registry/item-columns.ts';
import { mergedColumns } from '../registry/merged-columns.ts';
import { plainCell } from '../registry/plain-cell.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import type { WordedItem } from './item-words.ts';

/** Keeps a superior's list beside the own one, read by the headings that an import of the own list knows. */
export async function importSuperiorList(context: JobContext, input: ParsedInputOf<'superiorList.import'>) {
  const { workspace, application } = context;
  const { path, name } = application.grants.input(input.file);
  const { summary, identity } = await lookAtFile(context, path);
  const { sheet, headerRow, columns } = readingOf(summary.sheets, input.columns);
  const filled = new Set(itemFillDownFields.map(field => columns.findIndex(one => one.field === field) + 1));
  const items: WordedItem[] = [];
  let refused = 0;
  const options = {
    sheet: sheet.index,
    fillDown: (sheet.merges ?? []).filter(merge => filled.has(merge.left)),
    signal: context.signal,
    workerUrl: application.options.tableWorker,
  };
  for await (const batch of readRows(path, options)) {
    for (const row of batch.filter(({ rowNumber }) => rowNumber > headerRow)) {
      const cells: Record<string, CellValue> = {};
      for (const { column, field } of columns) if (field) cells[field] = plainCell(row.cells[column] ?? null);
      if (isBlankRow(Object.values(cells))) continue;
      const item = readItem(cells);
      if (item) items.push(item);
      else refused += 1;
    }
    context.progress('读取上级清单', items.length, sheet.rowCount);
  }
  if (items.length === 0) throw new AppError('invalid-input', '表里没有读到抽查事项，请核对文件。');
  requireUnchanged(identity, await fileIdentity(path), '在导入期间');
  return context.commit(command => {
    const { source, issuedOn } = input;
    const file = { fileName: name, fileSha256: identity?.sha256 ?? '' };
    const id = workspace.superiorLists.add({ source, issuedOn, ...file, at: instantText(command.now()) }, items);
    const sentence = `已保存上级清单 ${items.length} 项${refused > 0 ? `，${refused} 行没有事项名称，没有保存` : ''}。`;
    command.note({ subject: `上级清单 ${source}`, after: { ...file, issuedOn, rows: items.length, refused } });
    return { id, sentence };
  });
}

interface Reading {
  readonly sheet: SheetSummary;
  readonly headerRow: number;
  readonly columns: readonly { readonly column: number; readonly field: string | null }[];
}

/** Which sheet is read below which row, and what its columns feed: as a person said, else as the headings say. */
function readingOf(sheets: readonly SheetSummary[], said: ParsedInputOf<'superiorList.import'>['columns']): Reading {
  if (said) {
    const sheet = sheets.find(({ index }) => index === said.sheet);
    if (!sheet) throw new AppError('not-found', '文件里没有这个工作表，请重新选择。');
    if (!said.mapping.includes('name')) throw new AppError('invalid-input', '还没有指定哪一列是“抽查事项”。');
    const columns = said.mapping.map((field, column) => ({ column, field }));
    return { sheet, headerRow: said.headerRow, columns };
  }
  const sheet = sheets.find(one => !one.empty && !one.hidden);
  const header = sheet && headingsOf(itemFields, sheet, null);
  if (!sheet || !header?.recognised) {
    throw new AppError('invalid-input', '没有认出抽查事项清单的表头。表里至少要有“抽查事项”一列，请核对后再导入。');
  }
  return { sheet, headerRow: header.rowNumber, columns: proposeMapping(itemFields, header.headings).columns };
}

function readItem(cells: Record<string, CellValue>): WordedItem | null {
  const { record } = readItemRow(cells);
  if (!record) return null;
  const columns = mergedColumns<ItemColumns>(saidItemColumns(record, saidFields(cells)), blankItem);
  return { ...columns, code: record.itemCode ?? '' };
}
