import { expect, test } from 'vitest';
import { drawUntil } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { inspectorRow } from '../support/registry-rows.ts';
import { takeRows } from '../support/take-rows.ts';

const county = prepared(smallCounty);
const on = '2026-03-02';
const page = { after: null, limit: 500 };

test('the radar finds what has expired, will soon, and will have before a task ends; assistants are not in it', async () => {
  const running = await county();
  takeRows(running, 'inspector', [
    inspectorRow(1, { 有效期至: '2026-03-01' }),
    inspectorRow(2, { 有效期至: '2026-04-01' }),
    inspectorRow(3, { 有效期至: '2026-05-31' }),
    inspectorRow(4, { 有效期至: '2026-06-01' }),
    inspectorRow(5, { 有效期至: '长期' }),
    inspectorRow(20, { 有效期至: '2026-01-01', 人员类别: '专业技术人员（辅助）' }),
    inspectorRow(21, { 有效期至: '2026-01-01', 状态: '退休' }),
  ]);
  const radar = () => running.client.query('inspector.certificates', { on });
  expect((await radar()).counts).toEqual({ expired: 1, soon: 1, near: 1, noDate: 0, forTasks: 0 });
  const { taskId } = await drawUntil(running, 'FRAME_FROZEN', { checkTo: '2026-04-15' });
  const { counts, rows } = await radar();
  expect(counts).toEqual({ expired: 1, soon: 1, near: 1, noDate: 0, forTasks: 2 });
  expect(rows.map(({ daysLeft, reach, tasks }) => [daysLeft, reach, tasks.map(({ id }) => id)])).toEqual([
    [-1, 'expired', [taskId]],
    [30, 'soon', [taskId]],
    [90, 'near', []],
  ]);
});

test('the load of a year is what stands on task sheets and results, and the mean is over all who could have gone', async () => {
  const running = await county();
  const { taskId } = await drawUntil(running, 'CLOSED');
  const loads = await running.client.query('inspector.loads', { year: 2026, on });
  const { rows } = await running.client.query('assignment.list', { taskId, ...page });
  const places = rows.reduce((sum, { team }) => sum + team.length, 0);
  expect(loads.people.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(places);
  expect(loads.people).toHaveLength(12);
  expect(loads.mean).toBe(Math.round((places / 12) * 100) / 100);
  expect(loads.units.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(places);
  expect(loads.people.every(({ went }) => went === 0)).toBe(true);
  const other = await running.client.query('inspector.loads', { year: 2025, on });
  expect([other.mean, other.years]).toEqual([0, [2025, 2026]]);
});
