import { join } from 'node:path';
import type { ParsedInputOf } from '#contract/contract.ts';
import { writeNewFile } from '../files/new-file.ts';
import { publishOutput } from '../files/output-file.ts';
import type { JobContext } from '../service/context.ts';
import { requireDraw } from './draw-steps.ts';
import { evidenceBundle } from './evidence.ts';
import { frozenFrameBytes } from './frozen-frame.ts';
import { sealedBundleText } from './sealed-bundle-text.ts';
import { verdictOf } from './verifying-thread.ts';

/** Writes the evidence bundle of a draw to the export folder, and notes in the log that it was taken out. */
export async function exportEvidence(context: JobContext, { drawId, form }: ParsedInputOf<'draw.evidence'>) {
  const { workspace, signal } = context;
  const { draw } = requireDraw(context, drawId);
  context.progress('整理证据', 0, 1);
  const bundle = evidenceBundle(context, drawId);
  const pieces =
    form === 'public'
      ? [JSON.stringify(bundle, null, 1)]
      : sealedBundleText(bundle, await frozenFrameBytes(workspace, draw.frame_digest));
  const name = `${form === 'sealed' ? '抽取证据（含名单）' : '抽取证据（公开）'}-${draw.number}.json`;
  const path = join(workspace.exportFolder(), name);
  await writeNewFile(path, pieces, signal);
  const file = await publishOutput(context.application.grants, path, name);
  context.commit(command => command.note({ subject: `抽取 ${draw.number}`, after: { form, sha256: file.sha256 } }));
  return file;
}

/** Checks a draw with the verifier that outsiders get: it shares no code with the side that drew. */
export async function verifyDraw(context: JobContext, { drawId }: ParsedInputOf<'draw.verify'>) {
  const { workspace, application, signal } = context;
  const { draw } = requireDraw(context, drawId);
  context.progress('整理证据', 0, 2);
  const bundle = JSON.parse(JSON.stringify(evidenceBundle(context, drawId))) as ReturnType<typeof evidenceBundle>;
  const frame = await frozenFrameBytes(workspace, draw.frame_digest);
  context.progress('逐项核对', 1, 2);
  const { ok, checks } = await verdictOf(application.options.resourceFolder, { bundle, frame }, signal);
  return { ok, checks: checks.map(({ id, title, state, detail }) => ({ id, title, state, detail: detail ?? '' })) };
}
