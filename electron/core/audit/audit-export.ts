import { join } from 'node:path';
import type { ParsedInputOf } from '#contract/contract.ts';
import { actionTitle } from '#domain/audit/action-title.ts';
import { changesText } from '#domain/audit/changes.ts';
import { maskPersonalData } from '#domain/text/personal-data.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { breathe } from '../jobs/breathe.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { storedFilter } from './audit-list.ts';
import type { AuditStore } from './audit-store.ts';

const columns = [
  ['序号', 10, 'number'],
  ['时间', 26, 'text'],
  ['操作人', 20, 'text'],
  ['操作', 20, 'text'],
  ['对象', 36, 'text'],
  ['内容', 60, 'text'],
  ['理由', 36, 'text'],
  ['校验值', 68, 'text'],
] as const;

/** The most signs that a cell of a spreadsheet holds (Excel specifications). */
const cellLimit = 32_767;

/** The entries of a filter as a workbook, newest first; mobile and identity numbers are masked in every column. */
export async function exportAudit(context: JobContext, { filter: given }: ParsedInputOf<'audit.export'>) {
  const { workspace, application } = context;
  const { audit } = workspace;
  const filter = storedFilter(given);
  const total = audit.count(filter);
  const stamp = instantText(context.now()).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const path = join(workspace.exportFolder(), safeFileName(`操作日志-${stamp}`, 'xlsx'));

  async function* rows() {
    let done = 0;
    for (let before: number | null = null; ; ) {
      const page: Row[] = audit.page(filter, before, 500);
      for (const row of page) yield cellsOf(row);
      done += page.length;
      context.progress('写出', done, Math.max(done, total));
      if (page.length < 500) return;
      before = page.at(-1)?.seq ?? null;
      await breathe(context.signal);
    }
  }

  const header = columns.map(([name, width, kind]) => ({ header: name, width, kind }));
  await writeWorkbook(path, {
    sheets: [{ name: '操作日志', columns: header, rows: rows() }],
    signal: context.signal,
  });
  return publishOutput(application.grants, path);
}

type Row = ReturnType<AuditStore['page']>[number];

function cellsOf({ seq, at, actor, action, subject, before, after, reason, hash }: Row): (string | number | null)[] {
  const content = shown(changesText(before, after));
  return [seq, at, shown(actor), actionTitle(action), shown(subject), content, reason && shown(reason), hash];
}

function shown(text: string): string {
  const masked = maskPersonalData(text);
  return masked.length > cellLimit ? `${masked.slice(0, cellLimit - 20)}……（内容过长，已截断）` : masked;
}
