import type { Database } from '../db/database.ts';
import type { KeyWrap } from './key-wrap.ts';

/** The workspace key as it lies in the file: in wraps alone, one for each account and one for the recovery code. */
export function keyStore(database: Database) {
  const { build } = database;
  const row = build.selectFrom('workspace_key').selectAll().where('id', '=', 1);

  return {
    /** Whether this workspace has a key. */
    exists: (): boolean => database.first(row) !== undefined,

    /** Whether plain text that was sealed since may still lie in freed pages of the file. */
    needsSweep: (): boolean => database.first(row)?.swept === 0,
    setSwept: () => database.run(build.updateTable('workspace_key').set({ swept: 1 })),

    begin: (at: string, swept: boolean) =>
      database.run(build.insertInto('workspace_key').values({ id: 1, made_at: at, swept: swept ? 1 : 0 })),

    wrapOf: (holder: string): KeyWrap | null =>
      database.first(build.selectFrom('key_wrap').selectAll().where('holder', '=', holder)) ?? null,

    /** Takes the place of the holder's wrap before. */
    save(holder: string, { cost, salt, sealed }: KeyWrap): void {
      const values = { cost, salt, sealed };
      const insert = build.insertInto('key_wrap').values({ holder, ...values });
      database.run(insert.onConflict(conflict => conflict.column('holder').doUpdateSet(values)));
    },

    drop: (holder: string) => database.run(build.deleteFrom('key_wrap').where('holder', '=', holder)),
  };
}

/** Whose wrap it is: an account's. */
export const accountHolder = (id: number): string => `account/${id}`;
export const recoveryHolder = 'recovery';
