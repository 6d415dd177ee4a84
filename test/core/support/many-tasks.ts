import type { Database } from '#core/db/database.ts';
import { taskStates } from '#domain/dispatch/task-machine.ts';

/** A choice that comes out the same each time. */
export function choices(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const drawStates = ['FRAME_FROZEN', 'RESULT', 'CLOSED', 'CLOSED', 'CANCELLED'];
const draft = JSON.stringify({ itemIds: [1], targeted: false, range: {} });
const day = (number: number) => new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);

/**
 * Writes tasks of every state as years of work leave them, with several draws, attempts, rehearsals, voided sheets and results;
 * objects 1 to 40 and nothing else must be there.
 */
export function writeManyTasks({ raw }: Database, tasks: number, choose: (below: number) => number): void {
  const put = (table: string, values: Readonly<Record<string, unknown>>) => {
    const names = Object.keys(values);
    const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(name => `@${name}`).join(', ')})`;
    return Number(raw.prepare(sql).run(values).lastInsertRowid);
  };
  const meeting = { title: '例会', occasion: '例会', place: '', host: '郭强', operator: '林英', plan: '{}', draft };

  const writeDraw = (taskId: number, number: string): number => {
    const attempt = 1 + choose(2);
    const state = drawStates[choose(drawStates.length)];
    const own = { task_id: taskId, number, state, frame_digest: 'f', attempt, started_at: '2024-01-01' };
    const draw_id = put('draw', { ...meeting, ...own });
    for (let each = 1; each <= attempt; each++) {
      for (const role of ['drawn', 'reserve']) {
        for (let position = 1; position <= choose(5); position++) {
          const what = { stratum: 'A', number: position, object_id: 1 + choose(40), name: '户', team: '[]' };
          put('drawn_object', { draw_id, attempt: each, position, role, ...what });
        }
      }
    }
    return draw_id;
  };

  const writeSheet = (taskId: number, drawId: number, position: number): void => {
    const voided = choose(5) === 0 ? { void_reason: '错', voided_at: '2025-01-01' } : {};
    const names = { stratum: 'A', object_code: `C${position}`, object_name: '户', number: `${taskId}-${position}` };
    const place = { task_id: taskId, draw_id: drawId, object_id: position, position };
    const assignment_id = put('assignment', { ...place, ...names, ...voided });
    if (choose(3) === 0) return;
    const on = choose(700);
    const days = { checked_on: day(on), ended_on: day(on + choose(9)), entered_at: day(on + 20) };
    put('inspection_result', { assignment_id, outcome: '1', finding: '', note: '', ...days });
  };

  raw.exec(`INSERT INTO frame VALUES ('f', 1, x'00')`);
  for (let task = 1; task <= tasks; task++) {
    const state = taskStates[choose(taskStates.length)];
    const days = { year: 2024, check_from: '2024-01-01', check_to: '2025-12-31', created_at: '2024-01-01' };
    put('task', { id: task, number: `云抽〔2024〕${task}号`, name: `抽查 ${task}`, state, draft, ...days });
    const draws = Array.from({ length: choose(4) }, (_, place) => {
      const rehearsal = choose(3) === 0;
      return { rehearsal, id: writeDraw(task, `${rehearsal ? 'TEST-' : ''}D-${task}-${place}`) };
    });
    const [drawId] = draws.filter(({ rehearsal }) => !rehearsal).map(({ id }) => id);
    if (drawId !== undefined) for (let sheet = 1; sheet <= choose(8); sheet++) writeSheet(task, drawId, sheet);
    if (choose(4) === 0) {
      const told =
        choose(2) === 0 ? { confirmed_on: day(choose(900)), channel: '公示系统', receipt: `回执${task}` } : {};
      put('disclosure', { task_id: task, bulletin_number: `公${task}`, ...told });
    }
  }
}
