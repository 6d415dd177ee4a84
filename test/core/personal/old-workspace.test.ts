import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Database, openDatabase } from '#core/db/database.ts';
import { fieldCipher } from '#core/personal/field-cipher.ts';
import { sealExisting, sweepPlainText } from '#core/personal/plain-text-store.ts';
import { openWorkspace } from '#core/workspace/open-workspace.ts';
import { upTo } from '../support/registry-rows.ts';
import { startCore, temporaryFolder } from '../support/running-core.ts';
import { testAccount } from '../support/signed-in.ts';
import { filesHolding } from './plain-files.ts';

const frozen = new URL('../../fixtures/database/version-40.db', import.meta.url);
const phone = (number: number) => `139${String(10_000_000 + number * 7919)}`;
const many = 3000;
const numbers = upTo(many).map(phone);
const landLine = '0530-5557777';
const all = new Set([...numbers, landLine]);

/** A workspace of the version that kept telephone numbers in plain text, with thousands of them. */
function oldWorkspace(): string {
  const folder = join(temporaryFolder(), '旧数据');
  mkdirSync(folder);
  copyFileSync(frozen, join(folder, '明抽.db'));
  const database = openDatabase(join(folder, '明抽.db'));
  const put = database.raw.prepare(
    `INSERT INTO inspection_object (code, kind, name, search, initials, match_key, state, risk_class, labels, phone, source, batch_id, updated_at)
     SELECT ?, kind, name, search, initials, ?, state, risk_class, labels, ?, source, batch_id, updated_at FROM inspection_object WHERE id = 1`,
  );
  database.transaction(() => {
    for (const [place, number] of numbers.entries()) put.run(`OLD-${place}`, `old-${place}`, number);
    database.raw.prepare('UPDATE inspector SET phone = ?').run(landLine);
  });
  database.close();
  return folder;
}

function plainIn({ raw }: Database): number {
  return Number(raw.prepare('SELECT count(*) FROM inspection_object WHERE phone IS NOT NULL').pluck().get());
}

test('the first account seals every number an older version kept, and no file of the workspace holds one in plain text', async () => {
  const folder = oldWorkspace();
  expect(filesHolding(folder, all)).not.toEqual([]);
  const running = startCore({ folder });
  onTestFinished(() => running.close());
  const { client } = running;
  await client.job('workspace.open', { folder: null });
  client.carrySession((await client.job('account.createFirst', testAccount)).session);
  // The copy that was saved before the step to this version is the older version's own.
  rmSync(join(folder, '备份'), { recursive: true });
  expect(filesHolding(folder, all)).toEqual([]);

  const rows = running.database().raw.prepare("SELECT id FROM inspection_object WHERE code LIKE 'OLD-%' ORDER BY id");
  const [first = 0] = rows.pluck().all() as number[];
  const asked = { kind: 'object', id: first, field: 'phone', reason: '电话通知' } as const;
  expect(await client.job('personal.reveal', asked)).toEqual({ value: phone(1) });
  const person = { kind: 'inspector', id: 1, field: 'phone', reason: '电话通知' } as const;
  expect(await client.job('personal.reveal', person)).toEqual({ value: landLine });
  await running.close();
  expect(filesHolding(folder, all)).toEqual([]);
  expect(readdirSync(folder)).toContain('明抽.db');
});

test('where sealing breaks off, everything is in plain text as before and there is neither an account nor a key', async () => {
  const folder = oldWorkspace();
  const running = startCore({ folder });
  onTestFinished(() => running.close());
  await running.client.job('workspace.open', { folder: null });
  const { raw } = running.database();
  raw.exec(`CREATE TEMP TRIGGER half_way BEFORE UPDATE OF phone_sealed ON inspection_object WHEN old.code = 'OLD-1500'
    BEGIN SELECT raise(ABORT, 'The power failed.'); END`);
  const before = plainIn(running.database());
  expect(before).toBeGreaterThanOrEqual(many);
  await expect(running.client.job('account.createFirst', testAccount)).rejects.toThrow();
  expect(plainIn(running.database())).toBe(before);
  const { accounts, keys, personal } = running.application.requireWorkspace();
  expect([accounts.any(), keys.exists(), personal.key()]).toEqual([false, false, null]);
  raw.exec('DROP TRIGGER half_way');
  await running.client.job('account.createFirst', testAccount);
  expect(plainIn(running.database())).toBe(0);
});

test('where the power fails between sealing and cleaning the file, the next opening cleans it', () => {
  const folder = oldWorkspace();
  const workspace = openWorkspace(folder, { create: false, now: new Date() });
  workspace.database.transaction(() => {
    sealExisting(workspace.database, fieldCipher(Buffer.alloc(32, 7)));
    workspace.keys.begin('2026-01-05', false);
  });
  workspace.close();
  rmSync(join(folder, '备份'), { recursive: true });
  expect(filesHolding(folder, all)).not.toEqual([]); // Freed pages remember.
  const again = openWorkspace(folder, { create: false, now: new Date() });
  expect(again.keys.needsSweep()).toBe(false);
  again.close();
  expect(filesHolding(folder, all)).toEqual([]);
});

test('a file that was cleaned is not written anew at each opening', () => {
  const folder = oldWorkspace();
  const workspace = openWorkspace(folder, { create: false, now: new Date() });
  onTestFinished(() => workspace.close());
  workspace.keys.begin('2026-01-05', true);
  const before = workspace.database.raw.prepare('SELECT total_changes()').pluck().get();
  sweepPlainText(workspace.database);
  expect(workspace.database.raw.prepare('SELECT total_changes()').pluck().get()).toBe(before);
});
