import { join } from 'node:path';
import type { ParsedInputOf } from '#contract/contract.ts';
import { itemTitle } from '#domain/item-list/item-version.ts';
import { isUnusedSince } from '#domain/item-list/unused-item.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import type { JobContext, QueryContext } from '../service/context.ts';
import { fileStamp } from './file-stamp.ts';

/** Items of the list that is worked on which no check was made for in so many years (domain.md 4.1). */
export function listUnused(
  { workspace }: Pick<QueryContext, 'workspace'>,
  { today }: ParsedInputOf<'itemList.unused'>,
) {
  const { years, source } = workspace.bureau.profile().unusedItems;
  const version = workspace.itemVersions.working();
  const uses = workspace.itemUses.lastUses();
  const listed = workspace.itemUses.firstListed();
  const items = version ? workspace.items.ofVersion(version.id) : [];
  const rows = items.flatMap(({ id, code, name, sub_item, category }) => {
    const lastUsed = uses.get(code) ?? null;
    const listedSince = listed.get(code) ?? today;
    if (!isUnusedSince(lastUsed ?? listedSince, years, today)) return [];
    return [{ id, code, title: itemTitle(name, sub_item), category, lastUsed, listedSince }];
  });
  return { years, source, version: version?.id ?? null, rows };
}

const columns = [
  ['事项编码', 14],
  ['抽查类别', 24],
  ['抽查事项', 48],
  ['最近实施日期', 16],
  ['列入清单日期', 16],
] as const;

/** The same as a workbook. */
export async function exportUnused(context: JobContext, input: ParsedInputOf<'itemList.exportUnused'>) {
  const { workspace, application } = context;
  const { years, rows } = listUnused(context, input);
  const path = join(workspace.exportFolder(), safeFileName(`待清理事项-${fileStamp(context.now())}`, 'xlsx'));
  const sheet = {
    name: '待清理事项',
    title: `${years} 年以上没有实施过的抽查事项（${input.today}）`,
    columns: columns.map(([name, width]) => ({ header: name, width, kind: 'text' as const })),
    rows: rows.map(row => [row.code, row.category, row.title, row.lastUsed ?? '没有记录', row.listedSince]),
  };
  await writeWorkbook(path, { sheets: [sheet], signal: context.signal });
  return publishOutput(application.grants, path);
}
