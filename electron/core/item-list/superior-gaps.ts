import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { itemTitle, versionTitle } from '#domain/item-list/item-version.ts';
import { type ListedItem, type ListGap, listGaps } from '#domain/item-list/list-gap.ts';
import type { CheckMethodWording } from '#domain/vocabulary/check-method.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import type { JobContext, QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { fileStamp } from './file-stamp.ts';
import { itemWordColumns, type WordedItem } from './item-words.ts';

/** What a superior prescribes; how an item is arranged is the bureau's own. */
const compared = new Set(['事项类别', '检查对象', '检查方式', '检查依据', '检查内容', '抽查比例', '抽查频次']);
const comparedColumns = itemWordColumns.filter(({ name }) => compared.has(name));

function listed(id: number, item: WordedItem, wording: CheckMethodWording): ListedItem {
  const fields = comparedColumns.map(({ name, words }) => [name, words(item, wording)] as const);
  const title = itemTitle(item.name, item.sub_item);
  return { id, externalCode: item.external_code, title, fields: Object.fromEntries(fields) };
}

/** The lists that were kept to compare with, newest first. */
export function listSuperiorLists({ workspace }: QueryContext) {
  const { superiorLists } = workspace;
  return superiorLists.all().map(list => ({
    id: list.id,
    source: list.source,
    issuedOn: list.issued_on,
    fileName: list.file_name,
    items: superiorLists.items(list.id).length,
    importedAt: list.imported_at,
  }));
}

/** Compares the list that is worked on with a superior's, item by item. */
export function gapsWith(workspace: Workspace, id: number) {
  if (!workspace.superiorLists.get(id)) throw new AppError('not-found', '找不到这份上级清单。');
  const wording = workspace.bureau.profile().methodNames;
  const working = workspace.itemVersions.working();
  const theirs = workspace.superiorLists.items(id);
  const ours = working ? workspace.items.ofVersion(working.id) : [];
  const gaps = listGaps(
    theirs.map(item => listed(item.id, item.columns, wording)),
    ours.map(item => listed(item.id, item, wording)),
  );
  return { working, theirs, gaps };
}

/** The gap report. */
export function listSuperiorGaps(
  { workspace }: Pick<QueryContext, 'workspace'>,
  { id }: ParsedInputOf<'superiorList.gaps'>,
) {
  const { working, theirs, gaps } = gapsWith(workspace, id);
  const reasons = new Map(theirs.map(item => [item.id, item.notApplicable]));
  const missing = gaps.filter(({ kind }) => kind === 'missing').length;
  return {
    version: working && versionTitle(working.number) + (working.state === 'draft' ? '草稿' : ''),
    matched: theirs.length - missing,
    rows: gaps.map(gap => rowOf(gap, reasons)),
  };
}

function rowOf(gap: ListGap, reasons: ReadonlyMap<number, string | null>) {
  const superior = gap.kind === 'extra' ? null : gap.superior;
  const own = gap.kind === 'missing' ? null : gap.own;
  return {
    kind: gap.kind,
    superiorId: superior?.id ?? null,
    ownId: own?.id ?? null,
    externalCode: superior?.externalCode ?? own?.externalCode ?? null,
    title: superior?.title ?? own?.title ?? '',
    fields: gap.kind === 'differing' ? [...gap.fields] : [],
    notApplicable: superior ? (reasons.get(superior.id) ?? null) : null,
  };
}

const kindNames = { missing: '上级有、本单位没有', extra: '本单位有、上级没有', differing: '内容不同' } as const;

const columns = [
  ['差异', 22],
  ['上级事项代码', 20],
  ['抽查事项', 44],
  ['字段', 14],
  ['本单位', 44],
  ['上级', 44],
  ['不适用的理由', 30],
] as const;

/** The same as a workbook, a line for each differing field. */
export async function exportSuperiorGaps(context: JobContext, input: ParsedInputOf<'superiorList.export'>) {
  const { workspace, application } = context;
  const { rows } = listSuperiorGaps(context, input);
  const path = join(workspace.exportFolder(), safeFileName(`应纳尽纳核对-${fileStamp(context.now())}`, 'xlsx'));
  const lines = rows.flatMap(({ kind, externalCode, title, fields, notApplicable }) => {
    const head = [kindNames[kind], externalCode ?? '', title];
    if (fields.length === 0) return [[...head, '', '', '', notApplicable ?? '']];
    return fields.map(({ field, before, after }) => [...head, field, before, after, notApplicable ?? '']);
  });
  const header = columns.map(([name, width]) => ({ header: name, width, kind: 'text' as const }));
  await writeWorkbook(path, {
    sheets: [{ name: '应纳尽纳核对', columns: header, rows: lines }],
    signal: context.signal,
  });
  return publishOutput(application.grants, path);
}
