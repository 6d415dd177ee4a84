import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import type { CommandContext } from '../service/context.ts';
import { confirmResult, isReviewNeeded } from './confirm-result.ts';
import { checkOpen, isPublic, standingSheet } from './open-sheet.ts';
import { putResult } from './put-result.ts';
import { sheetCorrected, sheetEntered } from './sheet-life.ts';

/** 录入检查结果 by the rules of domain.md 4.11; what is reviewed or public is not changed this way. */
export function saveResult(context: CommandContext, { assignmentId, ...input }: ParsedInputOf<'result.save'>) {
  const sheet = standingSheet(context, assignmentId);
  checkOpen(context, sheet);
  const { before, entry } = putResult(context, sheet, input);
  sheetEntered(context, sheet);
  if (!isReviewNeeded(context)) confirmResult(context, sheet);
  const after = { assignmentId, ...entry };
  context.note({
    subject: `任务单 ${sheet.number}`,
    before: before?.record,
    after,
    ...(input.reason && { reason: input.reason }),
  });
  return { done: true } as const;
}

/** 更正: the public result is replaced by a new version with its reason; it goes through review, and its correction is published. */
export function correctResult(context: CommandContext, { assignmentId, ...input }: ParsedInputOf<'result.correct'>) {
  const sheet = standingSheet(context, assignmentId);
  if (!isPublic(context, sheet)) {
    throw new AppError('conflict', '这个结果还没有公示，请直接修改，不用走更正程序。');
  }
  const { before, entry } = putResult(context, sheet, input);
  sheetCorrected(context, sheet, input.reason);
  if (!isReviewNeeded(context)) confirmResult(context, sheet);
  context.note({
    subject: `任务单 ${sheet.number}`,
    before: before?.record,
    after: { assignmentId, ...entry },
    reason: input.reason,
  });
  return { done: true } as const;
}
