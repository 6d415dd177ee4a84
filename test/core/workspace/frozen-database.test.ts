import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { protectedTables, unprotectedTables } from '#core/audit/protected-tables.ts';
import { type Database, openDatabase } from '#core/db/database.ts';
import { versionOf } from '#core/db/migrate.ts';
import { newestVersion } from '#core/db/migrations/migrations.ts';
import { openWorkspace } from '#core/workspace/open-workspace.ts';
import { databaseAt, tablesOf } from '../support/blank-database.ts';
import { stageOf } from '../support/ceremony.ts';
import { frozenVersions, thaw, wholeVersions } from '../support/frozen-database.ts';
import { sheetsOf } from '../support/results.ts';
import { startCore, temporaryFolder } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';
import { testAccount } from '../support/signed-in.ts';

const newestFrozen = Math.max(...frozenVersions);

test('there is a frozen database of every version that was released', () => {
  expect(newestFrozen).toBeGreaterThanOrEqual(150);
  expect(newestFrozen).toBeLessThanOrEqual(newestVersion);
});

test('the bureau in the frozen version 40, which knew no accounts, opens with everything in it', async () => {
  const folder = temporaryFolder();
  thaw(40, folder);
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

interface Held {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly digest: string;
}

/** The rows of a table, counted and digested over some of its columns, in whatever order they lie. */
function heldIn({ raw }: Database, table: string, columns: readonly string[]): Held {
  const names = columns.map(name => `"${name}"`).join(', ');
  const rows = raw.prepare(`SELECT ${names} FROM "${table}"`).raw().all() as unknown[][];
  const texts = rows.map(row => JSON.stringify(row)).toSorted();
  return { columns, rows: rows.length, digest: createHash('sha256').update(texts.join('\n')).digest('hex') };
}

const columnsOf = ({ raw }: Database, table: string) =>
  (raw.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name);

/** Everything a file holds; the index for searching is made of it. */
function everythingIn(database: Database): Map<string, Held> {
  const tables = tablesOf(database).filter(({ name }) => !name.startsWith('object_search'));
  return new Map(tables.map(({ name }) => [name, heldIn(database, name, columnsOf(database, name))]));
}

test.each(wholeVersions)(
  'every row of the frozen version %i is there after all later steps, and its trail holds',
  async version => {
    const folder = temporaryFolder();
    const old = openDatabase(thaw(version, folder), { readonly: true });
    const before = everythingIn(old);
    old.close();
    expect([...before].filter(([, { rows }]) => rows === 0).map(([name]) => name)).toEqual([]);
    const workspace = openWorkspace(folder, { create: false, now: new Date('2026-06-01T09:00:00+08:00') });
    const { database } = workspace;
    expect(versionOf(database)).toBe(newestVersion);
    const after = [...before].map(([table, { columns }]) => [table, heldIn(database, table, columns)] as const);
    expect(new Map(after)).toEqual(before);
    expect(database.raw.pragma('foreign_key_check')).toEqual([]);
    expect(database.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    workspace.close();

    const running = startCore({ folder, clock: settableClock('2026-06-01T09:00:00+08:00') });
    onTestFinished(() => running.close());
    await running.client.job('workspace.open', { folder: null });
    const verified = await running.client.job('audit.verify', {});
    expect(verified.firstBroken).toBeNull();
    expect(verified.entries).toBeGreaterThan(100);
    const { rows } = await running.client.query('draw.history', { after: null, limit: 100 });
    expect(rows.length).toBeGreaterThan(0);
    for (const { drawId, state } of rows.filter(one => one.state === 'CLOSED')) {
      const { checks } = await running.client.job('draw.verify', { drawId });
      expect([state, checks.filter(check => check.state === 'fail')]).toEqual([state, []]);
    }
    expect(running.bugs).toEqual([]);
  },
);

test('the newest frozen database has rows in every table that its version knows', () => {
  const old = openDatabase(thaw(newestFrozen, temporaryFolder()), { readonly: true });
  onTestFinished(() => old.close());
  const listed = new Set([...Object.keys(protectedTables), ...Object.keys(unprotectedTables)]);
  const known = tablesOf(databaseAt(newestFrozen)).map(({ name }) => name);
  const without = known.filter(name => listed.has(name) && heldIn(old, name, columnsOf(old, name)).rows === 0);
  expect(without).toEqual([]);
});

test('the steps that made the newest frozen database have not been changed since', () => {
  const old = openDatabase(thaw(newestFrozen, temporaryFolder()), { readonly: true });
  onTestFinished(() => old.close());
  const fresh = databaseAt(newestFrozen);
  const made = ({ raw }: typeof old) =>
    raw.prepare("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name").all();
  expect(made(old)).toEqual(made(fresh));
  expect(tablesOf(old).length).toBeGreaterThan(60);
});
