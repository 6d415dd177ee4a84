import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { methodPermissions } from '#contract/method-permissions.ts';
import type { Permission } from '#contract/permission.ts';
import { type ApprovalAction, approvalDetails, approvalTitles } from '#domain/approval/approval-action.ts';
import { type Decision, decisionFault, stateAfter } from '#domain/approval/decision.ts';
import { permissionTitles } from '../account/permission-titles.ts';
import { releaseApproved, releaseAsked, releaseRefused } from '../dispatch/task-release.ts';
import { changeFacts } from '../draw/change-request.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import type { Approval } from './approval-store.ts';
import { neededFor } from './deciders.ts';
import { requestOf } from './request-view.ts';
import { subjectOf } from './subject.ts';

const done = { done: true } as const;

/** The right to each deed: who may not do it may not ask for it either. */
const deedPermissions: Readonly<Record<ApprovalAction, Permission>> = {
  'task.void': methodPermissions['task.void'],
  'task.release': methodPermissions['task.save'],
  'draw.cancel': methodPermissions['draw.cancel'],
  'draw.replace': methodPermissions['draw.replace'],
  'draw.replaceInspector': methodPermissions['draw.replaceInspector'],
  'draw.add': methodPermissions['draw.add'],
  'disclosure.confirm': methodPermissions['disclosure.confirm'],
  'publication.confirm': methodPermissions['publication.confirm'],
  'paper.approve': methodPermissions['paper.approve'],
  'seal.use': methodPermissions['seal.request'],
  'plan.approve': methodPermissions['plan.approve'],
};

/** Asks others to agree to a deed; one request about a subject at a time, unless the one before no longer counts. */
export function requestApproval(context: CommandContext, input: ParsedInputOf<'approval.request'>) {
  const { workspace, actor, now, note } = context;
  const { action, reason, details } = input;
  const subject = subjectOf(workspace, action, input.subject);
  if (!subject) throw new AppError('not-found', '找不到要申请审批的任务、抽取或文书。');
  requireDeedRight(context, action);
  const needed = neededFor(workspace, action);
  if (needed === 0) throw new AppError('conflict', `按现行方案，${approvalTitles[action]}不需要审批，可以直接办理。`);
  if (subject.refusal !== null) throw new AppError('conflict', subject.refusal);
  checkDetails(action, details);
  const at = instantText(now());
  clearWay(context, input, at);
  const id = workspace.approvals.add(
    {
      action,
      subjectId: input.subject,
      subject: subject.title,
      subjectDigest: subject.digest,
      facts: [...subject.facts, ...(changeFacts(workspace, input) ?? detailFacts(action, details))],
      reason,
      details,
      needed,
      requestedBy: actor.accountId ?? 0,
      requestedName: actor.name,
    },
    at,
  );
  if (action === 'task.release') releaseAsked(context, input.subject);
  note({
    subject: subject.title,
    after: { 编号: id, 申请: approvalTitles[action], 须批准人数: needed, ...details },
    reason,
  });
  return { id };
}

function requireDeedRight({ actor }: CommandContext, action: ApprovalAction): void {
  const permission = deedPermissions[action];
  if (actor.permissions.has(permission)) return;
  const title = permissionTitles[permission];
  throw new AppError('not-allowed', `${actor.name}的账号没有“${title}”的权限，不能申请。请由有这项权限的人申请。`);
}

function checkDetails(action: ApprovalAction, details: Readonly<Record<string, string>>): void {
  const wanted = approvalDetails[action];
  const blank = Object.keys(wanted).find(key => !details[key]);
  if (blank !== undefined) throw new AppError('invalid-input', `请填写${wanted[blank]}，再申请审批。`);
  const strange = Object.keys(details).find(key => !Object.hasOwn(wanted, key));
  if (strange !== undefined) throw new AppError('invalid-input', '申请里有不认识的内容。请刷新页面后再试。');
}

const detailFacts = (action: ApprovalAction, details: Readonly<Record<string, string>>) =>
  Object.entries(approvalDetails[action]).map(([key, name]) => ({ name, text: details[key] ?? '' }));

