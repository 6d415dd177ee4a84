import { stat } from 'node:fs/promises';
import type { WorkbookSummary } from '../files/table.ts';
import { inspectWorkbook } from '../files/workbook-inspection.ts';
import type { JobContext } from '../service/context.ts';
import type { Application } from '../workspace/application.ts';

interface Look {
  readonly path: string;
  readonly size: number;
  readonly changedAt: number;
  readonly summary: WorkbookSummary;
}

const lastLooks = new WeakMap<Application, Look>();

/**
 * What a file holds, sheet by sheet. A file is looked at when it is chosen and once more when it is imported; if it has not
 * changed in between, the first look serves for both.
 */
export async function lookAtFile(
  { application, signal, progress }: JobContext,
  path: string,
): Promise<WorkbookSummary> {
  progress('查看文件', 0, 1);
  const { size, mtimeMs: changedAt } = (await stat(path).catch(() => null)) ?? { size: -1, mtimeMs: -1 };
  const last = lastLooks.get(application);
  if (last?.path === path && last.size === size && last.changedAt === changedAt) return last.summary;
  const summary = await inspectWorkbook(path, { signal, workerUrl: application.options.tableWorker });
  lastLooks.set(application, { path, size, changedAt, summary });
  return summary;
}
