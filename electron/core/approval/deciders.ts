import type { ApprovalAction } from '#domain/approval/approval-action.ts';
import type { Account } from '../account/account-store.ts';
import { actorOf } from '../account/caller.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Approval } from './approval-store.ts';

export interface Decider {
  readonly id: number;
  readonly name: string;
  /** Titles. */
  readonly roles: readonly string[];
}

/** Everybody who may decide: the right to it, and an account in use; without those who are named. */
export function decidersBut(workspace: Workspace, except: readonly number[]): Decider[] {
  return workspace.accounts
    .all()
    .filter(account => account.active && !except.includes(account.id) && mayDecide(workspace, account))
    .map(account => ({ id: account.id, name: account.name, roles: actorOf(workspace, account).roles }));
}

/** Whether an account holds the right to decide. */
export const mayDecide = (workspace: Workspace, account: Pick<Account, 'id' | 'name'>): boolean =>
  actorOf(workspace, account).permissions.has('approval.decide');

/** Who may still decide a request; where there is none yet, whoever may decide one of this person. */
export function remainingDeciders(workspace: Workspace, request: Approval | null, asker: number | null): Decider[] {
  if (!request) return decidersBut(workspace, asker === null ? [] : [asker]);
  return decidersBut(workspace, [request.requestedBy, ...request.decisions.map(one => one.accountId)]);
}

/** Who can make another account, by name. */
export function administrators(workspace: Workspace): string[] {
  const able = workspace.accounts
    .all()
    .filter(account => account.active && actorOf(workspace, account).permissions.has('account.manage'));
  return able.map(account => account.name);
}

/** Why there are too few people for a deed, and what to do about it; null when there are enough. */
export function shortageOf(
  workspace: Workspace,
  { missing, deciders }: { readonly missing: number; readonly deciders: readonly Decider[] },
): string | null {
  if (deciders.length >= missing) return null;
  const there = deciders.length === 0 ? '没有别的账号' : `只有${namesOf(deciders)}`;
  const lacking = missing - deciders.length;
  return `除申请人外${there}可以审批，还缺 ${lacking} 个账号。请系统管理员（${administrators(workspace).join('、')}）在“账户与权限”里另建账号，并给它有“审批”权限的角色。`;
}

/** 「郭强（审核人）、梁平（系统管理员）」. */
export const namesOf = (deciders: readonly Decider[]): string =>
  deciders.map(({ name, roles }) => `${name}（${roles.join('、')}）`).join('、');

/** The action a rule of the profile asks people for. */
export function neededFor({ bureau }: Workspace, action: ApprovalAction): number {
  const { approvals, dispatchRule } = bureau.profile();
  const number = approvals.approvers[action];
  return action === 'task.release' && dispatchRule.approvalNeeded ? Math.max(1, number) : number;
}
