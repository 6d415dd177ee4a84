import { importReport } from '#core/registry/import-report.ts';
import type { StagedRow } from '#core/registry/import-target.ts';
import { openTarget } from '#core/registry/import-targets.ts';
import { chinaDate, instantText } from '#core/service/clock.ts';
import { proposeMapping } from '#domain/registry/headings.ts';
import { fieldsOfKind, type ImportKind } from '#domain/registry/import-kind.ts';
import type { Row } from './registry-rows.ts';
import type { RunningCore } from './running-core.ts';

/**
 * Takes rows into a registry as an import does once its file has been read: the reading thread costs a test more than
 * everything that it is about. Answers what became of each row.
 */
export function takeRows(
  running: RunningCore,
  kind: ImportKind,
  rows: readonly Row[],
  policy: 'update' | 'only-new' = 'update',
): StagedRow[] {
  const { database, imports, personal, audit } = running.application.requireWorkspace();
  const [today, at] = [chinaDate(running.clock.now()), instantText(running.clock.now())];
  const target = openTarget(kind, database, {
    policy,
    units: new Map(),
    today,
    at,
    source: '测试表',
    personal: personal.requireCipher(),
  });
  const report = importReport();
  const staged = rows.map((row, place) => target.stage(cellsOf(kind, row), place + 2));
  for (const row of staged) report.add(row);
  database.transaction(() => {
    const batch = {
      kind,
      fileName: '测试表',
      fileSha256: '0'.repeat(64),
      headings: [],
      mapping: [],
      policy,
      source: '',
    };
    const batchId = imports.start(batch, at);
    for (const _ of target.publish(batchId));
    imports.finish(batchId, { batchId, kind, fileName: batch.fileName, ...report.result(), problemFile: null });
    audit.append('import.run', '本机操作员', at, { subject: '测试表' });
  });
  target.discard();
  return staged;
}

function cellsOf(kind: ImportKind, row: Row): Record<string, string> {
  const { columns } = proposeMapping(fieldsOfKind[kind], Object.keys(row));
  return Object.fromEntries(columns.flatMap(({ field, heading }) => (field ? [[field, row[heading] ?? '']] : [])));
}

/** What became of each row, in words: created, updated, unchanged, skipped, or the kind of the error that kept it out. */
export const fatesOf = (rows: readonly StagedRow[]): string[] =>
  rows.map(({ as, problems }) => as ?? problems.find(({ severity }) => severity === 'error')?.kind ?? 'refused');
