import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { versionTitle } from '#domain/item-list/item-version.ts';
import { writeCsv } from '../files/csv-writing.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { itemFilterOf } from '../registry/item-queries.ts';
import type { JobContext } from '../service/context.ts';
import { fileStamp } from './file-stamp.ts';
import { type ItemColumn, itemWordColumns } from './item-words.ts';

const specialNames = {
  joint: '一业一查清单',
  'key-supervision': '重点监管事项清单',
  'draw-exemption': '双随机例外事项清单',
} as const;

/** More than any list holds; a list has hundreds of items. */
const everything = 100_000;

/** What the page shows of the list: every field under headings that can be imported again, or its columns. */
export async function exportItems(context: JobContext, selection: ParsedInputOf<'item.export'>) {
  const { workspace, application } = context;
  const filter = itemFilterOf(workspace, selection);
  const version = filter.version === null ? null : workspace.itemVersions.get(filter.version);
  const list = selection.special === null ? '随机抽查事项清单' : specialNames[selection.special];
  const edition = version ? `-${versionTitle(version.number)}${version.state === 'draft' ? '草稿' : ''}` : '';
  const { format } = selection;
  const path = join(workspace.exportFolder(), safeFileName(`${list}${edition}-${fileStamp(context.now())}`, format));
  const wording = workspace.bureau.profile().methodNames;
  const chosen = wordColumns(selection.columns);
  const rows = workspace.items
    .page(filter, { sort: selection.sort, after: null, limit: everything })
    .page.map(item => chosen.map(({ words }) => words(item, wording)));
  if (format === 'csv') {
    await writeCsv(path, { headings: chosen.map(({ name }) => name), rows, signal: context.signal });
    return publishOutput(application.grants, path);
  }
  const columns = chosen.map(({ name, width }) => ({ header: name, width, kind: 'text' as const }));
  await writeWorkbook(path, { sheets: [{ name: list, columns, rows }], signal: context.signal });
  return publishOutput(application.grants, path);
}

/** Under which heading a column of the page is written. */
const headingOf: Readonly<Record<string, string>> = {
  code: '事项编码',
  category: '抽查类别',
  name: '抽查事项',
  objectScope: '检查对象',
  itemClass: '事项类别',
  methods: '检查方式',
  ratio: '抽查比例',
  frequency: '抽查频次',
  department: '责任部门/股室',
  partners: '配合部门',
  drawExemption: '双随机例外',
  subject: '检查主体',
  basis: '检查依据',
};

/** Every field, or those of the columns that the page shows in its order. */
function wordColumns(keys: readonly string[] | undefined): readonly ItemColumn[] {
  if (keys === undefined) return itemWordColumns;
  return keys.map(key => {
    const column = itemWordColumns.find(({ name }) => name === headingOf[key]);
    if (!column) throw new AppError('invalid-input', '列表没有这一列，请刷新页面后再导出。');
    return column;
  });
}
