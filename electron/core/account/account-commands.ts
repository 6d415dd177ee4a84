import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { isLockedOut } from '#domain/account/lockout.ts';
import { isHeld } from '#domain/account/permission-set.ts';
import { type Wrapper, wrapperOf } from '../personal/key-wrap.ts';
import { wrapForAccount } from '../personal/workspace-key.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, JobContext, QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Account } from './account-store.ts';
import { requireStrength } from './password-check.ts';
import { hashPassword } from './password-hash.ts';

const done = { done: true } as const;

/** Everybody who has an account, those who may not sign in included. */
export function listAccounts({ workspace, now }: QueryContext): OutputOf<'account.list'> {
  const { accounts } = workspace;
  return accounts.all().map(({ id, name, active, mustChange, attempts, createdAt }) => ({
    id,
    name,
    roles: accounts.rolesOf(id),
    state: active ? ('active' as const) : ('disabled' as const),
    mustChangePassword: mustChange,
    lockedUntil: isLockedOut(attempts, now().getTime()) ? instantText(new Date(attempts.lockedUntil ?? 0)) : null,
    createdAt,
    lastSignIn: accounts.lastSignIn(id),
  }));
}

/** Makes an account, or changes the name and the roles of one; rights follow at the owner's next call. */
export async function saveAccount(context: JobContext, input: ParsedInputOf<'account.save'>) {
  const first = input.id === null ? await firstPassword(context, input) : null;
  return context.commit(command => {
    const { workspace, note } = command;
    refuseTakenName(workspace, input);
    refuseUnknownRoles(workspace, input.roles);
    const before = input.id === null ? undefined : noteOf(workspace, requireAccount(workspace, input.id));
    const { id, name } = input;
    const saved = first ? add(command, input, first) : change(workspace, id ?? 0, input);
    keepAdministrator(workspace);
    const after = noteOf(workspace, requireAccount(workspace, saved));
    note({ subject: name, ...(before ? { before } : {}), after, reason: input.reason });
    return { id: saved };
  });
}

interface FirstPassword {
  readonly hash: string;
  readonly wrapper: Wrapper;
}

async function firstPassword(
  { workspace, application }: JobContext,
  input: ParsedInputOf<'account.save'>,
): Promise<FirstPassword> {
  if (input.password === null) throw new AppError('invalid-input', '请为新账号设一个初始密码。');
  requireStrength(input.password, workspace.bureau.security(), input.name);
  const { passwordCost } = application.options;
  return {
    hash: await hashPassword(input.password, passwordCost),
    wrapper: await wrapperOf(input.password, passwordCost),
  };
}

/** The workspace key goes with the first password, so that its owner reads what he may read from his first day. */
function add(
  { workspace, now }: CommandContext,
  { name, roles }: ParsedInputOf<'account.save'>,
  { hash, wrapper }: FirstPassword,
): number {
  const id = workspace.accounts.add({ name, password: hash, mustChange: true, roles }, instantText(now()));
  wrapForAccount(workspace, id, wrapper, workspace.personal.key());
  return id;
}

function change({ accounts }: Workspace, id: number, { name, roles }: ParsedInputOf<'account.save'>): number {
  accounts.rename(id, name);
  accounts.giveRoles(id, roles);
  return id;
}

/** Ends an account without removing it: the trail goes on naming its owner, who is refused at his next call. */
export function disableAccount({ workspace, note }: CommandContext, { id, reason }: ParsedInputOf<'account.disable'>) {
  const account = requireAccount(workspace, id);
  workspace.accounts.setActive(id, false);
  keepAdministrator(workspace);
  note({ subject: account.name, before: { 状态: '启用' }, after: { 状态: '停用' }, reason });
  workspace.sessions.endAllOf(id);
  return done;
}

/** Lets an account sign in again, with the password it had. */
export function enableAccount({ workspace, note }: CommandContext, { id, reason }: ParsedInputOf<'account.enable'>) {
  const account = requireAccount(workspace, id);
  workspace.accounts.setActive(id, true);
  note({ subject: account.name, before: { 状态: '停用' }, after: { 状态: '启用' }, reason });
  return done;
}

/** Throws AppError('not-found'). */
export function requireAccount({ accounts }: Workspace, id: number): Account {
  const account = accounts.get(id);
  if (!account) throw new AppError('not-found', '没有这个账号，请刷新列表后再试。');
  return account;
}

/** Throws AppError('conflict') when nobody would be left who can manage accounts; the transaction then undoes it. */
export function keepAdministrator({ accounts, roles }: Workspace): void {
  if (isHeld('account.manage', accounts.holders(), roles.all())) return;
  throw new AppError('conflict', '这样就没有人能管理账号了。请先把系统管理员的角色交给另一个启用中的账号。');
}

function noteOf({ accounts, roles }: Workspace, { id, name }: Account) {
  const titles = new Map(roles.all().map(role => [role.code, role.title]));
  return { 姓名: name, 角色: accounts.rolesOf(id).map(code => titles.get(code) ?? code) };
}

function refuseTakenName({ accounts }: Workspace, { id, name }: ParsedInputOf<'account.save'>): void {
  const other = accounts.named(name);
  if (other && other.id !== id) {
    throw new AppError('conflict', `已有名为“${name}”的账号。同名的人请在姓名后加所在股室，以便区分。`);
  }
}

function refuseUnknownRoles({ roles }: Workspace, codes: readonly string[]): void {
  const known = new Set(roles.all().map(role => role.code));
  if (codes.some(code => !known.has(code))) throw new AppError('not-found', '所选角色已不存在，请刷新后再选。');
}
