import { draftOf } from '../core/support/draft.ts';
import type { Chances } from './chances.ts';
import type { Put } from './put-rows.ts';
import type { RandomRegistries } from './random-registries.ts';

const outcomes = ['1', '1', '1', '1', '2', '3', '4', '5', '6', '6', '7', '8a', '8b', '9'];
const problems = new Set(['2', '3', '4', '6', '7', '8b']);
const gone = ['deregistered', 'moved-away', 'suspended'];
const classes = ['A', 'B', 'C', 'D'];
export const departmentNames = ['县市场监督管理局', '县公安局', '县消防救援大队', '县生态环境局'];

export interface YearSize {
  readonly year: number;
  readonly tasks: number;
  /** The most sheets of one task. */
  readonly sheets: number;
}

/** How a random year is written. */
export interface Writing {
  readonly put: Put;
  readonly chance: Chances;
  readonly registries: RandomRegistries;
}

/** Writes a task with its draws, sheets, results, publication and follow-ups, as any of them may stand in a year. */
export function writeTask(
  { put, chance, registries }: Writing,
  size: YearSize,
  lines: readonly number[],
  number: number,
) {
  const { choose, percent, pick, dayAt, instant } = chance;
  const begins = choose(330);
  const departments = pick([[], [], [0, 1], [1, 0, 2], [2, 3]]).map(place => departmentNames[place] ?? '');
  const draft = randomDraft(chance, departments);
  const state = percent(8) ? 'void' : 'checking';
  const task_id = put('task', {
    number: `随抽〔${size.year}〕${number}号`,
    year: size.year,
    name: `随机任务${number}`,
    state,
    draft: JSON.stringify(draft),
    check_from: dayAt(begins),
    check_to: dayAt(begins + 30),
    void_reason: state === 'void' ? '误建' : null,
    created_at: instant(dayAt(begins)),
    plan_line_id: percent(70) && lines.length > 0 ? pick(lines) : null,
    subject: percent(20) ? pick(departmentNames) : '',
  });
  const items = registries.items.filter(() => percent(15));
  for (const item_id of items) put('task_item', { task_id, item_id });
  if (percent(30)) put('platform_entry', platform(chance, 'task', task_id));
  if (percent(10)) return;
  const drawId = writeDraws({ put, chance, registries }, task_id, number, dayAt(begins));
  const sheets = { task_id, draw_id: drawId, begins, number, items };
  for (const [position, object_id] of someObjects(chance, registries.objects, 1 + choose(size.sheets)).entries()) {
    writeSheet({ put, chance, registries }, { ...sheets, position: position + 1, object_id });
  }
  const told = percent(75)
    ? { confirmed_on: dayAt(begins + 10 + choose(60)), channel: '公示系统', receipt: '回执' }
    : {};
  put('disclosure', { task_id, bulletin_number: percent(90) ? `随公${number}` : null, ...told });
}

function randomDraft({ choose, percent, pick }: Chances, departments: readonly string[]) {
  const mode = choose(4);
  const strata = classes.map((code, place) => {
    if (mode === 0) return { code, mode: 'ratio', bp: 500 } as const;
    if (mode === 1) return { code, mode: 'ratio', bp: 500 * (place + 1) } as const;
    return mode === 2 && place > 0 ? ({ code, mode: 'none' } as const) : ({ code, mode: 'count', count: 3 } as const);
  });
  return draftOf({
    targeted: percent(40),
    strata,
    objects: percent(10) ? 'named' : 'sampled',
    method: pick(['site', 'site', 'paper', 'network']),
    range: { text: '', riskClasses: percent(15) ? ['C', 'D'] : [], states: [], stations: [], labels: [] },
    departments: departments.map(name => ({ name, teamSize: 2, units: [], people: [] })),
  });
}

/** Closed, cancelled or under way, once or twice, and rehearsed or not. */
function writeDraws({ put, chance }: Writing, task_id: number, number: number, day: string): number {
  const { choose, percent, pick, instant } = chance;
  const meeting = {
    title: `抽取${number}`,
    occasion: '',
    place: '',
    host: '郭强',
    operator: '林英',
    draft: '{}',
    plan: '{}',
  };
  const draw = (mark: string, state: string) => {
    const attempt = 1 + choose(2);
    const started_at = instant(day);
    const own = { task_id, number: mark, state, frame_digest: 'random', attempt, started_at };
    const draw_id = put('draw', { ...meeting, ...own });
    for (let each = 1; each <= attempt; each += 1) {
      const counts = classes
        .map(stratum => ({ stratum, N: choose(40), n: 0 }))
        .map(one => ({ ...one, n: choose(one.N + 1) }));
      const result = percent(90) ? JSON.stringify({ counts, drawn: [], reserves: [] }) : null;
      const secret = { commitment: '0', machine_sealed: Buffer.from('x') as unknown as string };
      put('draw_attempt', { draw_id, attempt: each, ...secret, result });
    }
    return draw_id;
  };
  if (percent(20)) draw(`TEST-${number}`, 'CLOSED');
  if (percent(15)) draw(`D-${number}-0`, 'CANCELLED');
  return draw(`D-${number}`, pick(['CLOSED', 'CLOSED', 'CLOSED', 'RESULT']));
}

