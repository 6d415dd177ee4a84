import type { Database } from '../db/database.ts';

/** The id of the batch from which hangs whatever is entered by hand, made when it is first needed at `at`; no list of imports shows it. */
export function handBatch(database: Database, at: string): number {
  const { build } = database;
  const known = database.first(
    build.selectFrom('import_batch').select('id').where('register', '=', 'by-hand').limit(1),
  );
  if (known) return known.id;
  const values = {
    kind: 'object',
    register: 'by-hand',
    file_name: '手工登记',
    file_sha256: '',
    headings: '[]',
    mapping: '[]',
    result: 'null',
    finished_at: at,
  };
  return database.run(build.insertInto('import_batch').values(values)).lastId;
}
