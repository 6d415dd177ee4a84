import { setTimeout } from 'node:timers/promises';
import { AppError } from '#contract/app-error.ts';
import type { InputOf } from '#contract/contract.ts';
import type { Call } from '../../core/support/caller.ts';
import { witnesses } from '../../core/support/ceremony.ts';
import { draftOf } from '../../core/support/draft.ts';
import { resultOf } from '../../core/support/results.ts';
import type { Chance } from '../../soak/random.ts';

/** Work goes on until this says that it is enough. */
export type Until = () => boolean;

const everything = { text: '', riskClasses: [], states: [], stations: [], labels: [] };
const byCode = { column: 'code', direction: 'up' } as const;
const page = { after: null, limit: 100 };
const texts = ['', '', '', '养殖专业', '养殖', 'yhxcr', 'K38775173', '理发店'];

/** What a person at a page looks at, one thing after the other; a person clicks less often than this. */
export async function lookAround(call: Call, chance: Chance, until: Until): Promise<void> {
  const views = [lists, lists, lists, anObject, facets, tasks, people, papers, trail, home];
  while (!until()) {
    await views[chance.below(views.length)]?.(call, chance);
    await setTimeout(150 + chance.fraction() * 700);
  }
}

async function lists(call: Call, chance: Chance): Promise<void> {
  const filter = { ...everything, text: texts[chance.below(texts.length)] ?? '' };
  const first = await call('object.list', { filter, sort: byCode, ...page });
  if (first.next !== null) await call('object.list', { filter, sort: byCode, after: first.next, limit: 100 });
}

async function anObject(call: Call): Promise<void> {
  const { rows } = await call('object.list', { filter: everything, sort: byCode, after: null, limit: 50 });
  if (rows[0]) await call('object.get', { id: rows[0].id });
}

async function facets(call: Call): Promise<void> {
  await call('object.facets', { filter: everything });
}

async function tasks(call: Call): Promise<void> {
  const { rows } = await call('task.list', { text: '', ...page });
  if (rows[0]) await call('task.get', { id: rows[0].id });
  if (rows[0]) await call('assignment.list', { taskId: rows[0].id, ...page });
}

async function people(call: Call): Promise<void> {
  await call('inspector.list', { filter: { text: '', units: [], drawable: null }, on: '2026-12-01', ...page });
  await call('item.list', { text: '', ...page });
}

async function papers(call: Call): Promise<void> {
  await call('document.list', { taskId: null, ...page });
}

async function trail(call: Call): Promise<void> {
  await call('audit.list', page);
}

async function home(call: Call): Promise<void> {
  await call('workspace.status', {});
  await call('disclosure.list', { today: '2026-12-01' });
}

/** Holds small draws from plan to notices and results, one after the other; answers how many. */
export async function holdDraws(call: Call, today: string, itemId: number, until: Until): Promise<number> {
  let held = 0;
  while (!until()) {
    if (await holdDraw(call, today, itemId, `抽查 ${held + 1}`, until)) held += 1;
  }
  return held;
}

async function holdDraw(call: Call, today: string, itemId: number, name: string, until: Until): Promise<boolean> {
  const strata = ['A', 'B'].map(code => ({ code, mode: 'count', count: 2 }) as const);
  const range = { ...everything, text: '养殖专业' };
  const draft = draftOf({ name, itemIds: [itemId], strata, range, checkFrom: today, checkTo: '2099-12-31' });
  const { id: taskId } = await call('task.create', draft);
  const meeting = { taskId, occasion: '例会', place: '第三会议室', host: '郭强', operator: '林英' };
  const drawId = await freeze(call, meeting, until);
  if (drawId === null) return false;
  await call('draw.freezePlan', { drawId });
  await call('draw.commit', { drawId });
  for (const witness of witnesses) await call('draw.addWitness', { drawId, ...witness });
  await call('draw.reveal', { drawId });
  await call('draw.close', { drawId });
  await call('document.notices', { taskId, issuedOn: today });
  const { rows } = await call('assignment.list', { taskId, ...page });
  for (const sheet of rows) await call('result.save', resultOf(sheet, { checkedOn: today, endedOn: today }));
  return true;
}

/** Whoever freezes a list while another person changes data is asked to try again, and does; null when time was up before. */
async function freeze(call: Call, meeting: InputOf<'draw.freezeFrame'>, until: Until): Promise<number | null> {
  while (!until()) {
    const answer = await call('draw.freezeFrame', meeting).catch((error: unknown) => error);
    if (isFrozen(answer)) return answer.drawId;
    if (!isRefusal(answer, 'conflict')) throw answer;
    await setTimeout(1000);
  }
  return null;
}

const isFrozen = (answer: unknown): answer is { drawId: number } =>
  typeof answer === 'object' && answer !== null && 'drawId' in answer;

const isRefusal = (answer: unknown, code: string) => answer instanceof AppError && answer.code === code;
