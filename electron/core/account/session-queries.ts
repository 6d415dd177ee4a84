import type { OutputOf } from '#contract/contract.ts';
import { usualSecurity } from '#domain/account/security-rule.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { methodsOf } from './caller.ts';
import { demoPassword } from './demo-accounts.ts';

/** How the page that asks stands: who sits there, what he may do, and what the page must show first. */
export function accountSession(context: QueryContext): OutputOf<'account.session'> {
  const { actor, session, mustChangePassword } = context;
  const workspace = context.application.openWorkspace;
  const { idleMinutes, passwordLength, passwordKinds } = workspace?.bureau.security() ?? usualSecurity;
  const state = stateOf(workspace, session);
  const { accountId, name, roles } = actor;
  return {
    state,
    who: accountId === null ? null : { id: accountId, name, roles: [...roles] },
    methods: accountId === null ? [] : methodsOf(actor),
    mustChangePassword,
    idleMinutes,
    password: { length: passwordLength, kinds: passwordKinds },
    demo: workspace?.bureau.isDemo() ? { password: demoPassword, accounts: choicesOf(workspace) } : null,
  };
}

function stateOf(workspace: Workspace | null, session: QueryContext['session']) {
  if (!workspace) return 'none' as const;
  if (session) return session.locked ? ('locked' as const) : ('signed-in' as const);
  return workspace.accounts.any() ? ('signed-out' as const) : ('first' as const);
}

/** The accounts to choose from at sign-in. */
export function listChoices({ workspace }: QueryContext) {
  return choicesOf(workspace);
}

function choicesOf({ accounts, roles }: Workspace) {
  const active = accounts.all().filter(account => account.active);
  return active.map(({ id, name }) => ({ name, roles: roles.heldBy(id).map(role => role.title) }));
}
