import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { itemDifferences } from '#domain/item-list/item-difference.ts';
import { versionTitle } from '#domain/item-list/item-version.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import type { JobContext, QueryContext } from '../service/context.ts';
import { fileStamp } from './file-stamp.ts';
import { comparedItem } from './item-words.ts';

type Versions = ParsedInputOf<'itemList.diff'>;

/** What changed from one version of the list to another, item by item and field by field. */
export function listDifferences(context: Pick<QueryContext, 'workspace'>, versions: Versions) {
  const wording = context.workspace.bureau.profile().methodNames;
  const [before, after] = [versions.before, versions.after].map(id => {
    const version = context.workspace.itemVersions.get(id);
    if (!version) throw new AppError('not-found', '找不到清单的这一版，可能已被放弃。');
    const items = context.workspace.items.ofVersion(id).map(item => comparedItem(item, wording));
    const title = versionTitle(version.number) + (version.state === 'draft' ? '草稿' : '');
    return { title, items };
  });
  const rows = itemDifferences(before?.items ?? [], after?.items ?? []);
  const count = (kind: string) => rows.filter(row => row.kind === kind).length;
  return {
    before: before?.title ?? '',
    after: after?.title ?? '',
    added: count('added'),
    dropped: count('dropped'),
    changed: count('changed'),
    rows: rows.map(row => ({ ...row, fields: [...row.fields] })),
  };
}

const kindNames = { added: '新增', dropped: '移除', changed: '修改' } as const;

const columns = [
  ['变化', 10],
  ['事项编码', 14],
  ['抽查事项', 40],
  ['字段', 20],
  ['原来', 50],
  ['现在', 50],
] as const;

/** The same as a workbook, a line for each changed field. */
export async function exportDifferences(context: JobContext, versions: Versions) {
  const { workspace, application } = context;
  const found = listDifferences(context, versions);
  const name = `清单差异-${found.before}至${found.after}-${fileStamp(context.now())}`;
  const path = join(workspace.exportFolder(), safeFileName(name, 'xlsx'));
  const rows = found.rows.flatMap(({ kind, code, title, fields }) =>
    kind === 'changed'
      ? fields.map(({ field, before, after }) => [kindNames[kind], code, title, field, before, after])
      : [[kindNames[kind], code, title, '', '', '']],
  );
  const header = columns.map(([name, width]) => ({ header: name, width, kind: 'text' as const }));
  await writeWorkbook(path, { sheets: [{ name: '清单差异', columns: header, rows }], signal: context.signal });
  return publishOutput(application.grants, path);
}
