import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { type LineImportField, lineImportFieldName, lineImportFields } from '#domain/annual-plan/line-import-fields.ts';
import {
  continuesLine,
  joinedLine,
  type LineProblem,
  type LineRecord,
  readLineRow,
} from '#domain/annual-plan/line-row.ts';
import { readPlanTitle } from '#domain/annual-plan/plan-kind.ts';
import { type CellValue, cellText, isBlankRow } from '#domain/registry/cell-value.ts';
import { isFurnitureRow } from '#domain/registry/furniture-row.ts';
import { proposeMapping } from '#domain/registry/headings.ts';
import { fittingMapping } from '#domain/registry/ready-mapping.ts';
import { readRows } from '../files/row-reading.ts';
import type { Cell, SheetSummary } from '../files/table.ts';
import { lookAtFile } from '../registry/file-look.ts';
import { headingsOf } from '../registry/import-headings.ts';
import { plainCell } from '../registry/plain-cell.ts';
import type { JobContext } from '../service/context.ts';
import { planColumnSets } from './column-sets.ts';

type Input = Pick<ParsedInputOf<'plan.look'>, 'file' | 'sheet' | 'headerRow' | 'mapping'>;

/** One line of a file; several rows of it where merged cells joined them. */
export interface FileLine {
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
  readonly record: LineRecord | null;
  readonly problems: readonly LineProblem[];
}

/** A plan as a file has it. */
export interface PlanFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly sheets: readonly SheetSummary[];
  readonly sheet: SheetSummary;
  readonly headerRow: number;
  readonly headings: readonly string[];
  readonly mapping: (LineImportField | null)[];
  readonly columnSet: string | null;
  /** The title above the headings; empty where there is none. */
  readonly title: string;
  readonly year: number;
  readonly lines: readonly FileLine[];
}

/** More lines than any plan has; a longer table is no plan. */
const mostLines = 2000;

/** Which year months without one mean: that of the plan, or for a new plan that of its title, or else a proposed one. */
export interface PlanYear {
  readonly own: number | null;
  readonly proposed: number;
}

/** Reads a plan from a file. */
export async function readPlanFile(context: JobContext, input: Input, { own, proposed }: PlanYear): Promise<PlanFile> {
  const { path, name } = context.application.grants.input(input.file);
  const { summary, identity } = await lookAtFile(context, path);
  const sheet = chosenSheet(summary.sheets, input.sheet);
  const header = headingsOf(lineImportFields, sheet, input.headerRow);
  if (!header || (!header.recognised && input.mapping === null)) {
    throw new AppError(
      'invalid-input',
      '没有认出计划表的表头。表里至少要有“抽查任务名称”（计划名称）一列，请指定表头行和各列的含义。',
    );
  }
  const { mapping, columnSet } = understood(context, header.headings, input.mapping);
  const title = titleOf(sheet, header.rowNumber);
  const year = own ?? readPlanTitle(title).year ?? proposed;
  const lines = await readLines(context, {
    path,
    sheet,
    headerRow: header.rowNumber,
    headings: header.headings,
    mapping,
    year,
  });
  return {
    fileName: name,
    sha256: identity?.sha256 ?? '',
    sheets: summary.sheets,
    sheet,
    headerRow: header.rowNumber,
    headings: header.headings,
    mapping,
    columnSet,
    title,
    year,
    lines,
  };
}

function chosenSheet(sheets: readonly SheetSummary[], chosen: number | null): SheetSummary {
  const best = () => {
    const open = sheets.filter(one => !one.empty && !one.hidden);
    return open.find(one => headingsOf(lineImportFields, one, null)?.recognised) ?? open[0];
  };
  const sheet = chosen === null ? best() : sheets.find(({ index }) => index === chosen);
  if (!sheet) throw new AppError('not-found', '文件里没有可以读取的工作表，请核对文件。');
  return sheet;
}

function understood(context: JobContext, headings: readonly string[], said: Input['mapping']) {
  const proposed = proposeMapping(lineImportFields, headings).columns.map(({ field }) => field);
  const sets = planColumnSets(context.application.options.resourceFolder);
  const fitting = fittingMapping(sets, headings, proposed);
  const mapping = said === null ? (fitting?.mapping ?? proposed) : checkedMapping(said);
  if (!mapping.includes('name')) throw new AppError('invalid-input', '还没有指定哪一列是“抽查任务名称”。');
  return { mapping: mapping as (LineImportField | null)[], columnSet: fitting?.ready.name ?? null };
}

function checkedMapping(mapping: readonly (string | null)[]) {
  const used = mapping.filter(field => field !== null);
  const unknown = used.find(field => !lineImportFields.some(({ key }) => key === field));
  if (unknown !== undefined) throw new AppError('invalid-input', `不认识的字段“${unknown}”，请重新选择列对应关系。`);
  const twice = used.find((field, place) => used.indexOf(field) !== place);
  if (twice === undefined) return mapping;
  throw new AppError('invalid-input', `有两列都对应“${lineImportFieldName(twice)}”，请只保留一列。`);
}

/** The longest text above the headings. */
function titleOf({ firstRows }: SheetSummary, headerRow: number): string {
  const texts = firstRows
    .filter(({ rowNumber }) => rowNumber < headerRow)
    .flatMap(({ cells }) => cells.map(cell => cellText(plainCell(cell)).trim()));
  return texts.toSorted((one, other) => other.length - one.length)[0] ?? '';
}

interface Reading {
  readonly path: string;
  readonly sheet: SheetSummary;
  readonly headerRow: number;
  readonly headings: readonly string[];
  readonly mapping: readonly (LineImportField | null)[];
  readonly year: number;
}

async function readLines(context: JobContext, reading: Reading): Promise<FileLine[]> {
  const { path, sheet, headerRow, headings, mapping, year } = reading;
  const lines: FileLine[] = [];
  const options = {
    sheet: sheet.index,
    // What stands in a merged cell is said of every row beside it.
    fillDown: sheet.merges.filter(merge => merge.bottom > merge.top && merge.top > headerRow),
    signal: context.signal,
    workerUrl: context.application.options.tableWorker,
  };
  for await (const batch of readRows(path, options)) {
    for (const row of batch.filter(({ rowNumber }) => rowNumber > headerRow)) {
      const cells: Partial<Record<LineImportField, CellValue>> = {};
      mapping.forEach((field, column) => {
        if (field !== null) cells[field] = plainCell(row.cells[column] ?? null);
      });
      if (isBlankRow(Object.values(cells)) || isFurnitureRow(row.cells.map(plainCell), headings)) continue;
      addLine(lines, { rowNumber: row.rowNumber, cells: row.cells, ...readLineRow(cells, year) });
    }
    if (lines.length > mostLines)
      throw new AppError('file-too-large', `表里超过 ${mostLines} 行，不像是年度计划，请核对文件。`);
    context.progress('读取计划', lines.length, sheet.rowCount);
  }
  if (lines.length === 0) throw new AppError('invalid-input', '表头下面没有读到计划行，请核对文件。');
  return lines;
}

/** A row that goes on with the one above is one line with it. */
function addLine(lines: FileLine[], line: FileLine): void {
  const above = lines.at(-1);
  if (above?.record && line.record && continuesLine(above.record, line.record)) {
    lines[lines.length - 1] = { ...above, record: joinedLine(above.record, line.record) };
    return;
  }
  lines.push(line);
}
