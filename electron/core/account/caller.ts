import { AppError } from '#contract/app-error.ts';
import type { MethodName } from '#contract/contract.ts';
import { methodPermissions } from '#contract/method-permissions.ts';
import type { Permission, Requirement } from '#contract/permission.ts';
import { permissionsOf } from '#domain/account/permission-set.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Actor, nobody } from './actor.ts';
import { permissionTitles } from './permission-titles.ts';
import type { Session } from './sessions.ts';

/** Who a call comes from: nobody, or whoever has signed in at that page. */
export interface Caller {
  readonly actor: Actor;
  /** The session that came with the call, if it still lasts; it may be locked. */
  readonly session: Session | null;
  readonly mustChangePassword: boolean;
}

const stranger: Caller = { actor: nobody, session: null, mustChangePassword: false };

/** Looks a session up at the time of a call, with the roles its owner has now; one that has ended is nobody's. */
export function callerOf(workspace: Workspace | null, token: string | undefined, now: number): Caller {
  if (!workspace || token === undefined) return stranger;
  const session = workspace.sessions.find(token, now, workspace.bureau.security().idleMinutes * 60_000);
  const account = session && workspace.accounts.get(session.accountId);
  if (!account?.active) return stranger;
  return { actor: actorOf(workspace, account), session, mustChangePassword: account.mustChange };
}

/** An account as the trail and the rights see it. */
export function actorOf({ roles }: Workspace, { id, name }: { readonly id: number; readonly name: string }): Actor {
  const held = roles.heldBy(id);
  return { accountId: id, name, roles: held.map(role => role.title), permissions: permissionsOf(held) };
}

/**
 * Lets a call through or throws AppError 'signed-out', 'locked' or 'not-allowed'; the one place where rights are
 * checked, by the table `methodPermissions`. What passes counts as use of the session.
 */
export function requireRight(workspace: Workspace | null, method: MethodName, caller: Caller, now: number): void {
  const requirement: Requirement = methodPermissions[method];
  if (requirement === 'anyone') return;
  if (!workspace) throw new RangeError('What is not for anyone needs an open workspace.');
  const { session } = caller;
  if (!session) throw signedOut(workspace);
  if (session.locked) throw new AppError('locked', '页面已锁定。请输入密码解锁后继续，已填写的内容没有丢失。');
  session.lastCallAt = now;
  if (requirement === 'signed-in') return;
  if (caller.mustChangePassword) throw new AppError('not-allowed', '请先把别人代设的密码改成自己的密码，再继续工作。');
  if (!caller.actor.permissions.has(requirement)) throw lacking(workspace, caller.actor, requirement);
}

/** What `requireRight` lets somebody do who has signed in with a password of his own. */
export function methodsOf({ permissions }: Actor): MethodName[] {
  const methods = Object.keys(methodPermissions) as MethodName[];
  return methods.filter(method => {
    const requirement: Requirement = methodPermissions[method];
    return requirement === 'anyone' || requirement === 'signed-in' || permissions.has(requirement);
  });
}

/** The projected window shows a ceremony as long as anybody has signed in: it goes on when the operator's page locks. */
export function requireAudience(workspace: Workspace | null): void {
  if (workspace && !workspace.sessions.isAnybodyThere()) throw signedOut(workspace);
}

/** Whoever has not signed in takes the workspace away from nobody who works in it; throws AppError('signed-out'). */
export function requireNobodyAtWork(workspace: Workspace | null, { session }: Caller, now: number): void {
  if (!workspace || (session && !session.locked)) return;
  if (!workspace.sessions.isAnybodyAtWork(now, workspace.bureau.security().idleMinutes * 60_000)) return;
  throw new AppError('signed-out', '另一个窗口里有人正在这份数据里工作。请先登录，或请其退出登录，再打开别的单位。');
}

function signedOut(workspace: Workspace): AppError {
  return new AppError(
    'signed-out',
    workspace.accounts.any()
      ? '请先登录。登录已结束，或本机服务刚重新启动过。'
      : '这份数据还没有账号，请先建立第一个账号。',
  );
}

function lacking({ roles }: Workspace, actor: Actor, permission: Permission): AppError {
  const able = roles.all().filter(role => role.permissions.includes(permission));
  const who = able.length > 0 ? `由${able.map(role => role.title).join('、')}操作，或` : '';
  const title = permissionTitles[permission];
  return new AppError('not-allowed', `${actor.name}的账号没有“${title}”的权限。请${who}请系统管理员调整角色。`);
}
