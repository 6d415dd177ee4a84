import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { InputOf } from '#contract/contract.ts';
import { pagesOf, popplerIsMissing } from '../document/poppler.ts';
import { testBureau } from '../support/bureau.ts';
import { drawUntil, stageOf } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import type { RunningCore } from '../support/running-core.ts';
import { readWorkbook } from '../support/workbook.ts';

const county = prepared(smallCounty);

type Filter = NonNullable<InputOf<'audit.list'>['filter']>;

/** A county with a draw on one day and a change of its particulars on the next. */
async function worked() {
  const running = await county();
  const held = await drawUntil(running, 'CLOSED');
  running.clock.addDays(1);
  await running.client.command('bureau.save', { ...testBureau, phone: '13812345678', address: '=1+1' });
  const change = { id: 2, status: 'left', recusals: [], notOwnArea: true, reason: '-2+3调离100%' };
  await running.client.command('inspector.save', change);
  return { running, ...held };
}

async function actionsOf({ client }: RunningCore, filter: Filter): Promise<string[]> {
  const { rows, total } = await client.query('audit.list', { filter, after: null, limit: 500 });
  expect(rows).toHaveLength(total);
  return rows.map(({ action }) => action);
}

const textOf = (running: RunningCore, file: string) => running.core.files.output(file)?.path ?? '';

