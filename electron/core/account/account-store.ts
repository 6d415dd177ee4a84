import { type Attempts, noFailures } from '#domain/account/lockout.ts';
import type { Holder } from '#domain/account/permission-set.ts';
import type { Database } from '../db/database.ts';

export interface Account {
  readonly id: number;
  readonly name: string;
  readonly active: boolean;
  readonly mustChange: boolean;
  /** As `hashPassword` made it; leaves this folder in no answer and no note. */
  readonly password: string;
  readonly attempts: Attempts;
  readonly createdAt: string;
}

export interface NewAccount {
  readonly name: string;
  readonly password: string;
  readonly mustChange: boolean;
  /** Codes. */
  readonly roles: readonly string[];
}

const attemptValues = ({ failures, lockedUntil }: Attempts) => ({ failures, locked_until: lockedUntil });

/** The people who may sign in. */
export function accountStore(database: Database) {
  const { build } = database;
  const rows = build.selectFrom('account').selectAll();
  const change = (id: number) => build.updateTable('account').where('id', '=', id);

  function rolesOf(id: number): string[] {
    const query = build.selectFrom('account_role').select('role_code').where('account_id', '=', id);
    return database.all(query.orderBy('role_code')).map(row => row.role_code);
  }

  function giveRoles(id: number, roles: readonly string[]): void {
    database.run(build.deleteFrom('account_role').where('account_id', '=', id));
    for (const code of new Set(roles)) {
      database.run(build.insertInto('account_role').values({ account_id: id, role_code: code }));
    }
  }

  return {
    any: () => database.first(build.selectFrom('account').select('id').limit(1)) !== undefined,
    all: (): Account[] => database.all(rows.orderBy('id')).map(accountOf),
    get: (id: number): Account | null => accountOrNull(database.first(rows.where('id', '=', id))),
    named: (name: string): Account | null => accountOrNull(database.first(rows.where('name', '=', name))),
    rolesOf,
    giveRoles,

    /** Everybody with his roles, for rules about who holds what. */
    holders(): (Holder & { readonly id: number })[] {
      return database
        .all(rows.orderBy('id'))
        .map(({ id, state }) => ({ id, active: state === 'active', roles: rolesOf(id) }));
    },

    add({ name, password, mustChange, roles }: NewAccount, at: string): number {
      const values = { name, password, password_at: at, must_change: mustChange ? 1 : 0, created_at: at };
      const row = { ...values, ...attemptValues(noFailures), state: 'active' };
      const { lastId } = database.run(build.insertInto('account').values(row));
      giveRoles(lastId, roles);
      return lastId;
    },

    rename: (id: number, name: string) => database.run(change(id).set({ name })),
    setActive: (id: number, active: boolean) => database.run(change(id).set({ state: active ? 'active' : 'disabled' })),
    setAttempts: (id: number, attempts: Attempts) => database.run(change(id).set(attemptValues(attempts))),

    signedIn(id: number, at: string): void {
      const insert = build.insertInto('last_sign_in').values({ account_id: id, at });
      database.run(insert.onConflict(conflict => conflict.column('account_id').doUpdateSet({ at })));
    },
    /** When an account last signed in at the door, or null. */
    lastSignIn: (id: number): string | null =>
      database.first(build.selectFrom('last_sign_in').select('at').where('account_id', '=', id))?.at ?? null,

    /** A new password ends the count of wrong ones. */
    setPassword(id: number, password: string, mustChange: boolean, at: string): void {
      const values = { password, password_at: at, must_change: mustChange ? 1 : 0 };
      database.run(change(id).set({ ...values, ...attemptValues(noFailures) }));
    },
  };
}

interface Row {
  readonly id: number;
  readonly name: string;
  readonly password: string;
  readonly must_change: number;
  readonly state: string;
  readonly failures: number;
  readonly locked_until: number | null;
  readonly created_at: string;
}

const accountOf = (row: Row): Account => ({
  id: row.id,
  name: row.name,
  active: row.state === 'active',
  mustChange: row.must_change === 1,
  password: row.password,
  attempts: { failures: row.failures, lockedUntil: row.locked_until },
  createdAt: row.created_at,
});

const accountOrNull = (row: Row | undefined): Account | null => (row ? accountOf(row) : null);
