import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is removed when this process ends, whatever happens. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingchou-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