function someObjects({ choose }: Chances, objects: readonly number[], count: number): number[] {
  const start = choose(objects.length);
  const step = 1 + choose(7);
  const found = Array.from(
    { length: Math.min(count, objects.length) },
    (_, place) => objects[(start + place * step) % objects.length],
  );
  return [...new Set(found)] as number[];
}

interface SheetPlace {
  readonly task_id: number;
  readonly draw_id: number;
  readonly begins: number;
  readonly number: number;
  readonly position: number;
  readonly object_id: number;
  readonly items: readonly number[];
}

function writeSheet(writing: Writing, { begins, number, items, ...place }: SheetPlace): void {
  const { put, chance } = writing;
  const { choose, percent, pick, dayAt, instant } = chance;
  const name = `企业${place.object_id}`;
  const voided = percent(7) ? { void_reason: '错抽', voided_at: instant(dayAt(begins + choose(40))) } : {};
  const assignment_id = put('assignment', {
    ...place,
    number: `${number}-${place.position}`,
    stratum: 'A',
    object_code: `N-${place.object_id}`,
    object_name: name,
    method: percent(20) ? pick(['site', 'paper']) : '',
    scanned_at: percent(20) ? instant(dayAt(begins + 3)) : null,
    ...voided,
  });
  if (percent(12)) return;
  const not_carried_out = percent(8) ? pick(gone) : null;
  const outcome = not_carried_out === null ? pick(outcomes) : '9';
  const more = percent(10) && not_carried_out === null ? [pick(outcomes)] : [];
  const checked = begins + choose(25);
  const ended = checked + choose(6);
  put('inspection_result', {
    assignment_id,
    outcome,
    checked_on: dayAt(checked),
    ended_on: dayAt(ended),
    finding: '',
    note: '',
    entered_at: instant(dayAt(ended)),
    state: pick(['entered', 'reviewed', 'reviewed', 'returned']),
    more_outcomes: JSON.stringify(more),
    not_carried_out,
    method: percent(20) ? pick(['site', 'network']) : '',
    mobile: percent(50) ? 1 : 0,
    no_disclosure_reason: percent(6) ? '涉及国家秘密' : null,
  });
  if (percent(60)) {
    for (const item_id of items) {
      const found = { checked: percent(80) ? 1 : 0, problem: percent(20) ? 1 : 0 };
      put('result_item', { assignment_id, item_id, ...found, method: '', finding: '', article: '', handling: '' });
    }
  }
  if (percent(40)) put('platform_entry', platform(chance, 'result', assignment_id));
  const isProblem = [outcome, ...more].some(code => problems.has(code));
  if (isProblem && percent(85)) writeFollowUps(writing, assignment_id, name, ended);
}

function writeFollowUps({ put, chance }: Writing, assignment_id: number, object_name: string, ended: number): void {
  const { choose, percent, pick, dayAt } = chance;
  for (let each = percent(15) ? 2 : 1; each > 0; each -= 1) {
    const due = percent(80) ? dayAt(ended + 10 + choose(20)) : null;
    const isClosed = percent(60);
    const closed = isClosed
      ? { closed_on: dayAt(ended + choose(45)), close_reason: '已改正', measure: 'order-correction' }
      : {};
    const state = isClosed ? 'closed' : pick(['open', 'correcting', 'referred', 'case']);
    const words = {
      object_name,
      problem: '问题',
      basis: '',
      responsible: '',
      opened_on: dayAt(ended),
      opened_by: '林英',
    };
    put('follow_up', { number: `后${assignment_id}-${each}`, assignment_id, ...words, due, state, ...closed });
  }
}

export const platform = ({ percent, pick, dayAt, choose }: Chances, kind: string, subject_id: number) => ({
  kind,
  subject_id,
  platform: pick(['省平台', '公示系统']),
  number: percent(90) ? `P${kind}${subject_id}` : '',
  entered_on: dayAt(choose(365)),
  entered_by: '林英',
});
