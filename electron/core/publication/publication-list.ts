import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { isAsked, isLate, publicWord, sortedPublic } from '#domain/publication/public-row.ts';
import { publicKindNames } from '#domain/publication/publication-kind.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { fileStamp } from '../item-list/file-stamp.ts';
import type { JobContext, QueryContext } from '../service/context.ts';
import { publicRows } from './public-rows.ts';
import { publicationSince } from './publication-since.ts';

/** Everything that must be public, with what the page offers to choose from. */
export function listPublications({ workspace }: QueryContext, { today }: ParsedInputOf<'publication.list'>) {
  const { channels, exemptGrounds, source } = workspace.bureau.profile().publicationRule;
  return { rows: publicRows(workspace, today), channels, exemptGrounds, source };
}

/** What only the record itself says. */
export function getPublication({ workspace }: QueryContext, { id }: ParsedInputOf<'publication.get'>) {
  const row = workspace.publications.get(id);
  if (!row) throw new AppError('not-found', '找不到这项公示，请刷新页面后再试。');
  return {
    exemptReason: row.exempt_reason,
    was: row.was,
    becomes: row.becomes,
    reason: row.reason,
    since: publicationSince(workspace, row),
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    sha256: row.sha256,
  };
}

const columns = [
  ['状态', 12],
  ['公示内容', 16],
  ['名称', 48],
  ['编号', 28],
  ['应公示截止', 14],
  ['是否逾期', 10],
  ['公示日期', 14],
  ['公示渠道', 32],
  ['回执或网址', 40],
] as const;

/** The list as the page shows it, as a workbook. */
export async function exportPublications(context: JobContext, input: ParsedInputOf<'publication.export'>) {
  const { workspace, application } = context;
  const rows = sortedPublic(
    publicRows(workspace, input.today).filter(row => isAsked(row, input.filter)),
    input.sort,
  );
  const path = join(workspace.exportFolder(), safeFileName(`公示台账-${fileStamp(context.now())}`, 'xlsx'));
  const sheet = {
    name: '公示台账',
    title: `公示台账（${input.today}）`,
    columns: columns.map(([header, width]) => ({ header, width, kind: 'text' as const })),
    rows: rows.map(row => [
      publicWord(row),
      publicKindNames[row.kind],
      row.title,
      row.number,
      row.due === null ? '' : `${row.due}${row.provisional ? '（暂定）' : ''}`,
      isLate(row) ? '逾期' : '',
      row.publishedOn ?? '',
      row.channel ?? '',
      row.receipt ?? '',
    ]),
  };
  await writeWorkbook(path, { sheets: [sheet], signal: context.signal });
  return publishOutput(application.grants, path);
}
