import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { daySummary } from '../audit/day-summary.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { writeDocument } from './batch.ts';
import { paperFonts } from './paper-fonts.ts';
import { composeTrailDigest } from './trail-digest.ts';

/** 操作日志日报 of a day: a paper that is signed and kept, so that replacing the whole file contradicts it. Writes no entry itself. */
export async function makeTrailDigest(context: JobContext, { day }: ParsedInputOf<'audit.digest'>) {
  const { workspace, application } = context;
  if (day > chinaDate(context.now())) throw new AppError('invalid-input', '这一天还没有到。请选择今天或以前的日期。');
  context.progress('生成操作日志日报', 0, 1);
  const printedAt = instantText(context.now()).slice(0, 16).replace('T', ' ');
  const digest = { ...daySummary(workspace.audit, day), unit: workspace.bureau.get().name, printedAt };
  const path = join(workspace.exportFolder(), safeFileName(`操作日志日报-${day}`, 'pdf'));
  await writeDocument(path, composeTrailDigest(digest, paperFonts(application)), context.now());
  context.signal.throwIfAborted();
  return publishOutput(application.grants, path);
}
