import { join } from 'node:path';
import type { OutputOf } from '#contract/contract.ts';
import { verifyTrail } from '../audit/verify-trail.ts';
import { isSound, orphanedRows } from '../db/soundness.ts';
import { writeNewFile } from '../files/new-file.ts';
import { publishOutput } from '../files/output-file.ts';
import { zipOf } from '../files/zip-writing.ts';
import { breathe } from '../jobs/breathe.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { type DiagnosticsPart, diagnosticsParts } from './diagnostics-parts.ts';

/** Writes the bundle to the export folder: a zip that can be handed to whoever looks for a fault, and that a person can read first. */
export async function makeDiagnostics(context: JobContext): Promise<OutputOf<'diagnostics.make'>> {
  const { workspace, application, now } = context;
  const parts = [...diagnosticsParts(context), await checks(context)];
  const stamp = instantText(now()).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const path = join(workspace.exportFolder(), `诊断信息-${stamp}.zip`);
  await writeNewFile(path, [zipOf(parts, now())], context.signal);
  const file = await publishOutput(application.grants, path);
  context.commit(({ note }) => note({ subject: file.name, after: { sha256: file.sha256, bytes: file.bytes } }));
  return { ...file, parts: parts.map(part => ({ ...part, bytes: Buffer.byteLength(part.text) })) };
}

async function checks(context: JobContext): Promise<DiagnosticsPart> {
  const { database } = context.workspace;
  context.progress('检查数据文件', 0, 1);
  await breathe(context.signal);
  const sound = isSound(database, 'integrity_check');
  const orphans = orphanedRows(database);
  const { entries, firstBroken, found: changedRows } = await verifyTrail(context);
  const found = {
    数据文件完好: sound,
    无主的行: orphans,
    操作日志条数: entries,
    操作日志第一处不符: firstBroken,
    与操作日志不符的行数: changedRows,
  };
  return { name: '检查.json', what: '数据文件和操作日志是否完好。', text: `${JSON.stringify(found, null, 2)}\n` };
}
