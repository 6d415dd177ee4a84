import type { OutputOf } from '#contract/contract.ts';

export type AccountRow = OutputOf<'account.list'>[number];
export type Role = OutputOf<'role.list'>['roles'][number];

/** How an account stands, in a word. */
export function accountState(row: AccountRow): {
  readonly tone: 'good' | 'soon' | 'late' | 'plain';
  readonly words: string;
} {
  if (row.state === 'disabled') return { tone: 'plain', words: '已停用' };
  if (row.lockedUntil !== null) return { tone: 'late', words: `输错密码，锁定到 ${row.lockedUntil.slice(11, 16)}` };
  if (row.mustChangePassword) return { tone: 'soon', words: '等本人修改密码' };
  return { tone: 'good', words: '启用' };
}

/** Whether nobody could manage accounts any more without this one: it is then neither disabled nor stripped. */
export function isLastAdministrator(row: AccountRow, rows: readonly AccountRow[], roles: readonly Role[]): boolean {
  const able = new Set(roles.filter(role => role.permissions.includes('account.manage')).map(role => role.code));
  const administrators = rows.filter(one => one.state === 'active' && one.roles.some(code => able.has(code)));
  return administrators.length === 1 && administrators[0]?.id === row.id;
}

/** The titles of roles, in the order of the bureau. */
export const roleTitles = (codes: readonly string[], roles: readonly Role[]): string =>
  roles.flatMap(({ code, title }) => (codes.includes(code) ? [title] : [])).join('、');
