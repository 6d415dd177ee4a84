import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#contract/app-error.ts';
import { fileFailure } from './file-failure.ts';
import { tooLargeForMemory } from './file-refusal.ts';
import { openTable } from './open-table.ts';
import { READING_LIMITS } from './reading-limits.ts';
import type { TableBook } from './table-book.ts';
import { BATCHES_UNDERWAY, type ReadingAnswer, type ReadingRequest } from './worker/conversation.ts';
import { mergedCellFiller } from './worker/merged-cells.ts';
import { rowBatches } from './worker/row-batches.ts';
import { shownText, summarizeSheet } from './worker/sheet-summary.ts';

const FEWEST_SAMPLE_ROWS = 1000;

/** The reading thread: answers the one request it was started with, so that no file can keep the core busy. */
async function answer(port: MessagePort, request: ReadingRequest): Promise<void> {
  const say = (words: ReadingAnswer) => port.postMessage(words);
  try {
    const book = await openTable(request.path);
    if (request.task === 'inspect') await inspect(book, request, say);
    else await giveRows(book, request, say, takenBatches(port));
    book.close();
    say({ type: 'end' });
  } catch (error) {
    // A string or list that has grown beyond what can be: the file is too large, and nothing is wrong with us.
    const failure = error instanceof RangeError ? tooLargeForMemory('文件展开后的内容太大', error) : error;
    say(failureWords(fileFailure(failure, request.path)));
  }
}

async function inspect(
  book: TableBook,
  bounds: ReadingRequest & { task: 'inspect' },
  say: (words: ReadingAnswer) => void,
): Promise<void> {
  const { kind, encoding } = book;
  const sheets = [];
  const shown = shownText();
  // All sheets together cost no more than the longest one that may be: they may all be the same part of the file.
  let left = READING_LIMITS.rows;
  for (const [index, sheet] of book.sheets.entries()) {
    const sampleRows = Math.min(bounds.sampleRows, Math.max(left, FEWEST_SAMPLE_ROWS));
    const summary = await summarizeSheet(sheet, index, { ...bounds, sampleRows }, shown);
    sheets.push(summary);
    left -= summary.rowCount;
  }
  say({ type: 'summary', summary: { kind, ...(encoding && { encoding }), sheets } });
}

async function giveRows(
  book: TableBook,
  request: ReadingRequest & { task: 'rows' },
  say: (words: ReadingAnswer) => void,
  taken: () => Promise<void>,
): Promise<void> {
  const sheet = book.sheets[request.sheet];
  if (!sheet) throw new AppError('not-found', `文件里没有第 ${request.sheet + 1} 张工作表。请重新选择。`);
  const fill = mergedCellFiller(request.fillDown);
  let underway = 0;
  for await (const { rows, progress } of rowBatches(sheet)) {
    for (; underway >= BATCHES_UNDERWAY; underway -= 1) await taken();
    say({ type: 'rows', rows: rows.map(fill), progress });
    underway += 1;
  }
}

/** Each call waits for one more batch to be taken. */
function takenBatches(port: MessagePort): () => Promise<void> {
  let taken = 0;
  let wake = () => {};
  port.on('message', () => {
    taken += 1;
    wake();
  });
  // The port must not keep the thread alive once everything is said.
  port.unref();
  return async () => {
    while (taken === 0) {
      port.ref();
      await new Promise<void>(resolve => {
        wake = resolve;
      });
      port.unref();
    }
    taken -= 1;
  };
}

function failureWords(error: unknown): ReadingAnswer {
  if (error instanceof AppError) return { type: 'refused', code: error.code, sentence: error.message };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { type: 'failed', message, stack };
}

if (parentPort) await answer(parentPort, workerData as ReadingRequest);
