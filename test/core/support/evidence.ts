import { readFileSync } from 'node:fs';
import type { Bundle } from '../../unit/verifier/example-bundle.ts';
import type { RunningCore } from './running-core.ts';

/** The evidence of a draw as it is handed out, read back from its file. */
export async function evidenceOf(running: RunningCore, drawId: number, form: 'sealed' | 'public'): Promise<Bundle> {
  const file = await running.client.job('draw.evidence', { drawId, form });
  const path = running.core.files.output(file.file)?.path ?? '';
  return JSON.parse(readFileSync(path, 'utf8')) as Bundle;
}
