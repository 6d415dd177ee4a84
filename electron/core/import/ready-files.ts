import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedInputOf } from '#contract/contract.ts';
import { fieldsOfKind, type ImportKind } from '#domain/registry/import-kind.ts';
import type { ReadyMapping } from '#domain/registry/ready-mapping.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { importKindNames } from '../registry/import-targets.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';

interface TemplateColumn {
  readonly field: string;
  readonly advice: string;
  readonly example: string;
}

const readFile = <Content>(folder: string, name: string): Content =>
  JSON.parse(readFileSync(join(folder, 'import', name), 'utf8')) as Content;

/** The column sets of known platforms and plans for one kind of table. */
export const readyMappings = (resourceFolder: string, kind: ImportKind): ReadyMapping[] =>
  readFile<ReadyMapping[]>(resourceFolder, 'mappings.json').filter(one => one.kind === kind);

/** An empty workbook for a registry: what to write stands above each heading, an example below, which an import leaves out. */
export async function writeTemplate(context: JobContext, { kind }: ParsedInputOf<'import.template'>) {
  const { application, workspace } = context;
  const templates = readFile<Record<ImportKind, TemplateColumn[]>>(
    application.options.resourceFolder,
    'templates.json',
  );
  const fields = templates[kind].map(column => {
    const found = fieldsOfKind[kind].find(({ key }) => key === column.field);
    if (!found) throw new RangeError(`The template of ${kind} names an unknown field: ${column.field}`);
    return { ...column, name: found.name };
  });
  const advice = fields.filter(one => one.advice !== '').map(({ name, advice: said }) => `“${name}”${said}`);
  const stamp = instantText(context.now()).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const title = `导入模板-${importKindNames[kind]}`;
  const path = join(workspace.exportFolder(), safeFileName(`${title}-${stamp}`, 'xlsx'));
  const columns = fields.map(({ name }) => ({
    header: name,
    width: Math.max(14, name.length * 2 + 6),
    kind: 'text' as const,
  }));
  await writeWorkbook(path, {
    sheets: [
      {
        name: importKindNames[kind],
        title,
        notes: [`填写说明：从列名下一行起填写，“示例”一行导入时会略过。${advice.join('；')}。`],
        columns,
        rows: [fields.map(({ example }) => example)],
      },
    ],
    signal: context.signal,
  });
  return publishOutput(application.grants, path);
}
