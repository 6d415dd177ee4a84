import { cpSync, existsSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { databaseName } from '#core/workspace/database-name.ts';
import type { Chance } from './random.ts';

/**
 * Copies a bureau with its write-ahead log cut off at a random byte, as a disk may leave it that had not yet written its end;
 * false where there is no log to be torn.
 */
export function copyWithTornLog(from: string, to: string, chance: Chance): boolean {
  const log = join('数据', `${databaseName}-wal`);
  if (!existsSync(join(from, log)) || statSync(join(from, log)).size === 0) return false;
  cpSync(from, to, { recursive: true });
  truncateSync(join(to, log), chance.below(statSync(join(to, log)).size));
  return true;
}
