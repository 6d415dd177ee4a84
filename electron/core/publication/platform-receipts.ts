import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import type { Platform } from '#domain/publication/platform.ts';
import { type ReceiptLine, readPasted, receiptDay, receiptVerdict } from '#domain/publication/platform-receipt.ts';
import { cellText } from '#domain/registry/cell-value.ts';
import { readRows } from '../files/row-reading.ts';
import { lookAtFile } from '../registry/file-look.ts';
import { plainCell } from '../registry/plain-cell.ts';
import type { JobContext, QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { requirePlatform } from './platform-entries.ts';

/** Pasted columns, line by line against what is here; nothing is written. */
export function readPastedReceipt({ workspace }: QueryContext, input: ParsedInputOf<'platform.read'>) {
  requirePlatform(workspace, input.platform);
  return judged(workspace, input.platform, readPasted(input.text, input.on));
}

const MOST_LINES = 20_000;
/** Headings stand at the top. */
const HEADING_ROWS = 20;

/** The platform's receipt file, by the headings that its entry in the profile names; nothing is written. */
export async function readReceiptFile(context: JobContext, input: ParsedInputOf<'platform.readFile'>) {
  const { workspace, application, signal } = context;
  const platform = requirePlatform(workspace, input.platform);
  const { path } = application.grants.input(input.file);
  const { summary } = await lookAtFile(context, path);
  const sheet = summary.sheets.find(one => !one.empty && !one.hidden);
  if (!sheet) throw new AppError('invalid-input', '文件里没有内容，请核对回执文件。');
  let places: Places | null = null;
  const lines: ReceiptLine[] = [];
  const options = { sheet: sheet.index, signal, workerUrl: application.options.tableWorker };
  for await (const batch of readRows(path, options)) {
    for (const { cells, rowNumber } of batch) {
      const texts = cells.map(cell => cellText(plainCell(cell)).trim());
      if (places === null) places = rowNumber > HEADING_ROWS ? places : placesOf(platform, texts);
      else lines.push(lineOf(texts, places, rowNumber, input.on));
    }
    if (lines.length > MOST_LINES) throw new AppError('file-too-large', `回执超过 ${MOST_LINES} 行，请分次导入。`);
    context.progress('读取回执', lines.length, sheet.rowCount);
  }
  if (places === null) {
    const { own, number } = platform.receipt;
    const sentence = `没有认出回执的表头：要有“${own.join('”“')}”中的一列和“${number.join('”“')}”中的一列。`;
    throw new AppError('invalid-input', `${sentence}可以在平台的列对照里改写表头。`);
  }
  return judged(
    workspace,
    input.platform,
    lines.filter(({ own, number }) => own !== '' || number !== ''),
  );
}

interface Places {
  readonly own: number;
  readonly number: number;
  /** -1 where there is none. */
  readonly on: number;
}

function placesOf({ receipt }: Platform, headings: readonly string[]): Places | null {
  const place = (names: readonly string[]) => headings.findIndex(heading => names.includes(heading.replace(/\s/g, '')));
  const [own, number] = [place(receipt.own), place(receipt.number)];
  return own < 0 || number < 0 ? null : { own, number, on: place(receipt.on) };
}

const lineOf = (texts: readonly string[], places: Places, line: number, on: string): ReceiptLine => ({
  line,
  own: texts[places.own] ?? '',
  number: texts[places.number] ?? '',
  on: receiptDay(texts[places.on] ?? '') ?? on,
});

function judged({ platforms }: Workspace, platform: string, lines: readonly ReceiptLine[]) {
  const seen = new Set<string>();
  const all = platforms.known(platform);
  return lines.map(line => {
    const known = all.get(line.own) ?? null;
    const verdict = receiptVerdict(line, known && { entered: known.entry?.number ?? null }, seen);
    seen.add(line.own);
    return {
      ...line,
      verdict,
      kind: known?.kind ?? null,
      subjectId: known?.subjectId ?? null,
      title: known?.title ?? '',
    };
  });
}