/** A request that no longer counts gives way to the new one; one that does is not asked for twice. */
function clearWay({ workspace }: CommandContext, input: ParsedInputOf<'approval.request'>, at: string): void {
  const before = workspace.approvals.underWay(input.action, input.subject);
  if (!before) return;
  const { unchanged } = requestOf(workspace, before);
  const enough = before.needed >= neededFor(workspace, input.action);
  if (unchanged && enough) {
    throw new AppError('conflict', `${before.requestedName}已经申请过，正在等待审批或办理。要改理由请先撤回那次申请。`);
  }
  workspace.approvals.end(before.id, 'lapsed', at);
}

/** Takes a request back that has not been used; only whoever made it may. */
export function withdrawApproval(context: CommandContext, { id, reason }: ParsedInputOf<'approval.withdraw'>) {
  const { workspace, actor, now, note } = context;
  const found = requireApproval(context, id);
  if (found.requestedBy !== actor.accountId) {
    throw new AppError('not-allowed', `这项申请是${found.requestedName}提出的，只能由本人撤回。`);
  }
  if (found.state !== 'open' && found.state !== 'approved') throw ended();
  workspace.approvals.end(id, 'withdrawn', instantText(now()));
  if (found.action === 'task.release') releaseRefused(context, found.subjectId, reason);
  note({
    subject: found.subject,
    before: { 编号: id, 申请: approvalTitles[found.action] },
    after: { 结果: '撤回' },
    reason,
  });
  return done;
}

/** Agrees to a request, or turns it down, as whoever has signed in. */
export function decideApproval(context: CommandContext, input: ParsedInputOf<'approval.decide'>) {
  return decideAs(context, input, null);
}

interface Verdict {
  readonly id: number;
  readonly decision: Decision;
  readonly note: string;
}

/** Records a decision of the person who acts; `pageOf` names whose page it was given at, when it was not his own. */
export function decideAs(context: CommandContext, { id, decision, note }: Verdict, pageOf: string | null) {
  const { workspace, actor, now } = context;
  if (actor.accountId === null) throw new RangeError('Nobody cannot decide.');
  const found = requireDecidable(context, { id, decision }, actor.accountId);
  const at = instantText(now());
  const { accountId, name, roles } = actor;
  workspace.approvals.decide(id, { accountId, name, roles, decision, note, at, here: pageOf !== null });
  const approvals = requestOf(workspace, found).approvals + (decision === 'approve' ? 1 : 0);
  const state = stateAfter(decision, approvals, found.needed);
  if (state === 'approved') workspace.approvals.approve(id);
  if (state === 'rejected') workspace.approvals.end(id, state, at);
  if (found.action === 'task.release' && state === 'approved') releaseApproved(context, found.subjectId);
  if (found.action === 'task.release' && state === 'rejected') releaseRefused(context, found.subjectId, note);
  context.note({
    subject: found.subject,
    before: { 编号: id, 申请: approvalTitles[found.action], 申请人: found.requestedName, 理由: found.reason },
    after: {
      决定: decision === 'approve' ? '同意' : '不同意',
      已同意: `${approvals}/${found.needed}`,
      ...(pageOf === null ? {} : { 方式: `在${pageOf}登录的页面上输入本人密码` }),
    },
    ...(note === '' ? {} : { reason: note }),
  });
  return done;
}

/** The request, when that person may decide it so; throws AppError 'not-found', 'not-allowed' or 'conflict'. */
export function requireDecidable(
  context: QueryContext,
  { id, decision }: Pick<Verdict, 'id' | 'decision'>,
  by: number,
): Approval {
  const found = requireApproval(context, id);
  const fault = decisionFault(requestOf(context.workspace, found), by, decision);
  switch (fault) {
    case null:
      return found;
    case 'own':
      throw new AppError('not-allowed', '自己申请的事不能由自己审批，请由另一个人审批。');
    case 'twice':
      throw new AppError('conflict', '这个人已经对这项申请作过决定，每人只能决定一次。');
    case 'ended':
      throw ended();
    case 'changed':
      throw new AppError('conflict', `申请之后${found.subject}有了变化，这项申请不再算数，请申请人重新申请。`);
    default:
      return fault satisfies never;
  }
}

function requireApproval({ workspace }: QueryContext, id: number): Approval {
  const found = workspace.approvals.get(id);
  if (!found) throw new AppError('not-found', '找不到这项申请，请刷新列表后再试。');
  return found;
}

const ended = () => new AppError('conflict', '这项申请已经有了结果，不能再改变。请刷新列表。');
