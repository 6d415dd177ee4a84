import type { Permission } from '#contract/permission.ts';
import type { Role } from './account-state.ts';

/** The permissions of roles that were touched, by code. */
export type Draft = Readonly<Record<string, readonly Permission[]>>;

/** The same permissions with one more, or without it. */
export function switched(held: readonly Permission[], permission: Permission): Permission[] {
  return held.includes(permission) ? held.filter(one => one !== permission) : [...held, permission];
}

/** The roles that a draft makes different, as they shall be; ticking there and back is no change. */
export function changedRoles(
  roles: readonly Role[],
  draft: Draft,
): { code: string; title: string; permissions: readonly Permission[] }[] {
  return roles.flatMap(({ code, title, permissions }) => {
    const wanted = draft[code];
    const same = !wanted || (wanted.length === permissions.length && wanted.every(one => permissions.includes(one)));
    return same ? [] : [{ code, title, permissions: wanted }];
  });
}
