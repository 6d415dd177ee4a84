import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import SqliteDatabase from 'better-sqlite3';
import { createCore } from '#core/core.ts';
import { newestVersion } from '#core/db/migrations/migrations.ts';
import { connectInProcess } from '#host/in-process-client.ts';
import { callOver } from './caller.ts';
import { lenientResources } from './lenient-resources.ts';
import { settableClock } from './settable-clock.ts';
import { signedIn, testPasswordCost } from './signed-in.ts';
import { placeOf, wholeJob } from './whole-job.ts';

// Run once for every released version of the database: node test/core/support/freeze-database.ts
// The file is a bureau that has done its whole work in that version, with rows in every table, and must open in every later one.
const place = mkdtempSync(join(tmpdir(), 'mingchou-freeze-'));
const folder = join(place, '数据');
const clock = settableClock();
const core = createCore({
  version: '0.0.0',
  resourceFolder: lenientResources(),
  defaultFolder: folder,
  canChooseFolder: true,
  keyFolder: join(place, 'key'),
  log: () => undefined,
  passwordCost: testPasswordCost,
  now: clock.now,
  uptime: () => clock.now().getTime() / 1000,
});
const client = signedIn(
  connectInProcess(core, error => {
    throw error;
  }),
);
await wholeJob(callOver(client), placeOf({ folder, clock, core }));
client.close();
await core.close();
const path = join(folder, '明抽.db');
const file = new SqliteDatabase(path);
file.pragma('journal_mode = DELETE');
file.exec('VACUUM');
const bytes = file.serialize();
file.close();
writeFileSync(
  resolve(import.meta.dirname, `../../fixtures/database/version-${newestVersion}.db.gz`),
  gzipSync(bytes, { level: 9 }),
);
rmSync(place, { recursive: true });
