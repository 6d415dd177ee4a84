import { type Wrapper, wrapperOf } from '../personal/key-wrap.ts';
import { beginKey, newWorkspaceKey, wrapForAccount } from '../personal/workspace-key.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import type { Application } from '../workspace/application.ts';
import type { Actor } from './actor.ts';
import { actorOf } from './caller.ts';
import { newRecoveryCode, writeUsualRoles } from './first-account.ts';
import { hashPassword } from './password-hash.ts';
import { shippedRoles } from './shipped-roles.ts';

/** The password of every account of a demo bureau; no secret, it stands on the sign-in page. */
export const demoPassword = 'Yunhe-2026';

/** Whoever opens the demo bureau works in it as this account, which may do everything. */
const opener = '演示人员';

/** One invented person for each usual role, by its code. */
const people: Readonly<Record<string, string>> = {
  clerk: '林英',
  'draw-operator': '高飞',
  reviewer: '郭强',
  inspector: '黄超',
  'result-entry': '周静',
  'seal-keeper': '何敏',
  auditor: '罗文',
  administrator: '梁平',
};

export interface DemoSecrets {
  readonly password: string;
  readonly recoveryHash: string;
  readonly key: Uint8Array;
  readonly wrapper: Wrapper;
}

/** Hashed once for all: these passwords are everybody's. The recovery code is not shown, because none is needed. */
export async function prepareDemoAccounts({ options }: Application): Promise<DemoSecrets> {
  return {
    password: await hashPassword(demoPassword, options.passwordCost),
    recoveryHash: await hashPassword(newRecoveryCode(), options.passwordCost),
    key: newWorkspaceKey(),
    wrapper: await wrapperOf(demoPassword, options.passwordCost),
  };
}

/** Writes the usual roles, an account for each of them, and the opener's with all of them; answers who that is. */
export function writeDemoAccounts(context: CommandContext, secrets: DemoSecrets): Actor {
  const { workspace, application, now } = context;
  const at = instantText(now());
  const { password, recoveryHash } = secrets;
  writeUsualRoles(workspace, application);
  const roles = shippedRoles(application.options.resourceFolder).map(role => role.code);
  beginKey(context, secrets.key);
  const add = (name: string, held: readonly string[]) => {
    const id = workspace.accounts.add({ name, password, mustChange: false, roles: held }, at);
    wrapForAccount(workspace, id, secrets.wrapper, secrets.key);
    return id;
  };
  const id = add(opener, roles);
  for (const code of roles) {
    const name = people[code];
    if (name !== undefined) add(name, [code]);
  }
  workspace.recovery.save(recoveryHash, at);
  return actorOf(workspace, { id, name: opener });
}

/** The opener's account, as long as the demo bureau has it. */
export function demoOpener({ workspace }: Pick<CommandContext, 'workspace'>): Actor | null {
  const account = workspace.accounts.named(opener);
  return account?.active ? actorOf(workspace, account) : null;
}
