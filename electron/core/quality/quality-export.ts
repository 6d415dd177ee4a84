import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { faultKinds } from '#domain/quality/fault.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { writeWorkbook } from '../files/workbook-writing.ts';
import { breathe } from '../jobs/breathe.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';

const columns = [
  ['代码', 24],
  ['名称', 40],
  ['地址', 48],
  ['管辖单位', 28],
  ['现值', 24],
  ['建议', 28],
] as const;

/** The objects of one finding as a workbook. */
export async function exportFindings(context: JobContext, { kind }: ParsedInputOf<'quality.export'>) {
  const { workspace, application } = context;
  const found = faultKinds.find(({ code }) => code === kind);
  if (!found) throw new AppError('not-found', '没有这一项体检内容。');
  const total = workspace.quality.count(kind, false);

  async function* rows() {
    for (let after = 0, done = 0; ; ) {
      const page = workspace.quality.rows(kind, false, after, 500);
      for (const row of page) yield [row.code, row.name, row.address, row.station, row.value, row.proposal];
      done += page.length;
      context.progress('写出', done, total);
      await breathe(context.signal);
      const last = page.at(-1);
      if (!last) return;
      after = last.object_id;
    }
  }

  const stamp = instantText(context.now()).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const path = join(workspace.exportFolder(), safeFileName(`名录体检-${found.name}-${stamp}`, 'xlsx'));
  const header = columns.map(([name, width]) => ({ header: name, width, kind: 'text' as const }));
  const sheet = { name: found.name, notes: [found.advice], columns: header, rows: rows() };
  await writeWorkbook(path, { sheets: [sheet], signal: context.signal });
  return publishOutput(application.grants, path);
}