test('entries are found by any word in them, by action, person, day and thing, each with its true number', async () => {
  const { running, taskId } = await worked();
  const all = await actionsOf(running, {});
  expect(await actionsOf(running, { text: '100%' })).toEqual(['inspector.save']);
  expect(await actionsOf(running, { text: '13812345678' })).toEqual(['bureau.save']);
  expect(await actionsOf(running, { text: '没有这个词' })).toEqual([]);
  expect(await actionsOf(running, { text: '_' })).not.toHaveLength(all.length);
  expect(await actionsOf(running, { from: '2026-03-03' })).toEqual(['inspector.save', 'bureau.save']);
  expect(await actionsOf(running, { to: '2026-03-02' })).toEqual(all.slice(2));
  expect(await actionsOf(running, { from: '2026-03-03', to: '2026-03-02' })).toEqual([]);
  expect(await actionsOf(running, { actors: ['别人'] })).toEqual([]);
  expect(await actionsOf(running, { subject: '单位资料' })).toEqual(['bureau.save']);
  expect(await actionsOf(running, { about: { kind: 'inspector', id: 2 } })).toEqual(['inspector.save', 'import.run']);
  expect((await actionsOf(running, { about: { kind: 'task', id: taskId } })).at(-1)).toBe('task.create');
  const { actions, actors } = await running.client.query('audit.facets', { filter: { actions: ['bureau.save'] } });
  expect(actors.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  expect(actions.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
  for (const { value, count } of actions) expect(await actionsOf(running, { actions: [value] })).toHaveLength(count);
});

test('pages of filtered entries follow each other without a gap', async () => {
  const { running } = await worked();
  const filter = { actions: ['draw.addWitness', 'import.run'] };
  const seen: number[] = [];
  for (let after: string | null = null; ; ) {
    const page: { rows: { seq: number }[]; next: string | null; total: number } = await running.client.query(
      'audit.list',
      { filter, after, limit: 2 },
    );
    expect(page.total).toBe(6);
    seen.push(...page.rows.map(({ seq }) => seq));
    if (page.next === null) break;
    after = page.next;
  }
  expect(seen).toEqual(seen.toSorted((one, other) => other - one));
  expect(new Set(seen).size).toBe(6);
});

test('an export has what is shown in words, computes nothing and holds no number of a person', async () => {
  const { running } = await worked();
  const file = await running.client.job('audit.export', { filter: { from: '2026-03-03' } });
  const [headings, ...rows] = await readWorkbook(textOf(running, file.file));
  expect(headings).toEqual(['序号', '时间', '操作人', '操作', '对象', '内容', '理由', '校验值']);
  expect(rows.map(row => row[3])).toEqual(['修改执法检查人员', '修改单位资料']);
  expect(rows[0]?.[5]).toContain('状态：在岗 → 离岗');
  expect(rows[0]?.[6]).toBe("'-2+3调离100%");
  expect(rows[1]?.[5]).toContain('联系电话：0530-5550000 → 138****5678');
  expect(JSON.stringify(rows)).not.toContain('13812345678');
});

test('a printed head stands, a forged one contradicts, and one beyond the end says that the file is older than the paper', async () => {
  const { running } = await worked();
  const { rows } = await running.client.query('audit.list', { after: null, limit: 3 });
  const [, entry] = rows;
  const { seq = 0, hash = '' } = entry ?? {};
  const check = (input: InputOf<'audit.checkHead'>) => running.client.query('audit.checkHead', input);
  const printed = `${hash.slice(0, 4)} ${hash.slice(4, 8)}　${hash.slice(8, 16).toUpperCase()}`;
  expect(await check({ seq, hash: printed })).toMatchObject({ verdict: 'stands', at: entry?.at });
  expect(await check({ seq: seq - 1, hash: printed })).toMatchObject({ verdict: 'contradicts' });
  expect(await check({ seq: seq + 7, hash: printed })).toMatchObject({ verdict: 'later', at: null });
  expect((await refusalOf(check({ seq, hash: hash.slice(0, 15) }))).message).toContain('16 位');
  expect((await refusalOf(check({ seq, hash: `${hash.slice(0, 15)}g` }))).code).toBe('invalid-input');
});

test('a head printed before the file was replaced as a whole contradicts the other file, though that is whole in itself', async () => {
  const [one, other] = [await county(), await county()];
  for (const [running, phone] of [
    [one, '1'],
    [other, '2'],
  ] as const) {
    await running.client.command('bureau.save', { ...testBureau, phone });
    expect(await running.client.job('audit.verify', {})).toMatchObject({ firstBroken: null, found: 0 });
  }
  const { seq, hash } = one.application.requireWorkspace().audit.head();
  expect((await one.client.query('audit.checkHead', { seq, hash })).verdict).toBe('stands');
  expect((await other.client.query('audit.checkHead', { seq, hash })).verdict).toBe('contradicts');
});

test.skipIf(popplerIsMissing)(
  'the daily digest states the day, its numbers and the head of the log, and leaves no entry',
  async () => {
    const { running } = await worked();
    const { audit } = running.application.requireWorkspace();
    const before = audit.head();
    const read = async (day: string) => {
      const file = await running.client.job('audit.digest', { day });
      return pagesOf(readFileSync(textOf(running, file.file)), '-layout').join('\n');
    };
    const text = await read('2026-03-03');
    expect(text).toContain('操作日志日报');
    expect(text).toContain('2026年3月3日');
    expect(text).toMatch(/当日条数\s+2 ?条/);
    expect(text).toContain(`第 ${before.seq - 1} 条至第 ${before.seq} 条`);
    expect(text.replace(/\s/g, '')).toContain(before.hash.slice(0, 16));
    expect(text).toMatch(/修改单位资料\s+1/);
    expect(text).toContain('审核人（签名）');
    const quiet = await read('2026-01-01');
    expect(quiet).toContain('当日没有记录');
    expect(await refusalOf(running.client.job('audit.digest', { day: '2026-03-04' }))).toMatchObject({
      code: 'invalid-input',
    });
    expect(audit.head()).toEqual(before);
  },
);

test.skipIf(popplerIsMissing)(
  'the record of a draw carries the head of the log as it was when it was printed',
  async () => {
    const { running, drawId } = await worked();
    const { seq, hash } = running.application.requireWorkspace().audit.head();
    const file = await running.client.job('document.drawRecord', { drawId });
    const text = pagesOf(readFileSync(textOf(running, file.file)))
      .join('')
      .replace(/\s/g, '');
    expect(text).toContain(`第${seq}条${hash.slice(0, 16)}（2026-03-03）`);
    expect((await stageOf(running, drawId)).state).toBe('CLOSED');
  },
);
