import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { sortedPage } from '../db/sorted-page.ts';
import { handBatch } from './hand-batch-store.ts';

export interface ImportBatch {
  readonly kind: string;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly headings: readonly string[];
  readonly mapping: readonly (string | null)[];
  readonly policy: string;
  readonly source: string;
}

const resultNumber = (key: string) => sql<string>`printf('%012d', json_extract(result, ${`$.${key}`}))`;

const sortColumns = {
  finishedAt: sql<string>`printf('%012d', id)`,
  kind: sql<string>`coalesce(register, kind)`,
  fileName: sql<string>`file_name`,
  rows: resultNumber('rows'),
  created: resultNumber('created'),
  updated: resultNumber('updated'),
  skipped: resultNumber('skipped'),
} as const;

export interface ImportPage {
  readonly sort: { readonly column: keyof typeof sortColumns; readonly direction: 'up' | 'down' };
  readonly after: string | null;
  readonly limit: number;
}

/** Which files were imported, how their columns were understood and what came of it. */
export function importBatchStore(database: Database) {
  const { build } = database;
  const imports = build.selectFrom('import_batch').where(sql<boolean>`register is not 'by-hand'`);
  const ofKind = (kind: string) =>
    build.selectFrom('import_batch').where(sql<boolean>`coalesce(register, kind) = ${kind}`);

  return {
    /** The SHA-256 of the workbook of problem rows that an import made under a name, or null. */
    problemDigest(name: string): string | null {
      const found = database
        .statement(
          `SELECT json_extract(result, '$.problemFile.sha256') AS sha256 FROM import_batch
           WHERE json_extract(result, '$.problemFile.name') = ? ORDER BY id DESC LIMIT 1`,
        )
        .get(name) as { sha256: string } | undefined;
      return found?.sha256 ?? null;
    },

    /** Opens a batch whose result is filled in by `finish` within the same transaction. */
    start: (batch: ImportBatch, at: string): number =>
      database.run(
        build.insertInto('import_batch').values({
          ...kindColumns(batch.kind),
          file_name: batch.fileName,
          file_sha256: batch.fileSha256,
          headings: JSON.stringify(batch.headings),
          mapping: JSON.stringify(batch.mapping),
          result: 'null',
          finished_at: at,
          policy: batch.policy,
          source: batch.source || null,
        }),
      ).lastId,

    finish(id: number, result: unknown): void {
      database.run(
        build
          .updateTable('import_batch')
          .set({ result: JSON.stringify(result) })
          .where('id', '=', id),
      );
    },

    get: (id: number) => database.first(imports.selectAll().where('id', '=', id)) ?? null,

    setTakenBack(id: number, takenBack: unknown): void {
      database.run(
        build
          .updateTable('import_batch')
          .set({ taken_back: JSON.stringify(takenBack) })
          .where('id', '=', id),
      );
    },

    byHand: (at: string): number => handBatch(database, at),

    page: ({ sort, after, limit }: ImportPage) =>
      sortedPage(database, imports.selectAll(), {
        column: sortColumns[sort.column],
        direction: sort.direction,
        after,
        limit,
      }),

    count: (): number => database.first(imports.select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    /** Whether anything of a kind was ever imported. */
    anyOf: (kind: string): boolean => database.first(ofKind(kind).select('id').limit(1)) !== undefined,

    /** The mapping that a person used the last time for a file of the same headings, and from whom that file came. */
    lastMapping(kind: string, headings: readonly string[]): { mapping: (string | null)[]; source: string } | null {
      const found = database.first(
        ofKind(kind)
          .select(['mapping', 'source'])
          .where('headings', '=', JSON.stringify(headings))
          .orderBy('id', 'desc')
          .limit(1),
      );
      return found ? { mapping: JSON.parse(found.mapping) as (string | null)[], source: found.source ?? '' } : null;
    },

    /** When the very same file was imported before, or null. */
    earlierImport: (kind: string, sha256: string): string | null =>
      database.first(
        ofKind(kind).select('finished_at').where('file_sha256', '=', sha256).orderBy('id', 'desc').limit(1),
      )?.finished_at ?? null,
  };
}

/** Kinds that are younger than the column of kinds stand in a column of their own, beside an older one they resemble. */
const youngerKinds: Readonly<Record<string, string>> = {
  assistant: 'inspector',
  department: 'inspector',
  risk: 'object',
  listing: 'object',
};

function kindColumns(kind: string) {
  const older = youngerKinds[kind];
  return older === undefined ? { kind, register: null } : { kind: older, register: kind };
}
