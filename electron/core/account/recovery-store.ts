import { type Attempts, noFailures } from '#domain/account/lockout.ts';
import type { Database } from '../db/database.ts';

/** The one recovery code that is good now, as a hash. */
export function recoveryStore(database: Database) {
  const { build } = database;

  return {
    get(): { readonly code: string; readonly attempts: Attempts } | null {
      const row = database.first(build.selectFrom('recovery_code').selectAll().where('id', '=', 1));
      return row ? { code: row.code, attempts: { failures: row.failures, lockedUntil: row.locked_until } } : null;
    },

    /** Takes the place of the code before, which is good no more. */
    save(code: string, at: string): void {
      const { failures, lockedUntil } = noFailures;
      const values = { code, made_at: at, failures, locked_until: lockedUntil };
      const insert = build.insertInto('recovery_code').values({ id: 1, ...values });
      database.run(insert.onConflict(conflict => conflict.column('id').doUpdateSet(values)));
    },

    setAttempts({ failures, lockedUntil }: Attempts): void {
      const values = { failures, locked_until: lockedUntil };
      database.run(build.updateTable('recovery_code').set(values).where('id', '=', 1));
    },
  };
}
