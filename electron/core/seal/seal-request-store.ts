import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '../db/database.ts';
import type { SealRequestPaperTable, SealRequestTable } from '../db/seal-tables.ts';

export type SealRequestRecord = Selectable<SealRequestTable>;
export type SealRequestPaper = Selectable<SealRequestPaperTable>;
export type NewSealRequest = Omit<Insertable<SealRequestTable>, 'id' | 'state' | 'approvers' | 'ended_at'>;
export type NewSealRequestPaper = Pick<SealRequestPaper, 'document_id' | 'title' | 'number' | 'sha256'>;

/** What was asked to be sealed, and how far it has come. */
export function sealRequestStore(database: Database) {
  const { build } = database;
  const rows = build.selectFrom('seal_request').selectAll();
  const papers = build.selectFrom('seal_request_paper').selectAll().orderBy('position');
  const open = sql<boolean>`state in ('open', 'begun')`;
  const change = (id: number, values: Partial<Insertable<SealRequestTable>>): void => {
    database.run(build.updateTable('seal_request').set(values).where('id', '=', id));
  };

  return {
    add(values: NewSealRequest, seals: readonly number[], asked: readonly NewSealRequestPaper[]): number {
      const id = database.run(
        build.insertInto('seal_request').values({ ...values, state: 'open', approvers: '[]' }),
      ).lastId;
      seals.forEach((seal_id, position) => {
        database.run(build.insertInto('seal_request_seal').values({ request_id: id, position, seal_id }));
      });
      asked.forEach((paper, position) => {
        const row = { request_id: id, position, ...paper, state: 'waiting' };
        database.run(build.insertInto('seal_request_paper').values(row));
      });
      return id;
    },

    get: (id: number): SealRequestRecord | null => database.first(rows.where('id', '=', id)) ?? null,

    /** The seals of a request, the one of the 骑缝章 first. */
    seals: (id: number): number[] =>
      database
        .all(build.selectFrom('seal_request_seal').selectAll().where('request_id', '=', id).orderBy('position'))
        .map(row => row.seal_id),

    papers: (id: number): SealRequestPaper[] => database.all(papers.where('request_id', '=', id)),
    firstPapers: (id: number, limit: number): SealRequestPaper[] =>
      database.all(papers.where('request_id', '=', id).limit(limit)),
    waiting: (id: number): SealRequestPaper[] =>
      database.all(papers.where('request_id', '=', id).where('state', '=', 'waiting')),

    counts(id: number): { all: number; done: number; refused: number } {
      const states = database.all(
        build
          .selectFrom('seal_request_paper')
          .select(['state', build.fn.countAll<number>().as('count')])
          .where('request_id', '=', id)
          .groupBy('state'),
      );
      const of = (state: string) => states.find(row => row.state === state)?.count ?? 0;
      return { all: of('waiting') + of('done') + of('refused'), done: of('done'), refused: of('refused') };
    },

    settle(id: number, position: number, state: 'done' | 'refused', sentence: string | null): void {
      const found = build.updateTable('seal_request_paper').set({ state, sentence });
      database.run(found.where('request_id', '=', id).where('position', '=', position));
    },

    begin: (id: number, approvers: readonly string[]): void =>
      change(id, { state: 'begun', approvers: JSON.stringify(approvers) }),
    end: (id: number, state: 'done' | 'withdrawn', at: string): void => change(id, { state, ended_at: at }),

    /** Newest first. */
    page(show: 'open' | 'all', before: number | null, limit: number): SealRequestRecord[] {
      let query = rows.orderBy('id', 'desc').limit(limit);
      if (show === 'open') query = query.where(open);
      if (before !== null) query = query.where('id', '<', before);
      return database.all(query);
    },

    count(show: 'open' | 'all'): number {
      let query = build.selectFrom('seal_request').select(build.fn.countAll<number>().as('count'));
      if (show === 'open') query = query.where(open);
      return database.first(query)?.count ?? 0;
    },
  };
}
