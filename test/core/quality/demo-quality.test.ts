import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OutputOf } from '#contract/contract.ts';
import { inspectWorkbook } from '#core/files/workbook-inspection.ts';
import { testBureau } from '../support/bureau.ts';
import { choose, importFile } from '../support/import-file.ts';
import { allObjects } from '../support/object-list.ts';
import { refusalOf } from '../support/refusal.ts';
import { type RunningCore, resourceFolder, startCore } from '../support/running-core.ts';
import { testAccount } from '../support/signed-in.ts';

const paging = { after: null, limit: 500 } as const;

// The registry of a whole county is imported once; the tests of this file follow each other on it.
describe("the examination of a county's registry", () => {
  let running: RunningCore;
  let report: OutputOf<'quality.run'>;
  const countOf = (kind: string) => report.findings.find(finding => finding.kind === kind)?.count;
  const rowsOf = (kind: string, fixable = false) => running.client.query('quality.rows', { kind, fixable, ...paging });

  beforeAll(async () => {
    running = startCore({ folder: join(mkdtempSync(join(tmpdir(), 'mingchou-quality-')), '数据') });
    await running.client.job('workspace.create', { folder: null, bureau: testBureau, account: testAccount });
    const file = join(resourceFolder, 'demo', '检查对象名录库-云河县.xlsx');
    await importFile(running, 'object', choose(running, file));
  });

  afterAll(async () => {
    await running.close();
    rmSync(join(running.folder, '..'), { recursive: true, force: true });
  });

  test('finds 34 objects without a code, 277 with an old number only and 22 without a station', async () => {
    expect(await running.client.query('quality.report', {})).toEqual({ newest: null, earlier: [] });
    report = await running.client.job('quality.run', {});
    expect([countOf('missing-code'), countOf('old-number-only'), countOf('blank-station')]).toEqual([34, 277, 22]);
    const objects = await allObjects(running);
    expect(countOf('no-label')).toBe(objects.filter(({ labels }) => labels.length === 0).length);
    expect(countOf('unclassified')).toBe(objects.filter(({ riskClass }) => riskClass === 'unclassified').length);
    expect(countOf('struck-off-drawable')).toBe(0);
    expect(report.figures.objects).toBe(11_979);
    expect(report.figures.sound).toBeGreaterThan(0);
    expect((await running.client.query('quality.report', {})).newest).toEqual(report);
  });

  test('shows the objects of each finding page by page', async () => {
    const { rows, total } = await rowsOf('missing-code');
    expect([rows.length, total]).toEqual([34, 34]);
    const first = await running.client.query('quality.rows', {
      kind: 'missing-code',
      fixable: false,
      after: null,
      limit: 20,
    });
    const rest = await running.client.query('quality.rows', {
      kind: 'missing-code',
      fixable: false,
      after: first.next,
      limit: 20,
    });
    expect([...first.rows, ...rest.rows]).toEqual(rows);
    expect(rest.next).toBeNull();
  });

  test('proposes a station by the neighbours of the town, and writes it only for as many as were seen', async () => {
    const { rows } = await rowsOf('blank-station', true);
    expect(rows).toHaveLength(22);
    for (const { address, proposal } of rows) expect(address).toContain(proposal?.replace('市场监督管理所', ''));
    const ask = { kind: 'blank-station', reason: '按乡镇补齐' };
    const wrong = running.client.job('quality.fix', { ...ask, expected: 21 });
    expect(await refusalOf(wrong)).toMatchObject({ code: 'conflict' });
    expect((await rowsOf('blank-station')).total).toBe(22);

    const before = new Map((await allObjects(running)).map(object => [object.id, object]));
    expect(await running.client.job('quality.fix', { ...ask, expected: 22 })).toEqual({ done: true, changed: 22 });
    const proposals = new Map(rows.map(({ objectId, proposal }) => [objectId, proposal]));
    for (const object of await allObjects(running)) {
      const known = before.get(object.id);
      expect(object).toEqual({ ...known, station: proposals.get(object.id) ?? known?.station });
    }
    expect((await rowsOf('blank-station')).total).toBe(0);
    const kept = running.database().raw.prepare('SELECT before, after FROM bulk_change_row').all();
    expect(kept).toHaveLength(22);
    const trail = running.application.requireWorkspace().audit.following(0, 100).at(-1);
    expect(trail).toMatchObject({ action: 'quality.fix', subject: '补管辖单位 22 户', reason: '按乡镇补齐' });
    expect((await running.client.job('audit.verify', {})).firstBroken).toBeNull();
  });

  test('cannot put right what only a person can know', async () => {
    const asked = running.client.job('quality.fix', { kind: 'missing-code', expected: 34, reason: '试' });
    expect(await refusalOf(asked)).toMatchObject({ code: 'invalid-input' });
  });

  test('writes a finding to a workbook, and keeps the figures of each examination', async () => {
    const file = await running.client.job('quality.export', { kind: 'old-number-only' });
    const { sheets } = await inspectWorkbook(running.core.files.output(file.file)?.path ?? '');
    expect(sheets).toMatchObject([{ name: '只有旧注册号', rowCount: 279 }]);
    await running.client.job('quality.run', {});
    const { newest, earlier } = await running.client.query('quality.report', {});
    expect(newest?.findings.find(({ kind }) => kind === 'blank-station')?.count).toBe(0);
    expect(earlier).toMatchObject([{ figures: report.figures }]);
    expect(running.bugs).toEqual([]);
  });
});
