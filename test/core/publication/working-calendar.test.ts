import { expect, test } from 'vitest';
import { drawUntil } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { enterAll } from '../support/results.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';

const county = prepared(smallCounty);
const today = '2026-12-18';

const strata = ['A', 'B'].map(code => ({ code, mode: 'count', count: 1 }) as const);

/** A draw closed and checked in December, so that its terms end in a year whose holidays nobody knows. */
async function december() {
  const running = await county(settableClock(`${today}T09:00:00+08:00`));
  const { taskId } = await drawUntil(running, 'CLOSED', { strata, checkFrom: '2026-12-18', checkTo: '2026-12-31' });
  await enterAll(running, taskId, { checkedOn: today, endedOn: today });
  return running;
}

const dues = async ({ client }: RunningCore) =>
  (await client.query('publication.list', { today })).rows
    .filter(({ kind }) => kind !== 'item-list')
    .map(({ kind, due, provisional }) => [kind, due, provisional]);

test('without next year’s holidays days of next year are provisional, and it is said which year is missing', async () => {
  const running = await december();
  expect(await dues(running)).toEqual([
    ['draw-list', '2027-01-15', true],
    ['result', '2027-01-15', true],
  ]);
  const year = await running.client.query('calendar.year', { year: 2027, today });
  expect(year).toMatchObject({ from: 'missing', holidays: [], missing: [2027], workingDays: 261 });
  const known = await running.client.query('calendar.year', { year: 2026, today });
  expect(known).toMatchObject({ from: 'announced', workingDays: 248 });
});

test('entering them says beforehand which days move, moves them all and makes them firm', async () => {
  const running = await december();
  const arrangement = { year: 2027, holidays: ['2027-01-01', '2027-01-02', '2027-01-04'], workdays: ['2027-01-09'] };
  const { moves } = await running.client.query('calendar.look', { arrangement, today });
  expect(moves.map(({ before, after }) => [before, after])).toEqual([
    ['2027-01-15', '2027-01-18'],
    ['2027-01-15', '2027-01-18'],
  ]);
  expect(await dues(running)).toContainEqual(['draw-list', '2027-01-15', true]);
  await running.client.command('calendar.save', { arrangement, reason: '国办发明电〔2026〕7号' });
  expect(await dues(running)).toEqual([
    ['draw-list', '2027-01-18', false],
    ['result', '2027-01-18', false],
  ]);
  const [entry] = (await running.client.query('audit.list', { after: null, limit: 1 })).rows;
  expect(entry).toMatchObject({ action: 'calendar.save', reason: '国办发明电〔2026〕7号' });
  const [row] = (await running.client.query('publication.list', { today })).rows;
  expect(row?.kind).toBe('item-list');
});

test('a day that was announced can be worked after all, and the year then counts as the bureau’s own', async () => {
  const running = await december();
  const before = await running.client.query('calendar.year', { year: 2026, today });
  const holidays = before.holidays.filter(date => date !== '2026-10-05');
  const arrangement = { year: 2026, holidays, workdays: [...before.workdays, '2026-12-19'] };
  await running.client.command('calendar.save', { arrangement, reason: '市里统一安排' });
  const after = await running.client.query('calendar.year', { year: 2026, today });
  expect(after).toMatchObject({ from: 'own', workingDays: 250, holidays });
});

test('days of another year and days that are both are refused', async () => {
  const running = await december();
  const save = (holidays: string[], workdays: string[]) =>
    running.client.command('calendar.save', { arrangement: { year: 2027, holidays, workdays }, reason: '试' });
  expect((await refusalOf(save(['2026-10-01'], []))).message).toContain('不在 2027 年');
  expect((await refusalOf(save(['2027-05-01'], ['2027-05-01']))).message).toContain('既放假又上班');
});
