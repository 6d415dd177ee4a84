import { randomBytes } from 'node:crypto';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { sha256Hex } from '#domain/draw/digest.ts';
import { drawOrder } from '#domain/draw/sample.ts';
import { outcomeEntry } from '#domain/result/outcome-set.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { standingSheet } from './open-sheet.ts';
import { moreOutcomesOf } from './stored-result.ts';

/** Its name in the streams of the sampling. */
const stream = 'recheck';

type Asked = Pick<ParsedInputOf<'recheck.draw'>, 'level' | 'onDay' | 'byWhom'>;
type Sampled = { seed: string; population: number; population_digest: string; place: number };

const notSampled = { seed: null, population: null, population_digest: null, place: null };

/**
 * 随机抽复核: draws from the results of a span by the sampling of SSJ-DRAW/1, 2.7, over their 任务单号 in order. The seed and the
 * digest of those numbers are kept, so that anybody can draw it again.
 */
export function drawRechecks(context: CommandContext, input: ParsedInputOf<'recheck.draw'>) {
  const { workspace } = context;
  const { taskId, from, to, count } = input;
  if (to < from) throw new AppError('invalid-input', '结束日期不能早于开始日期。');
  const population = workspace.rechecks.population(taskId, from, to);
  if (population.length === 0) {
    throw new AppError('conflict', '这段时间里没有可以复核的检查结果。请改选任务或日期。');
  }
  const seed = randomBytes(32).toString('hex');
  const digest = sha256Hex(population.map(({ number }) => `${number}\n`).join(''));
  const drawn = drawOrder(seed, stream, population.length, count).flatMap(place => population[place] ?? []);
  for (const [index, { id }] of drawn.entries()) {
    const sample = { seed, population: population.length, population_digest: digest, place: index + 1 };
    enter(context, id, { asked: input, sample });
  }
  const numbers = drawn.map(({ number }) => number);
  context.note({ subject: `复核 ${numbers.length} 张任务单`, after: { ...input, seed, digest, numbers } });
  return { count: drawn.length, population: population.length, seed };
}

/** 复核 of results that somebody has picked. */
export function chooseRechecks(context: CommandContext, input: ParsedInputOf<'recheck.choose'>) {
  const ids = [...new Set(input.assignmentIds)];
  for (const id of ids) enter(context, id, { asked: input, sample: null });
  const numbers = ids.map(id => context.workspace.assignments.get(id)?.number ?? '');
  context.note({ subject: `复核 ${ids.length} 张任务单`, after: { ...input, numbers } });
  return { count: ids.length };
}

function enter(context: CommandContext, id: number, how: { asked: Asked; sample: Sampled | null }): void {
  const { workspace } = context;
  const sheet = standingSheet(context, id);
  const result = workspace.results.get(id);
  if (!result) throw new AppError('conflict', `任务单 ${sheet.number} 还没有结果，不能复核。`);
  if (workspace.rechecks.isWaiting(id)) throw new AppError('conflict', `任务单 ${sheet.number} 已在等待复核。`);
  const { level, onDay, byWhom } = how.asked;
  if (onDay < result.ended_on) {
    throw new AppError('invalid-input', `复核日期不能早于任务单 ${sheet.number} 的检查完成日期 ${result.ended_on}。`);
  }
  const original = {
    outcome: result.outcome,
    moreOutcomes: moreOutcomesOf(result),
    finding: result.finding,
    version: result.version,
  };
  workspace.rechecks.add({
    assignment_id: id,
    level,
    way: how.sample ? 'random' : 'chosen',
    on_day: onDay,
    by_whom: byWhom,
    original: JSON.stringify(original),
    outcome: null,
    agrees: null,
    difference: '',
    opinion: '',
    made_at: instantText(context.now()),
    ...(how.sample ?? notSampled),
  });
}

/** What the 复核 found; a difference is put down in words, and corrected by way of the result itself. */
export function recordRecheck(context: CommandContext, input: ParsedInputOf<'recheck.record'>) {
  const { workspace } = context;
  const { id, outcome, agrees, difference, opinion } = input;
  const found = workspace.rechecks.get(id);
  if (!found) throw new AppError('not-found', '找不到这条复核记录，请刷新页面。');
  if (found.outcome !== null) throw new AppError('conflict', '这条复核已经登记过结果。');
  if (outcomeEntry(outcome) === null) {
    throw new AppError('invalid-input', '复核结果不在规定的类别之中，请从列表中选择。');
  }
  if (found.on_day > chinaDate(context.now())) {
    throw new AppError('invalid-input', `复核定在 ${found.on_day}，还没有到。`);
  }
  const original = JSON.parse(found.original) as { readonly outcome: string };
  if (agrees && original.outcome !== outcome) {
    throw new AppError('invalid-input', '复核结果和原结果不同，不能记为一致。请写明差异。');
  }
  if (!agrees && difference === '') throw new AppError('invalid-input', '和原结果不一致的，请写明差异。');
  workspace.rechecks.record(id, { outcome, agrees: agrees ? 1 : 0, difference, opinion });
  const number = workspace.assignments.get(found.assignment_id)?.number ?? '';
  context.note({ subject: `任务单 ${number}`, before: original, after: { outcome, agrees, difference, opinion } });
  return { done: true } as const;
}
