import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testBureau } from '../support/bureau.ts';
import { choose, type ImportResult, importFile } from '../support/import-file.ts';
import { allObjects, noFilter } from '../support/object-list.ts';
import { startBureau } from '../support/prepared-core.ts';
import { type RunningCore, resourceFolder, startCore } from '../support/running-core.ts';
import { testAccount } from '../support/signed-in.ts';

const demo = (name: string) => join(resourceFolder, 'demo', name);
const count = (tallies: readonly { kind: string; count: number }[], kind: string) =>
  tallies.find(tally => tally.kind === kind)?.count ?? 0;

// The registry of a whole county is imported once; the tests of this file follow each other on it.
describe('the registry of a county', () => {
  let running: RunningCore;
  let first: ImportResult;

  beforeAll(async () => {
    running = startCore({ folder: join(mkdtempSync(join(tmpdir(), 'mingchou-county-')), '数据') });
    await running.client.job('workspace.create', { folder: null, bureau: testBureau, account: testAccount });
    first = await importFile(running, 'object', choose(running, demo('检查对象名录库-云河县.xlsx')));
  });

  afterAll(async () => {
    await running.close();
    rmSync(join(running.folder, '..'), { recursive: true, force: true });
  });

  test('comes in with the figures that its data sheet states', () => {
    expect(first).toMatchObject({ rows: 12_017, created: 11_979, updated: 0, unchanged: 0, skipped: 0, refused: 38 });
    const { repaired, problems, noted } = first;
    expect([count(repaired, 'lower-case'), count(repaired, 'full-width')]).toEqual([16, 42]);
    expect(count(repaired, 'outer-space') + count(repaired, 'inner-space')).toBe(73);
    expect([count(problems, 'code-check'), count(problems, 'missing-code'), count(problems, 'duplicate')]).toEqual([
      21, 34, 17,
    ]);
    expect(count(noted, 'old-number')).toBe(277);
    expect(first.rows).toBe(first.created + first.updated + first.unchanged + first.skipped + first.refused);
  });

  test('written to a workbook and imported again changes nothing', async () => {
    const sort = { column: 'name', direction: 'down' } as const;
    const file = await running.client.job('object.export', { filter: noFilter, sort });
    const path = running.core.files.output(file.file)?.path ?? '';
    const again = await importFile(running, 'object', choose(running, path));
    expect(again).toMatchObject({ rows: 11_979, created: 0, updated: 0, unchanged: 11_979, refused: 0 });
  });

  test("learns from another department's list what that says, and loses nothing by what it leaves out", async () => {
    const before = new Map((await allObjects(running)).map(object => [object.id, object]));
    const result = await importFile(running, 'object', choose(running, demo('卫生健康局-监管对象-gb18030.csv')));
    expect(result).toMatchObject({ rows: 1020, created: 120, updated: 900, unchanged: 0, refused: 0 });
    const after = await allObjects(running);
    expect(after).toHaveLength(11_979 + 120);
    const told = new Set(['labels', 'legalRepresentative', 'name', 'address']);
    for (const object of after) {
      const known = before.get(object.id);
      if (!known) continue;
      for (const [key, value] of Object.entries(known)) {
        const now = object[key as keyof typeof object];
        // What was blank may be filled now, such as a missing code; what was known may only be replaced by what the list says.
        if (value !== null && !told.has(key)) expect([object.name, key, now]).toEqual([object.name, key, value]);
        if (value !== null) expect(now).not.toBeNull();
      }
    }
    const again = await importFile(running, 'object', choose(running, demo('卫生健康局-监管对象-gb18030.csv')));
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 1020, refused: 0 });
  });
});

test('the people and the items of the county come in with what their data sheet states', async () => {
  const running = await startBureau();
  const people = await importFile(running, 'inspector', choose(running, demo('执法检查人员名录库-云河县.xlsx')));
  expect(people).toMatchObject({ rows: 186, created: 186, refused: 0 });
  const items = await importFile(running, 'item', choose(running, demo('随机抽查事项清单-云河县.xlsx')));
  expect(items).toMatchObject({ rows: 18, created: 18, refused: 0 });
  const { rows } = await running.client.query('item.list', { text: '', after: null, limit: 100 });
  expect(rows.every(({ category }) => category !== '')).toBe(true);
  const filter = { text: '', units: [], drawable: true };
  const drawable = await running.client.query('inspector.list', { filter, on: '2026-12-31', after: null, limit: 500 });
  expect(drawable.total).toBeLessThan(186);
  expect(drawable.rows.every(({ staffKind }) => staffKind !== 'assistant')).toBe(true);
});
