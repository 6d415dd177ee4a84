import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { testBureau } from '../support/bureau.ts';
import { draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { objectRow, upTo } from '../support/registry-rows.ts';
import { type RunningCore, startCore, temporaryFolder } from '../support/running-core.ts';
import { testAccount } from '../support/signed-in.ts';
import { takeRows } from '../support/take-rows.ts';

const county = prepared(smallCounty);

/** Closes the workspace, changes its file as another program does, and opens it again. */
async function changedOutside(running: RunningCore, sql: string): Promise<RunningCore> {
  await running.close();
  const raw = new SqliteDatabase(join(running.folder, '明抽.db'));
  raw.exec(sql);
  raw.close();
  const { folder, keyFolder, clock } = running;
  const next = startCore({ folder, keyFolder, clock });
  onTestFinished(() => next.close());
  await next.client.job('workspace.open', { folder: null });
  return next;
}

test('the rows of a file made before rows were covered are taken under one entry when it is opened, and are covered from then on', async () => {
  const folder = temporaryFolder();
  copyFileSync(resolve(import.meta.dirname, '../../fixtures/database/version-40.db'), join(folder, '明抽.db'));
  const running = startCore({ folder });
  onTestFinished(() => running.close());
  await running.client.job('workspace.open', { folder: null });
  await running.client.job('account.createFirst', testAccount);
  const { rows } = await running.client.query('audit.list', { after: null, limit: 2 });
  expect(rows[1]).toMatchObject({ action: 'audit.baseline', actor: '明抽程序' });
  const whole = await running.client.job('audit.verify', {});
  expect(whole).toMatchObject({ firstBroken: null, found: 0 });
  expect(whole.rows).toBeGreaterThan(30);
  const next = await changedOutside(running, "UPDATE inspection_result SET outcome = '1' WHERE assignment_id = 2;");
  expect((await next.client.query('audit.list', { after: null, limit: 1 })).total).toBe(rows[0]?.seq);
  expect((await next.client.job('audit.verify', {})).findings).toEqual([
    { kind: 'changed', table: 'inspection_result', title: '检查结果', key: '[2]', seq: rows[1]?.seq },
  ]);
});

test('of neighbouring rows in a large table the changed one is named, with the import that wrote that very row', async () => {
  const running = await county();
  const { seq: first } = running.application.requireWorkspace().audit.head();
  takeRows(running, 'object', [objectRow(7, { 信用风险等级: 'D' }), objectRow(60)]);
  const { raw } = running.database();
  const written = raw
    .prepare(
      "SELECT seq FROM audit_row JOIN audit_shape ON id = shape WHERE table_name = 'inspection_object' AND key = '[0]'",
    )
    .pluck()
    .all();
  expect(written).toEqual([first - 2, first + 1]);
  const next = await changedOutside(
    running,
    "UPDATE inspection_object SET address = '别处' WHERE id IN (3, 49); DELETE FROM object_label WHERE object_id = 5;",
  );
  const { findings } = await next.client.job('audit.verify', {});
  expect(findings.filter(({ table }) => table === 'inspection_object')).toEqual([
    { kind: 'changed', table: 'inspection_object', title: '检查对象', key: '[3]', seq: first - 2 },
    { kind: 'changed', table: 'inspection_object', title: '检查对象', key: '[49]', seq: first + 1 },
  ]);
});

test('a column that a later version adds is no change, and counts from the next time its row is written', async () => {
  const running = await county();
  const next = await changedOutside(
    running,
    "ALTER TABLE bureau ADD COLUMN fax TEXT; ALTER TABLE task ADD COLUMN remark TEXT NOT NULL DEFAULT '';",
  );
  expect(await next.client.job('audit.verify', {})).toMatchObject({ firstBroken: null, found: 0 });
  await next.client.command('bureau.save', { ...testBureau, phone: '1' });
  const after = await changedOutside(next, "UPDATE bureau SET fax = '2';");
  expect((await after.client.job('audit.verify', {})).findings).toMatchObject([{ table: 'bureau', key: '[1]' }]);
});

test('an entry removed at the end of the log is missed', async () => {
  const running = await county();
  const { seq } = running.application.requireWorkspace().audit.head();
  await running.client.job('backup.run', {});
  const next = await changedOutside(
    running,
    'DROP TRIGGER audit_entry_remains; DELETE FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry);',
  );
  expect((await next.client.job('audit.verify', {})).firstBroken).toBe(seq + 1);
});

test('work goes on while everything is verified, and what is written meanwhile is no finding', async () => {
  const running = await county();
  takeRows(
    running,
    'object',
    upTo(3000).map(number => objectRow(number + 100)),
  );
  const verifying = running.client.job('audit.verify', {});
  const drawing = running.client.command('task.create', draftOf());
  const saving = running.client.command('bureau.save', { ...testBureau, phone: '1' });
  const [verdict] = await Promise.all([verifying, drawing, saving]);
  expect(verdict).toMatchObject({ firstBroken: null, found: 0, strays: [] });
  expect(await running.client.job('audit.verify', {})).toMatchObject({ firstBroken: null, found: 0, strays: [] });
});
