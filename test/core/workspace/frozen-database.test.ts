import { copyFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#core/db/database.ts';
import { newestVersion } from '#core/db/migrations/migrations.ts';
import { databaseAt, tablesOf } from '../support/blank-database.ts';
import { stageOf } from '../support/ceremony.ts';
import { sheetsOf } from '../support/results.ts';
import { startCore, temporaryFolder } from '../support/running-core.ts';
import { testAccount } from '../support/signed-in.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures/database');
const frozen = readdirSync(fixtures).filter(name => /^version-\d+\.db$/.test(name));

const newestFrozen = Math.max(...frozen.map(name => Number(/\d+/.exec(name)?.[0])));

test('there is a frozen database of every version that was released', () => {
  expect(newestFrozen).toBeGreaterThanOrEqual(40);
  expect(newestFrozen).toBeLessThanOrEqual(newestVersion);
});

test.each(frozen)('the bureau in the frozen %s opens with everything in it', async name => {
  const folder = temporaryFolder();
  copyFileSync(join(fixtures, name), join(folder, '明抽.db'));
  const running = startCore({ folder });
  onTestFinished(() => running.close());
  const { client } = running;
  const status = await client.job('workspace.open', { folder: null });
  expect(status).toMatchObject({ counts: { objects: 8, inspectors: 4, items: 1, tasks: 1 }, demo: false });
  expect((await client.query('account.session', {})).state).toBe('first');
  client.carrySession((await client.job('account.createFirst', testAccount)).session);
  expect((await client.job('audit.verify', {})).firstBroken).toBeNull();
  const verified = await client.job('draw.verify', { drawId: 1 });
  expect(verified.checks.filter(({ state }) => state !== 'pass')).toEqual([]);
  expect(await stageOf(running, 1)).toMatchObject({ state: 'CLOSED', attempt: 1, infeasible: null });
  const sheets = await sheetsOf(running, 1);
  expect(sheets.map(({ result }) => result?.outcome)).toEqual(['6', '6', '6', undefined]);
  expect(running.bugs).toEqual([]);
});

test('the steps that made the newest frozen database have not been changed since', () => {
  const old = openDatabase(join(fixtures, `version-${newestFrozen}.db`), { readonly: true });
  onTestFinished(() => old.close());
  const fresh = databaseAt(newestFrozen);
  const made = ({ raw }: typeof old) =>
    raw.prepare("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name").all();
  expect(made(old)).toEqual(made(fresh));
  expect(tablesOf(old).length).toBeGreaterThan(20);
});
