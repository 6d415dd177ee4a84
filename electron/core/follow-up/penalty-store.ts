import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import type { PenaltyDecisionTable } from '../db/follow-up-tables.ts';

export type PenaltyRecord = Selectable<PenaltyDecisionTable>;

export interface PenaltyFilter {
  readonly text: string;
  readonly unmatched: boolean;
}

/** Penalty decisions that came back, and the findings they may belong to. */
export function penaltyStore(database: Database) {
  const { build } = database;
  const all = () => build.selectFrom('penalty_decision').selectAll();

  const matching = ({ text, unmatched }: PenaltyFilter) =>
    build
      .selectFrom('penalty_decision')
      .$if(unmatched, query => query.where('follow_up_id', 'is', null))
      .$if(text !== '', query => {
        const words = sql<string>`number || ' ' || party || ' ' || party_code || ' ' || sheet_number || ' ' || content`;
        return query.where(sql<boolean>`${words} like ${`%${escapeLike(text)}%`} escape '\\'`);
      });

  return {
    get: (id: number): PenaltyRecord | null => database.first(all().where('id', '=', id)) ?? null,
    byNumber: (number: string): PenaltyRecord | null => database.first(all().where('number', '=', number)) ?? null,

    ofFollowUp: (followUpId: number): PenaltyRecord[] =>
      database.all(all().where('follow_up_id', '=', followUpId).orderBy('id')),

    ofBatch: (importedAt: string): PenaltyRecord[] =>
      database.all(all().where('imported_at', '=', importedAt).orderBy('id')),

    /** Newest first. */
    page(filter: PenaltyFilter, before: number | null, limit: number): PenaltyRecord[] {
      const query = matching(filter).selectAll().orderBy('id', 'desc').limit(limit);
      return database.all(before === null ? query : query.where('id', '<', before));
    },

    count: (filter: PenaltyFilter): number =>
      database.first(matching(filter).select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    add: (decision: Omit<Insertable<PenaltyDecisionTable>, 'id'>): number =>
      database.run(build.insertInto('penalty_decision').values(decision)).lastId,

    match(id: number, followUpId: number | null, by: 'sheet' | 'party' | 'hand' | null): void {
      database.run(
        build.updateTable('penalty_decision').set({ follow_up_id: followUpId, matched_by: by }).where('id', '=', id),
      );
    },

    remove: (id: number) => database.run(build.deleteFrom('penalty_decision').where('id', '=', id)),

    /** The imports with how many decisions each brought, newest first. */
    batches: (): { batch: string; decisions: number; matched: number }[] =>
      database.all(
        build
          .selectFrom('penalty_decision')
          .select('imported_at as batch')
          .select(({ fn }) => [fn.countAll<number>().as('decisions'), fn.count<number>('follow_up_id').as('matched')])
          .groupBy('imported_at')
          .orderBy('imported_at', 'desc')
          .limit(50),
      ),

    /** Findings of a task sheet. */
    bySheet: (sheetNumber: string) => database.all(findings().where('sheet_number', '=', sheetNumber)),

    /** Findings at a business, by its code or its name, newest first. */
    byParty: (code: string, name: string) =>
      database.all(
        findings()
          .leftJoin('inspection_object', 'inspection_object.id', 'follow_up.object_id')
          .where(({ or, eb }) =>
            or([
              ...(code === '' ? [] : [eb('inspection_object.code', '=', code)]),
              ...(name === '' ? [] : [eb('follow_up.object_name', '=', name)]),
            ]),
          )
          .orderBy('follow_up.id', 'desc')
          .limit(20),
      ),
  };

  function findings() {
    return build
      .selectFrom('follow_up')
      .select([
        'follow_up.id as followUpId',
        'follow_up.number',
        'follow_up.object_name as objectName',
        'follow_up.sheet_number as sheetNumber',
        'follow_up.opened_on as openedOn',
      ]);
  }
}

export type PenaltyCandidate = ReturnType<ReturnType<typeof penaltyStore>['bySheet']>[number];
