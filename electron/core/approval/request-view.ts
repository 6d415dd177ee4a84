import type { OutputOf } from '#contract/contract.ts';
import { decisionFault, type Request } from '#domain/approval/decision.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Approval } from './approval-store.ts';
import { subjectOf } from './subject.ts';

export type RequestView = OutputOf<'approval.list'>['rows'][number];

/** A request as the rules judge it. */
export function requestOf(workspace: Workspace, approval: Approval) {
  const { state, requestedBy, decisions, reason, details } = approval;
  const unchanged = subjectOf(workspace, approval.action, approval.subjectId)?.digest === approval.subjectDigest;
  const decidedBy = decisions.map(one => one.accountId);
  const approvals = decisions.filter(one => one.decision === 'approve').length;
  return { state, requestedBy, decidedBy, unchanged, approvals, reason, details };
}

/** A request as a page shows it to whoever asks. */
export function viewOf({ workspace, actor }: QueryContext, approval: Approval): RequestView {
  const request = requestOf(workspace, approval);
  const { accountId, permissions } = actor;
  const able = accountId !== null && permissions.has('approval.decide');
  return {
    id: approval.id,
    action: approval.action,
    subjectId: approval.subjectId,
    subject: approval.subject,
    reason: approval.reason,
    details: { ...approval.details },
    facts: [...approval.facts],
    state: shownState(request),
    needed: approval.needed,
    requestedBy: { id: approval.requestedBy, name: approval.requestedName },
    requestedAt: approval.requestedAt,
    endedAt: approval.endedAt,
    decisions: approval.decisions.map(({ roles, ...decision }) => ({ ...decision, roles: [...roles] })),
    mine: approval.requestedBy === accountId,
    mayDecide: able && decisionFault(request, accountId, 'approve') === null,
    auditSeq: approval.auditSeq,
  };
}

function shownState({ state, unchanged }: Request): RequestView['state'] {
  if (state === 'lapsed') return 'outdated';
  if ((state === 'open' || state === 'approved') && !unchanged) return 'outdated';
  return state;
}
