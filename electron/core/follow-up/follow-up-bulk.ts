import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { chinaDate } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { moveFollowUp } from './follow-up-life.ts';
import { openFollowUp } from './open-follow-up.ts';
import { requireFollowUp } from './require-follow-up.ts';

/** Says of many findings at once who is responsible for them, and by which principle. */
export function assignFollowUps(
  context: CommandContext,
  { ids, responsible, principle }: ParsedInputOf<'followUp.assign'>,
) {
  const rows = [...new Set(ids)].map(id => requireFollowUp(context, id));
  const closed = rows.find(({ state }) => state === 'closed');
  if (closed) throw new AppError('conflict', `台账 ${closed.number} 已办结，不能再改责任单位。请去掉它再办。`);
  const changing = rows.filter(row => row.responsible !== responsible);
  const on = chinaDate(context.now());
  for (const row of changing) {
    const note = `${principle}：${responsible}`;
    moveFollowUp(context, row, { event: 'assign', on, note, change: { responsible } });
  }
  context.note({
    subject: `后续处置 ${changing.length} 条`,
    after: { 责任单位: responsible, 原则: principle, 台账: changing.map(({ number }) => number).join('、') },
  });
  return { changed: changing.length };
}

/** Brings findings into the ledger that stand outside of it. */
export function enterMissing(context: CommandContext) {
  const missing = context.workspace.followUps.missing(null);
  for (const assignmentId of missing) openFollowUp(context, assignmentId);
  context.note({ subject: '后续处置台账', after: { 补入: missing.length } });
  return { entered: missing.length };
}
