import { type Insertable, type Selectable, sql } from 'kysely';
import type { PaperState } from '#domain/document/paper-state.ts';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import type { Schema } from '../db/schema.ts';

export type PaperRecord = Selectable<Schema['paper']>;
type NewPaper = Omit<
  Insertable<Schema['paper']>,
  'id' | 'state' | 'version' | 'mark' | 'year' | 'sequence' | 'document_id' | 'void_reason' | 'approved_by'
>;
type Change = Partial<Omit<PaperRecord, 'id' | 'version'>>;

export interface PaperFilter {
  readonly taskId: number | null;
  readonly state: PaperState | null;
  readonly text: string;
}

/** Papers from their first draft on. */
export function paperStore(database: Database) {
  const { build } = database;

  const matching = ({ taskId, state, text }: PaperFilter) =>
    build
      .selectFrom('paper')
      .$if(taskId !== null, query => query.where('task_id', '=', taskId))
      .$if(state !== null, query => query.where('state', '=', state ?? ''))
      .$if(text !== '', query => {
        const words = sql<string>`title || ' ' || template_name || ' ' || coalesce(mark || '〔' || year || '〕' || sequence || '号', '')`;
        return query.where(sql<boolean>`${words} like ${`%${escapeLike(text)}%`} escape '\\'`);
      });

  return {
    get: (id: number): PaperRecord | null =>
      database.first(build.selectFrom('paper').selectAll().where('id', '=', id)) ?? null,

    /** Newest first. */
    page(filter: PaperFilter, before: number | null, limit: number): PaperRecord[] {
      const query = matching(filter).selectAll().orderBy('id', 'desc').limit(limit);
      return database.all(before === null ? query : query.where('id', '<', before));
    },

    count: (filter: PaperFilter): number =>
      database.first(matching(filter).select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    /** Those whose numbers are of a series and year. */
    numbered: (mark: string, year: number): PaperRecord[] =>
      database.all(build.selectFrom('paper').selectAll().where('mark', '=', mark).where('year', '=', year)),

    create: (paper: NewPaper): number =>
      database.run(build.insertInto('paper').values({ ...paper, state: 'draft', version: 1 })).lastId,

    /** Changes a paper and counts its version on; answers the new version. */
    change(id: number, version: number, change: Change): number {
      const next = version + 1;
      database.run(
        build
          .updateTable('paper')
          .set({ ...change, version: next })
          .where('id', '=', id),
      );
      return next;
    },

    remove: (id: number) => database.run(build.deleteFrom('paper').where('id', '=', id)),

    /** The bureau's own wordings of templates, as JSON by code. */
    wordings: (): Map<string, string> =>
      new Map(database.all(build.selectFrom('paper_wording').selectAll()).map(row => [row.template, row.content])),

    /** Keeps an own wording; null goes back to the shipped one. */
    setWording(template: string, content: string | null, by: { readonly at: string; readonly name: string }): void {
      database.run(build.deleteFrom('paper_wording').where('template', '=', template));
      if (content === null) return;
      const values = { template, content, changed_at: by.at, changed_by: by.name };
      database.run(build.insertInto('paper_wording').values(values));
    },

    /** What an issued paper was made from: the SHA-256 of its JSON, and the JSON compressed. */
    source: (documentId: number) =>
      database.first(build.selectFrom('document_source').selectAll().where('document_id', '=', documentId)) ?? null,

    keepSource(documentId: number, sha256: string, body: Uint8Array): void {
      database.run(build.insertInto('document_source').values({ document_id: documentId, sha256, body }));
    },
  };
}
