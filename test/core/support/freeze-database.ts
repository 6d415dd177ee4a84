import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createCore } from '#core/core.ts';
import { newestVersion } from '#core/db/migrations/migrations.ts';
import { connectInProcess } from '#host/in-process-client.ts';
import { testBureau } from './bureau.ts';
import { callOver } from './caller.ts';
import { witnesses } from './ceremony.ts';
import { draftOf } from './draft.ts';
import { inspectorRow, inspectorsCsv, itemRow, itemsCsv, objectRow, objectsCsv, upTo } from './registry-rows.ts';
import { settableClock } from './settable-clock.ts';
import { signedIn, testAccount } from './signed-in.ts';
import { importTables } from './whole-job.ts';

// Run once for every released version of the database: node test/core/support/freeze-database.ts
// The file is a bureau as that version leaves it, and must open in every later one.
const folder = mkdtempSync(join(tmpdir(), 'mingchou-freeze-'));
const clock = settableClock();
const core = createCore({
  version: '0.0.0',
  resourceFolder: resolve(import.meta.dirname, '../../../resources'),
  defaultFolder: join(folder, '数据'),
  canChooseFolder: false,
  keyFolder: join(folder, 'key'),
  log: () => undefined,
  now: clock.now,
});
const client = signedIn(
  connectInProcess(core, error => {
    throw error;
  }),
);
await client.job('workspace.create', { folder: null, bureau: testBureau, account: testAccount });
await importTables(
  callOver(client),
  { folder: join(folder, '数据'), grantFile: async path => core.files.grantInput(path) },
  {
    object: objectsCsv(upTo(8).map(number => objectRow(number))),
    inspector: inspectorsCsv(upTo(4).map(number => inspectorRow(number))),
    item: itemsCsv([itemRow(1)]),
  },
);
const { id: taskId } = await client.command('task.create', draftOf({ itemIds: [1], reserve: 1 }));
const meeting = { taskId, occasion: '一季度例会', place: '第三会议室', host: '郭强', operator: '林英' };
const { drawId } = await client.job('draw.freezeFrame', meeting);
await client.command('draw.freezePlan', { drawId });
await client.command('draw.commit', { drawId });
for (const witness of witnesses) await client.command('draw.addWitness', { drawId, ...witness });
await client.command('draw.reveal', { drawId });
await client.command('draw.close', { drawId });
clock.set('2026-03-12T10:00:00+08:00');
const sheets = await client.query('assignment.list', { taskId, after: null, limit: 10 });
for (const { id, team } of sheets.rows.slice(0, 3)) {
  const inspectorIds = team.map(person => person.id);
  const checked = { checkedOn: '2026-03-10', endedOn: '2026-03-10', inspectorIds };
  await client.command('result.save', { assignmentId: id, outcome: '6', finding: '标签不全', note: '', ...checked });
}
const backup = await client.job('backup.run', {});
const target = resolve(import.meta.dirname, `../../fixtures/database/version-${newestVersion}.db`);
copyFileSync(core.files.output(backup.file)?.path ?? '', target);
client.close();
await core.close();
rmSync(folder, { recursive: true });
