import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeNewFile } from '../files/new-file.ts';

const settingsName = '备份设置.json';

/*
 * The settings lie beside the database and not in it: they are needed most when it cannot be opened, and a backup that is
 * restored must not bring back the second place of another time or another PC.
 */
const settingsShape = z.object({
  intervalMinutes: z.number().int().min(5).max(1440).catch(30),
  recent: z.number().int().min(1).max(50).catch(5),
  daily: z.number().int().min(0).max(60).catch(14),
  monthly: z.number().int().min(0).max(60).catch(12),
  /** `mark` stands in a file of that folder, so that an empty mount point or another stick is not taken for it. */
  second: z
    .object({ path: z.string().min(1), mark: z.string().min(1) })
    .nullable()
    .catch(null),
  /** Names the key on this PC with which copies for the second place are sealed. */
  sealedBy: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable()
    .catch(null),
});

export type BackupSettings = z.output<typeof settingsShape>;

/** The settings of a workspace folder; what is missing or unreadable has its usual value (5 recent, 14 daily, 12 monthly). */
export function readBackupSettings(folder: string): BackupSettings {
  let stored: unknown = {};
  try {
    stored = JSON.parse(readFileSync(join(folder, settingsName), 'utf8'));
  } catch {
    // Without a readable file the usual values hold.
  }
  return settingsShape.parse(typeof stored === 'object' && stored !== null ? stored : {});
}

/** Keeps the settings; the file holds the former or the new ones whole. */
export function saveBackupSettings(folder: string, settings: BackupSettings): Promise<void> {
  return writeNewFile(join(folder, settingsName), [`${JSON.stringify(settings, null, 2)}\n`]);
}
