import { AppError } from '#contract/app-error.ts';
import { type ApprovalAction, approvalTitles } from '#domain/approval/approval-action.ts';
import { spendingFault } from '#domain/approval/decision.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import type { Approval } from './approval-store.ts';
import { namesOf, neededFor, remainingDeciders, shortageOf } from './deciders.ts';
import { requestOf } from './request-view.ts';

export interface Deed {
  readonly action: ApprovalAction;
  readonly subject: number;
  /** Null for a deed that asks for no reason of its own. */
  readonly reason: string | null;
  readonly details?: Readonly<Record<string, string>>;
}

/** Who agreed to a deed, for its record and its entry in the log. */
export interface Agreement {
  readonly names: readonly string[];
  /** To be spread into the note: which request, and who agreed; empty where nobody was needed. */
  readonly noted: { readonly 审批?: { readonly 编号: number; readonly 批准人: readonly string[] } };
}

/**
 * Uses up the approval of a deed inside the deed's own transaction, so that it serves once and only with it; throws
 * AppError('needs-approval') that names who may decide. To be called when nothing else stands in the way of the deed.
 */
export function spendApproval(context: CommandContext, deed: Deed): Agreement {
  const { workspace, now } = context;
  const { approvals, audit } = workspace;
  const needed = neededFor(workspace, deed.action);
  if (needed === 0) return { names: [], noted: {} };
  const found = approvals.underWay(deed.action, deed.subject);
  if (!found) throw lacking(context, deed, null, needed, '还没有申请');
  const fault = spendingFault(requestOf(workspace, found), { details: {}, ...deed }, needed);
  if (fault) throw lacking(context, deed, found, needed, sentences[fault]);
  const at = instantText(now());
  approvals.use(found.id, at, audit.comingNumber(at));
  const names = found.decisions.filter(one => one.decision === 'approve').map(one => one.name);
  return { names, noted: { 审批: { 编号: found.id, 批准人: names } } };
}

const sentences = {
  undecided: '批准的人还不够',
  'more-needed': '申请之后方案改为需要更多人批准，请撤回申请后重新申请',
  changed: '申请之后情况有了变化，原来的审批不再算数，请重新申请',
  otherwise: '现在填写的理由或内容与申请审批的不一致，请按申请的内容办理，或者撤回后重新申请',
} as const;

function lacking(context: CommandContext, deed: Deed, found: Approval | null, needed: number, why: string): AppError {
  const { workspace, actor } = context;
  const approved = found?.decisions.filter(one => one.decision === 'approve').length ?? 0;
  const renewed = found === null || why === sentences.changed || why === sentences.otherwise;
  const missing = renewed ? needed : needed - approved;
  const deciders = remainingDeciders(workspace, renewed ? null : found, actor.accountId);
  const shortage = shortageOf(workspace, { missing, deciders });
  const who = shortage ?? `可以审批的人：${namesOf(deciders)}。`;
  return new AppError('needs-approval', `${approvalTitles[deed.action]}须由 ${needed} 人审批：${why}。${who}`);
}
