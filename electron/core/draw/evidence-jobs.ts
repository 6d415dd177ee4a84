import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ParsedInputOf } from '#contract/contract.ts';
import { writeNewFile } from '../files/new-file.ts';
import { publishOutput } from '../files/output-file.ts';
import type { JobContext } from '../service/context.ts';
import { requireDraw } from './draw-steps.ts';
import { evidenceBundle } from './evidence.ts';

/** Writes the evidence bundle of a draw to the export folder, and notes in the log that it was taken out. */
export async function exportEvidence(context: JobContext, { drawId, form }: ParsedInputOf<'draw.evidence'>) {
  const { draw } = requireDraw(context, drawId);
  context.progress('整理证据', 0, 1);
  const text = JSON.stringify(evidenceBundle(context, drawId, form), null, 1);
  const name = `${form === 'sealed' ? '抽取证据（含名单）' : '抽取证据（公开）'}-${draw.number}.json`;
  const path = join(context.workspace.exportFolder(), name);
  await writeNewFile(path, [text], context.signal);
  const file = await publishOutput(context.application.grants, path, name);
  context.commit(command => command.note({ subject: `抽取 ${draw.number}`, after: { form, sha256: file.sha256 } }));
  return file;
}

interface Verifier {
  verifyBundle(bundle: unknown): {
    ok: boolean;
    checks: { id: string; title: string; state: 'pass' | 'fail' | 'skipped'; detail: string }[];
  };
}

/** Checks a draw with the verifier that outsiders get: it shares no code with the side that drew. */
export async function verifyDraw(context: JobContext, { drawId }: ParsedInputOf<'draw.verify'>) {
  context.progress('整理证据', 0, 2);
  const bundle = JSON.parse(JSON.stringify(evidenceBundle(context, drawId, 'sealed'))) as unknown;
  const path = join(context.application.options.resourceFolder, 'draw-protocol', 'verify-bundle.mjs');
  const verifier = (await import(pathToFileURL(path).href)) as Verifier;
  context.progress('逐项核对', 1, 2);
  const { ok, checks } = verifier.verifyBundle(bundle);
  return { ok, checks: checks.map(({ id, title, state, detail }) => ({ id, title, state, detail: detail ?? '' })) };
}
