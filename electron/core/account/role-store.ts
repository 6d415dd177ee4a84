import type { Permission } from '#contract/permission.ts';
import type { Database } from '../db/database.ts';

export interface Role {
  readonly code: string;
  readonly title: string;
  readonly permissions: readonly Permission[];
}

/** What a person may be in a bureau: titles and their permissions, as data. */
export function roleStore(database: Database) {
  const { build } = database;
  const rows = build.selectFrom('role').selectAll().orderBy('position').orderBy('code');

  return {
    all: (): Role[] => database.all(rows).map(roleOf),
    get(code: string): Role | null {
      const row = database.first(rows.where('code', '=', code));
      return row ? roleOf(row) : null;
    },

    /** The roles of an account, in their order. */
    heldBy(accountId: number): Role[] {
      const held = build.selectFrom('account_role').select('role_code').where('account_id', '=', accountId);
      return database.all(rows.where('code', 'in', held)).map(roleOf);
    },

    /** Writes a role at the end of the list, or in the place it has; `changed` tells it from what the product ships. */
    save({ code, title, permissions }: Role, changed: boolean): void {
      const values = { title, permissions: JSON.stringify(permissions), changed: changed ? 1 : 0 };
      const last = database.first(build.selectFrom('role').select('position').orderBy('position', 'desc').limit(1));
      const insert = build.insertInto('role').values({ code, ...values, position: (last?.position ?? 0) + 1 });
      database.run(insert.onConflict(conflict => conflict.column('code').doUpdateSet(values)));
    },
  };
}

function roleOf({ code, title, permissions }: { code: string; title: string; permissions: string }): Role {
  return { code, title, permissions: JSON.parse(permissions) as Permission[] };
}
