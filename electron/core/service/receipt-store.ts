import type { Database } from '../db/database.ts';

/** Remembers what each command answered, so that a command sent again after a lost connection does nothing twice. */
export function receiptStore(database: Database) {
  const { build } = database;
  return {
    /** The stored answer as JSON, or null for a new command id. */
    find: (commandId: string): string | null =>
      database.first(build.selectFrom('command_receipt').select('result').where('command_id', '=', commandId))
        ?.result ?? null,

    keep(commandId: string, method: string, result: string, at: string): void {
      database.run(build.insertInto('command_receipt').values({ command_id: commandId, method, result, at }));
    },
  };
}
