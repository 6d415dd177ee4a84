import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InputOf, OutputOf } from '#contract/contract.ts';
import { inspectWorkbook } from '#core/files/workbook-inspection.ts';
import { testBureau } from '../support/bureau.ts';
import { choose, chooseText, importFile } from '../support/import-file.ts';
import { allObjects } from '../support/object-list.ts';
import { refusalOf } from '../support/refusal.ts';
import { type RunningCore, resourceFolder, startCore } from '../support/running-core.ts';
import { testAccount } from '../support/signed-in.ts';

const demo = (name: string) => join(resourceFolder, 'demo', name);
const page = { text: '', after: null, limit: 500 } as const;

// The registry of a whole county is imported once; the tests of this file follow each other on it.
describe("a county's registry beside the list of its health bureau", () => {
  let running: RunningCore;
  let made: OutputOf<'comparison.run'>;
  const rowsOf = (part: InputOf<'comparison.rows'>['part'], change = {}) =>
    running.client.query('comparison.rows', { id: made.id, part, ...page, ...change });
  const compare = async (file: { grant: string }, options = {}) => {
    const looked = { file: file.grant, kind: 'object', sheet: null, headerRow: null } as const;
    const { sheet, headerRow, mapping } = await running.client.job('import.inspect', looked);
    const input = { file: file.grant, sheet, headerRow, mapping, source: '卫生健康局' };
    return running.client.job('comparison.run', input, options);
  };

  beforeAll(async () => {
    running = startCore({ folder: join(mkdtempSync(join(tmpdir(), 'mingchou-compare-')), '数据') });
    await running.client.job('workspace.create', { folder: null, bureau: testBureau, account: testAccount });
    await importFile(running, 'object', choose(running, demo('检查对象名录库-云河县.xlsx')));
  });

  afterAll(async () => {
    await running.close();
    rmSync(join(running.folder, '..'), { recursive: true, force: true });
  });

  test('finds 741 rows by code, 159 by name and address, leaves 2 to a person, and misses 118', async () => {
    made = await compare(choose(running, demo('卫生健康局-监管对象-gb18030.csv')));
    expect(made.counts).toEqual({
      rows: 1020,
      byCode: 741,
      byName: 159,
      decided: 0,
      common: 900,
      doubtful: 2,
      theirs: 118,
      ours: 11_979 - 900,
      unreadable: 0,
    });
    expect(made).toMatchObject({ objects: 11_979, fileName: '卫生健康局-监管对象-gb18030.csv', source: '卫生健康局' });
    expect(made.fileSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('shows each doubtful row beside the object of the same name at another address', async () => {
    const { rows } = await rowsOf('doubtful');
    expect(rows).toHaveLength(2);
    for (const { row, proposals } of rows) {
      expect(proposals).toHaveLength(1);
      expect(proposals[0]).toMatchObject({ doubt: '名称相同，地址不同', object: { name: row?.name } });
      expect(proposals[0]?.object.address).not.toBe(row?.address);
    }
  });

  test('takes no other object into a part, page by page, than those of the registry', async () => {
    const seen = new Set<number>();
    for (let after: string | null = null; ; ) {
      const { rows, next, total } = await rowsOf('ours', { after });
      expect(total).toBe(11_079);
      for (const { object } of rows) seen.add(object?.id ?? 0);
      if (next === null) break;
      after = next;
    }
    expect(seen.size).toBe(11_079);
    const { rows: first } = await rowsOf('common');
    const { rows: second } = await rowsOf('common', { after: String(first.at(-1)?.row?.number) });
    const common = new Set([...first, ...second].map(({ object }) => object?.id));
    expect(common.size).toBe(900);
    expect((await allObjects(running)).every(({ id }) => seen.has(id) !== common.has(id))).toBe(true);
  });

  test('is told apart by a person once and for all, with a reason that the trail keeps', async () => {
    const { rows } = await rowsOf('doubtful');
    const [first, second] = rows;
    const number = first?.row?.number ?? 0;
    const object = first?.proposals[0]?.object.id ?? 0;
    const reason = '电话核实，已搬迁';
    const wrong = { id: made.id, decisions: [{ row: number, object: object + 1 }], reason };
    expect(await refusalOf(running.client.command('comparison.decide', wrong))).toMatchObject({
      code: 'invalid-input',
    });
    const decisions = [
      { row: number, object },
      { row: second?.row?.number ?? 0, object: null },
    ];
    await running.client.command('comparison.decide', { id: made.id, decisions, reason });
    const { counts } = await running.client.query('comparison.get', { id: made.id });
    expect(counts).toMatchObject({ decided: 1, common: 901, doubtful: 0, theirs: 119, ours: 11_078 });
    const decided = await rowsOf('common', { text: first?.row?.name });
    expect(decided.rows).toMatchObject([{ how: 'decided', object: { id: object }, decision: { reason } }]);

    const other = { id: made.id, decisions: [{ row: number, object: null }], reason: '核实有误' };
    await running.client.command('comparison.decide', other);
    expect((await running.client.query('comparison.get', { id: made.id })).counts).toMatchObject({
      common: 900,
      theirs: 120,
    });
    const trail = await running.client.query('audit.list', {
      filter: { text: '核实', actions: ['comparison.decide'], actors: [], from: null, to: null },
      after: null,
      limit: 10,
    });
    expect(trail.rows).toHaveLength(2);
  });

  test('is written to a workbook with a sheet for each part', async () => {
    const file = await running.client.job('comparison.export', { id: made.id });
    const { sheets } = await inspectWorkbook(running.core.files.output(file.file)?.path ?? '');
    expect(sheets.map(({ name }) => name)).toEqual(['双方都有', '待认定', '仅对方有', '仅我方有', '无法比对']);
    expect(sheets.map(({ rowCount }) => rowCount)).toEqual([903, 3, 123, 11_082, 3]);
  });

  test('becomes a sub-registry of those in use, which is the range of a joint task', async () => {
    const { client } = running;
    const [first] = (await rowsOf('common')).rows;
    await client.command('object.stand', { id: first?.object?.id ?? 0, standing: 'void', reason: '重复建档' });
    const part = { id: made.id, part: 'common' } as const;
    const objects = made.counts.common - 1;
    expect(await client.query('comparison.becoming', { ...part, labelId: null })).toEqual({
      objects,
      outOfUse: 1,
      label: null,
    });
    const kept = await client.job('comparison.keep', { ...part, name: '卫健联合库', reason: '联合检查' });
    expect(kept.members).toBe(objects);
    expect(await allObjects(running, { subRegistries: [kept.id] })).toHaveLength(objects);
    const again = client.job('comparison.keep', { ...part, name: '卫健联合库', reason: '联合检查' });
    expect((await refusalOf(again)).message).toContain('已经有分库');
    const { rows } = await client.query('audit.list', { after: null, limit: 1 });
    expect(rows[0]).toMatchObject({ action: 'comparison.keep', reason: '联合检查' });
  });

  test('becomes a label of the objects that the preview told, on either side', async () => {
    const { client } = running;
    const look = { group: '许可', applies: 'object', colour: 'blue', source: 'own', note: '' } as const;
    const { id: labelId } = await client.command('label.save', { id: null, name: '卫健未列', ...look });
    const part = { id: made.id, part: 'ours' } as const;
    const days = { from: '2026-03-02', to: null, reason: '核对名单' };
    const seen = await client.query('comparison.becoming', { ...part, labelId });
    expect(seen.label).toEqual({ changes: made.counts.ours, already: 0, blocked: 0 });
    expect(await client.job('comparison.label', { ...part, labelId, ...days })).toEqual({ changed: made.counts.ours });
    expect(await client.query('comparison.becoming', { ...part, labelId })).toMatchObject({
      label: { changes: 0, already: made.counts.ours },
    });
    const { labels } = await client.query('label.list', {});
    expect(labels.find(({ id }) => id === labelId)?.objects).toBe(made.counts.ours);
    expect(await client.job('audit.verify', {})).toMatchObject({ found: 0 });
  });

  test('reads wrong codes as none, names rows without a name, and counts an object once that is named twice', async () => {
    const [one] = await allObjects(running);
    const text = [
      '单位名称,社会信用代码,地址',
      `${one?.name},91371726J0H436145X,${one?.address}`,
      `${one?.name},,${one?.address}`,
      ',,某处',
      '无此企业,,某路 1 号',
    ].join('\n');
    const { id, counts } = await compare(chooseText(running, text));
    expect(counts).toMatchObject({ rows: 4, byName: 2, common: 1, theirs: 1, unreadable: 1 });
    const { rows } = await running.client.query('comparison.rows', { id, part: 'common', ...page });
    expect(rows[0]?.row).toMatchObject({ number: 2, code: '91371726J0H436145X' });
    expect(rows[0]?.row?.note).toContain('校验位');
  });

  test('leaves nothing when it is cancelled', async () => {
    const before = await running.client.query('comparison.list', { after: null, limit: 10 });
    const stop = new AbortController();
    const onProgress = ({ phase }: { phase: string }) => {
      if (phase === '与名录比对') stop.abort();
    };
    const cancelled = compare(choose(running, demo('卫生健康局-监管对象-gb18030.csv')), {
      signal: stop.signal,
      onProgress,
    });
    expect(await refusalOf(cancelled)).toMatchObject({ code: 'cancelled' });
    expect(await running.client.query('comparison.list', { after: null, limit: 10 })).toEqual(before);
    expect(running.bugs).toEqual([]);
  });
});
