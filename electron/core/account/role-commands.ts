import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { permissions } from '#contract/permission.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { keepAdministrator } from './account-commands.ts';
import { permissionTitles } from './permission-titles.ts';
import type { Role } from './role-store.ts';

/** The roles of this bureau, and everything that a role may be given. */
export function listRoles({ workspace }: QueryContext): OutputOf<'role.list'> {
  const holders = workspace.accounts.holders();
  return {
    permissions: permissions.map(code => ({ code, title: permissionTitles[code] })),
    roles: workspace.roles.all().map(role => ({
      ...role,
      permissions: [...role.permissions],
      accounts: holders.filter(holder => holder.roles.includes(role.code)).length,
    })),
  };
}

/** Makes a role or changes one; whoever holds it has the new rights at his next call. */
export function saveRole(context: CommandContext, input: ParsedInputOf<'role.save'>) {
  const { workspace, note } = context;
  const before = input.code === null ? null : workspace.roles.get(input.code);
  if (input.code !== null && !before) throw new AppError('not-found', '没有这个角色，请刷新列表后再试。');
  const code = input.code ?? freeCode(workspace);
  const clash = workspace.roles.all().find(role => role.title === input.title && role.code !== code);
  if (clash) throw new AppError('conflict', `已有名为“${input.title}”的角色。`);
  // In the order of the table, each once, so that the same rights read the same.
  const role: Role = {
    code,
    title: input.title,
    permissions: permissions.filter(one => input.permissions.includes(one)),
  };
  workspace.roles.save(role, true);
  keepAdministrator(workspace);
  note({
    subject: role.title,
    ...(before ? { before: noteOf(before) } : {}),
    after: noteOf(role),
    reason: input.reason,
  });
  return { code };
}

function freeCode({ roles }: Workspace): string {
  const taken = new Set(roles.all().map(role => role.code));
  let number = 1;
  while (taken.has(`own-${number}`)) number++;
  return `own-${number}`;
}

const noteOf = ({ title, permissions }: Role) => ({
  名称: title,
  权限: permissions.map(code => permissionTitles[code]),
});
