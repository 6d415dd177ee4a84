import { expect, test } from 'vitest';
import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import { publishedHolidays } from '#domain/calendar/published-holidays.ts';
import { addWorkingDays, holidayCalendar, isWorkingDay } from '#domain/calendar/working-days.ts';
import { statesWithSheets } from '#domain/dispatch/task-machine.ts';
import { choices, writeManyTasks } from '../support/many-tasks.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { objectRow, upTo } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared({ ...smallCounty, objects: upTo(40).map(number => objectRow(number)) });
const calendar = holidayCalendar(publishedHolidays);
const tasks = 150;
const today = '2026-06-01';

async function busyCounty(seed: number): Promise<RunningCore> {
  const running = await county();
  running.database().transaction(() => writeManyTasks(running.database(), tasks, choices(seed)));
  return running;
}

/** What the file says of one task, asked for this task alone. */
function told({ application }: RunningCore, id: number) {
  const { draws, results, assignments, attempts, disclosures, bureau, tasks: all } = application.requireWorkspace();
  const draw = draws.ofTask(id).at(-1);
  const drawn = draw && draw.state !== 'CANCELLED' ? attempts.drawn(draw.id, draw.attempt, 'drawn').length : 0;
  const ends = [...results.ofTask(id).values()].map(result => result.ended_on).toSorted();
  const term = bureau.profile().disclosureWorkingDays;
  const due = ends[0] === undefined ? null : addWorkingDays(ends[0], term, calendar);
  const kept = disclosures.get(id);
  return {
    task: all.get(id),
    drawn,
    entered: ends.length,
    lastEnd: ends.at(-1) ?? null,
    due,
    kept,
    sheets: assignments.count(id),
  };
}

function dayByDay(from: string, to: string): number {
  let days = 0;
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day++)
    if (isWorkingDay(dateOfDay(day), calendar)) days += 1;
  return days;
}

test.each([1, 2, 3])('the list of tasks says of each what the task alone says (years of work, %i)', async seed => {
  const running = await busyCounty(seed);
  const first = await running.client.query('task.list', { text: '', after: null, limit: 100 });
  const second = await running.client.query('task.list', { text: '', after: first.next, limit: 100 });
  const rows = [...first.rows, ...second.rows];
  expect([first.total, second.next, rows.length]).toEqual([tasks, null, tasks]);
  for (const row of rows) {
    const { drawn, entered, due, task } = told(running, row.id);
    expect(row).toMatchObject({ drawn, entered, disclosureDue: due?.date ?? null, state: task?.state });
  }
  expect(rows.filter(({ drawn }) => drawn > 0).length).toBeGreaterThan(20);
  expect(running.bugs).toEqual([]);
});

test.each([1, 2, 3])('what is due for publication is counted for each task alone (years of work, %i)', async seed => {
  const running = await busyCounty(seed);
  const rows = await running.client.query('disclosure.list', { today });
  for (const row of rows) {
    const { entered, lastEnd, due, kept, sheets } = told(running, row.taskId);
    expect(row).toMatchObject({
      results: entered,
      total: sheets,
      lastEnd,
      due: due?.date ?? null,
      provisional: due?.provisional ?? false,
      confirmedOn: kept?.confirmed_on ?? null,
      channel: kept?.channel ?? null,
      receipt: kept?.receipt ?? null,
    });
    if (due && kept?.confirmed_on) expect(row.state).toBe('done');
    if (row.state === 'late') expect(row.workingDaysLeft).toBe(Math.min(-1, -dayByDay(row.due ?? '', today)));
  }
  expect(rows.map(({ state }) => state)).toEqual(expect.arrayContaining(['late', 'open']));
  const drawn: readonly string[] = statesWithSheets;
  const all = upTo(tasks).filter(id => drawn.includes(told(running, id).task?.state ?? ''));
  expect(rows.map(({ taskId }) => taskId)).toEqual(all);
});
