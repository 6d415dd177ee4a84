/** A role as a set of permissions. */
export interface PermissionSet {
  readonly code: string;
  readonly permissions: readonly string[];
}

/** Everything that the holder of these roles may do. */
export function permissionsOf<Permission extends string>(
  roles: readonly { readonly permissions: readonly Permission[] }[],
): ReadonlySet<Permission> {
  return new Set(roles.flatMap(role => role.permissions));
}

export interface Holder {
  readonly active: boolean;
  /** Codes of roles. */
  readonly roles: readonly string[];
}

/** Whether somebody who may sign in still has a permission; without a holder of `account.manage` nobody could give it back. */
export function isHeld(permission: string, holders: readonly Holder[], roles: readonly PermissionSet[]): boolean {
  const giving = new Set(roles.filter(role => role.permissions.includes(permission)).map(role => role.code));
  return holders.some(holder => holder.active && holder.roles.some(code => giving.has(code)));
}
