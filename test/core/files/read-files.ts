import { readFileSync, writeFileSync } from 'node:fs';
import { AppError } from '#contract/app-error.ts';
import { readRows } from '#core/files/row-reading.ts';
import { inspectWorkbook } from '#core/files/workbook-inspection.ts';
import type { HeardReading, ReadingTask } from './reading-process.ts';

/** A program that reads files as the core does, and tells after each what it cost the whole process. */
process.on('message', (task: ReadingTask) => {
  void read(task).then(heard => process.send?.(heard));
});

async function read(task: ReadingTask): Promise<HeardReading> {
  // Linux then counts the largest resident size anew; the number is a command of /proc, not a size.
  writeFileSync('/proc/self/clear_refs', '5');
  const started = performance.now();
  let longestPause = 0;
  let last = started;
  const beat = setInterval(() => {
    longestPause = Math.max(longestPause, performance.now() - last);
    last = performance.now();
  }, 10);
  const outcome = await outcomeOf(task);
  clearInterval(beat);
  const seconds = (performance.now() - started) / 1000;
  const peak = Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
  return { ...outcome, seconds, longestPause, peakMebibytes: peak };
}

async function outcomeOf({ path, whole }: ReadingTask) {
  try {
    if (!whole) {
      const { sheets } = await inspectWorkbook(path);
      return { code: 'read', sentence: '', rows: sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0) };
    }
    let rows = 0;
    for await (const batch of readRows(path, { sheet: 0 })) rows += batch.length;
    return { code: 'read', sentence: '', rows };
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, sentence: error.message, rows: 0 };
    return { code: 'bug', sentence: error instanceof Error ? (error.stack ?? error.message) : String(error), rows: 0 };
  }
}
