import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { foundProblem } from '#domain/result/outcome-set.ts';
import type { AssignmentRecord } from '../check/assignment-store.ts';
import type { ResultRecord } from '../check/result-store.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { confirmResult } from './confirm-result.ts';
import { isPublic, standingSheet } from './open-sheet.ts';
import { sheetReturned, sheetReviewed } from './sheet-life.ts';
import { moreOutcomesOf } from './stored-result.ts';

interface Reviewed {
  readonly sheet: AssignmentRecord;
  readonly result: ResultRecord;
}

/** 审核: approves results or sends them back, all of them or none; never by whoever entered them (domain.md 4.11). */
export function reviewResults(context: CommandContext, input: ParsedInputOf<'result.review'>) {
  const { decision, opinion } = input;
  if (decision === 'return' && opinion === '') {
    throw new AppError('invalid-input', '退回的，请写明理由，录入人好按它修改。');
  }
  const chosen = input.results.map(one => lookedAt(context, one, decision));
  if (decision === 'approve' && chosen.length > 1) checkTogether(chosen);
  for (const one of chosen) decide(context, one, input);
  const numbers = chosen.map(({ sheet }) => sheet.number);
  context.note({
    subject: numbers.length === 1 ? `任务单 ${numbers[0]}` : `${numbers.length} 张任务单`,
    after: { decision, opinion, numbers },
    ...(opinion !== '' && { reason: opinion }),
  });
  return { count: chosen.length };
}

/** The result as it was looked at: in its version, entered by somebody else, and where a decision is still to be taken. */
function lookedAt(
  context: CommandContext,
  { assignmentId, version }: { assignmentId: number; version: number },
  decision: 'approve' | 'return',
): Reviewed {
  const { workspace, actor } = context;
  const sheet = standingSheet(context, assignmentId);
  const result = workspace.results.get(assignmentId);
  if (!result) throw new AppError('not-found', `任务单 ${sheet.number} 还没有录入结果。`);
  if (result.version !== version) {
    throw new AppError('conflict', `任务单 ${sheet.number} 的结果刚被修改过，请看过新的内容再审核。`);
  }
  const decidable = result.state === 'entered' || (decision === 'return' && result.state === 'reviewed');
  if (!decidable) throw new AppError('conflict', `任务单 ${sheet.number} 的结果不在等待审核，请刷新页面。`);
  if (isPublic(context, sheet) && decision === 'return' && result.state === 'reviewed') {
    throw new AppError('conflict', '该任务的结果已确认公示，要改请走更正程序。');
  }
  if (result.entered_by === actor.accountId) {
    throw new AppError('not-allowed', `任务单 ${sheet.number} 的结果是你录入的，须由另一个人审核。`);
  }
  return { sheet, result };
}

/** Many at once only where there is nothing to weigh. */
function checkTogether(chosen: readonly Reviewed[]): void {
  const problem = chosen.find(({ result }) =>
    foundProblem({ outcome: result.outcome, moreOutcomes: moreOutcomesOf(result) }),
  );
  if (problem) {
    throw new AppError('invalid-input', `任务单 ${problem.sheet.number} 发现了问题，须单独审核，不能成批通过。`);
  }
}

function decide(context: CommandContext, { sheet }: Reviewed, input: ParsedInputOf<'result.review'>): void {
  const { workspace, actor, now } = context;
  const { decision, opinion } = input;
  workspace.reviews.decide(sheet.id, {
    state: decision === 'approve' ? 'reviewed' : 'returned',
    accountId: actor.accountId,
    name: actor.name,
    at: instantText(now()),
    opinion,
  });
  if (decision === 'return') {
    sheetReturned(context, sheet, opinion);
    return;
  }
  sheetReviewed(context, sheet);
  confirmResult(context, sheet);
}
