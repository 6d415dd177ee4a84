import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test as plainTest } from 'vitest';
import { databaseName } from '#core/workspace/database-name.ts';
import { temporaryFolder } from '../core/support/running-core.ts';
import { lookUp } from './simulation/invariants.ts';
import { liveYear } from './simulation/live-year.ts';
import { proveYear } from './simulation/prove-year.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;
const test = hasPython ? plainTest : plainTest.skip;
if (!hasPython) process.stdout.write('Python 3 is not installed: no year is lived and computed a second time.\n');

const size = { year: 2026, objects: 1500, lines: 4, draws: 4, checks: 60, outside: 6, seed: 'small' };

/** What breaks a year, and which invariant has to see it. */
const breaking = {
  handled: 'DELETE FROM follow_up_event; DELETE FROM follow_up WHERE assignment_id IS NOT NULL',
  confirmed: "UPDATE disclosure SET receipt = ''",
  'other-reviewer': 'UPDATE inspection_result SET reviewed_by = entered_by',
  dates: "UPDATE inspection_result SET checked_on = '2026-01-01'",
  'approved-first': 'UPDATE task SET approved_on = NULL',
  'two-inspectors': 'DELETE FROM result_inspector',
};

test('a whole year of a small bureau keeps every invariant, its figures are those of another program, and what is broken is seen', async () => {
  const folder = temporaryFolder();
  const office = await liveYear(folder, size, () => undefined);
  const { looked, different, trail, compared } = await proveYear(office, folder, size.year);
  expect(looked.filter(({ breaches }) => breaches > 0)).toEqual([]);
  expect(different).toEqual([]);
  expect(compared.length).toBeGreaterThan(200);
  expect(trail.whole).toBe(true);
  expect(looked.find(({ name }) => name === 'drawn')?.rows).toBeGreaterThan(20);
  const path = join(folder, 'workspace', databaseName);
  const file = new Database(path);
  file.pragma('foreign_keys = OFF');
  for (const [name, sql] of Object.entries(breaking)) {
    file.exec(sql);
    expect([name, lookUp(path).find(one => one.name === name)?.breaches]).not.toEqual([name, 0]);
  }
  file.close();
});
