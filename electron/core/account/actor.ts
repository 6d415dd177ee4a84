import type { Permission } from '#contract/permission.ts';

/** Who does something, as the trail names him and as the rights judge him. */
export interface Actor {
  /** Null for whoever has not signed in. */
  readonly accountId: number | null;
  readonly name: string;
  /** Titles of the roles held. */
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<Permission>;
}

/** Whoever calls without a session. */
export const nobody: Actor = { accountId: null, name: '未登录', roles: [], permissions: new Set() };

/** An actor as the trail keeps him: 「林英（抽取操作员、经办人）」. */
export const actorText = ({ name, roles }: Actor): string =>
  roles.length > 0 ? `${name}（${roles.join('、')}）` : name;
