import { join } from 'node:path';
import type { ParsedInputOf } from '#contract/contract.ts';
import { versionTitle } from '#domain/item-list/item-version.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { itemFilterOf } from '../registry/item-queries.ts';
import type { JobContext } from '../service/context.ts';
import { fileStamp } from './file-stamp.ts';
import { itemWordColumns } from './item-words.ts';

const specialNames = {
  joint: '一业一查清单',
  'key-supervision': '重点监管事项清单',
  'draw-exemption': '双随机例外事项清单',
} as const;

/** More than any list holds; a list has hundreds of items. */
const everything = 100_000;

/** What the page shows of the list as a workbook whose headings can be imported again. */
export async function exportItems(context: JobContext, selection: ParsedInputOf<'item.export'>) {
  const { workspace, application } = context;
  const filter = itemFilterOf(workspace, selection);
  const version = filter.version === null ? null : workspace.itemVersions.get(filter.version);
  const list = selection.special === null ? '随机抽查事项清单' : specialNames[selection.special];
  const edition = version ? `-${versionTitle(version.number)}${version.state === 'draft' ? '草稿' : ''}` : '';
  const path = join(workspace.exportFolder(), safeFileName(`${list}${edition}-${fileStamp(context.now())}`, 'xlsx'));
  const wording = workspace.bureau.profile().methodNames;
  const rows = workspace.items
    .page(filter, { sort: selection.sort, after: null, limit: everything })
    .page.map(item => itemWordColumns.map(({ words }) => words(item, wording)));
  const columns = itemWordColumns.map(({ name, width }) => ({ header: name, width, kind: 'text' as const }));
  await writeWorkbook(path, { sheets: [{ name: list, columns, rows }], signal: context.signal });
  return publishOutput(application.grants, path);
}
