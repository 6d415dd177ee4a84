import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { AppError } from '#contract/app-error.ts';
import { openTable } from '#core/files/open-table.ts';
import type { Cell, TableRow } from '#core/files/table.ts';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingchou-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Puts bytes into a file of this name in a folder of its own and gives its path. */
export function fileWith(bytes: Buffer | string, name = '表格.xlsx'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

/** The rows of one sheet, read in this thread. */
export async function tableRows(path: string, sheet = 0): Promise<TableRow[]> {
  const book = await openTable(path);
  try {
    const rows: TableRow[] = [];
    for await (const portion of book.sheets[sheet]?.rows() ?? []) rows.push(...portion.rows);
    return rows;
  } finally {
    book.close();
  }
}

/** The cells of one sheet without their row numbers. */
export async function tableCells(path: string, sheet = 0): Promise<Cell[][]> {
  return (await tableRows(path, sheet)).map(row => row.cells);
}

/** The sentence and code with which something is refused; any other failure, and success, fails the test. */
export async function refusal(attempt: Promise<unknown>): Promise<{ code: string; sentence: string }> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, sentence: error.message };
    throw error;
  }
  throw new Error('It was expected to be refused.');
}
