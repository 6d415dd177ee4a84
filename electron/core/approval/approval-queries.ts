import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { ApprovalAction } from '#domain/approval/approval-action.ts';
import { cutPage, readCursor } from '../registry/page-cursor.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type ApprovalFilter, underWay } from './approval-store.ts';
import { neededFor, remainingDeciders, shortageOf } from './deciders.ts';
import { viewOf } from './request-view.ts';

type Asked = ParsedInputOf<'approval.list'>;

/** 审批: what waits for whoever asks, what is under way, what he asked for himself, or all of it. */
export function listApprovals(context: QueryContext, asked: Asked): OutputOf<'approval.list'> {
  if (asked.show === 'for-me') return waitingForMe(context, asked);
  const { approvals } = context.workspace;
  const filter = filterOf(context, asked);
  const found = approvals.page(filter, readCursor(asked.after), asked.limit + 1);
  const { page, next } = cutPage(found, asked.limit, ({ rank, id }) => ({ value: rank, id }));
  return { rows: page.map(one => viewOf(context, one)), next, total: approvals.count(filter) };
}

function filterOf({ actor }: QueryContext, { show, action }: Asked): ApprovalFilter {
  return {
    states: show === 'open' ? underWay : undefined,
    requestedBy: show === 'mine' ? (actor.accountId ?? 0) : undefined,
    action: action ?? undefined,
  };
}

/** Whether something waits depends on its subject, so all that are open are looked at; there are never many. */
function waitingForMe(context: QueryContext, { action, after, limit }: Asked): OutputOf<'approval.list'> {
  const open = context.workspace.approvals.open().filter(one => action === null || one.action === action);
  const waiting = open.map(one => viewOf(context, one)).filter(one => one.mayDecide);
  const cursor = readCursor(after);
  const rest = cursor ? waiting.filter(one => one.id < cursor.id) : waiting;
  const { page, next } = cutPage(rest, limit, ({ id }) => ({ value: '', id }));
  return { rows: page, next, total: waiting.length };
}

/** A paper without 发文字号 is finished by whoever wrote it. */
function isExempt({ papers }: Workspace, action: ApprovalAction, subject: number): boolean {
  return action === 'paper.approve' && papers.get(subject)?.series === '';
}

/** What a deed still needs, for the page that is about to do it. */
export function approvalStanding(
  context: QueryContext,
  { action, subject }: ParsedInputOf<'approval.standing'>,
): OutputOf<'approval.standing'> {
  const { workspace, actor } = context;
  const needed = isExempt(workspace, action, subject) ? 0 : neededFor(workspace, action);
  const found = workspace.approvals.underWay(action, subject);
  const deciders = remainingDeciders(workspace, found, actor.accountId);
  const approved = found?.decisions.filter(one => one.decision === 'approve').length ?? 0;
  return {
    needed,
    request: found && viewOf(context, found),
    deciders: deciders.map(({ roles, ...decider }) => ({ ...decider, roles: [...roles] })),
    shortage: needed === 0 ? null : shortageOf(workspace, { missing: needed - approved, deciders }),
  };
}
