import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { platformKindNames } from '#domain/publication/platform-field.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { fileStamp } from '../item-list/file-stamp.ts';
import type { JobContext } from '../service/context.ts';
import { requirePlatform } from './platform-entries.ts';
import { platformSubjects } from './platform-values.ts';

const WIDTH = 24;

/** Writes what a platform asks for in its own columns, and notes in the trail that it was handed out (R-159, O12). */
export async function exportForPlatform(context: JobContext, input: ParsedInputOf<'platform.export'>) {
  const { workspace, application } = context;
  const platform = requirePlatform(workspace, input.platform);
  const columns = platform.columns[input.kind];
  const kindName = platformKindNames[input.kind];
  if (columns.length === 0) {
    throw new AppError('conflict', `${platform.name}没有设置${kindName}的列，请先在“列对照”里设置。`);
  }
  const entered = workspace.platforms.enteredOf(platform.code, input.kind);
  const subjects = platformSubjects(context, input.kind).filter(({ id }) => !input.missingOnly || !entered.has(id));
  const stamp = fileStamp(context.now());
  const path = join(workspace.exportFolder(), safeFileName(`${platform.name}-${kindName}-${stamp}`, 'xlsx'));
  const sheet = {
    name: kindName,
    columns: columns.map(({ heading }) => ({ header: heading, width: WIDTH, kind: 'text' as const })),
    rows: subjects.map(({ values }) => columns.map(({ field }) => values[field] ?? '')),
  };
  await writeWorkbook(path, { sheets: [sheet], signal: context.signal });
  const file = await publishOutput(application.grants, path);
  context.commit(command => {
    const { name, sha256 } = file;
    command.note({
      subject: `导出到 ${platform.name}`,
      after: {
        内容: kindName,
        rows: subjects.length,
        只含未录入的: input.missingOnly ? '是' : '否',
        fileName: name,
        sha256,
      },
    });
  });
  return { ...file, rows: subjects.length };
}
