import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import type { ReferralTable } from '../db/follow-up-tables.ts';

export type ReferralRecord = Selectable<ReferralTable>;
type NewReferral = Pick<
  Insertable<ReferralTable>,
  | 'follow_up_id'
  | 'kind'
  | 'sheet_number'
  | 'object_name'
  | 'receiver'
  | 'reason'
  | 'materials'
  | 'found_on'
  | 'decide_due'
  | 'opened_at'
  | 'opened_by'
>;

/** Which referrals are meant: those that everybody sees who sees the ledger, or the restricted clues. */
export type ReferralShelf = 'open' | 'restricted';

/** 移送 and 抄告; nothing here answers with a restricted clue where it is not asked for on its own shelf. */
export function referralStore(database: Database) {
  const { build } = database;
  const on = (shelf: ReferralShelf) => build.selectFrom('referral').where('restricted', '=', shelf === 'open' ? 0 : 1);
  const beginnings = { open: 'YS', restricted: 'XS' } as const;

  /** Each shelf is numbered by itself, so that no gap tells of a clue. */
  function nextNumber(shelf: ReferralShelf, year: string): string {
    const beginning = `${beginnings[shelf]}-${year}-`;
    const last = database.first(
      on(shelf)
        .where('number', '>=', beginning)
        .where('number', '<', `${beginnings[shelf]}-${year}.`)
        .select(({ fn }) => fn.max('number').as('number')),
    )?.number;
    return `${beginning}${String(Number(last?.slice(beginning.length) ?? 0) + 1).padStart(4, '0')}`;
  }

  const matching = (shelf: ReferralShelf, text: string, kinds: readonly string[]) =>
    on(shelf)
      .$if(kinds.length > 0, query => query.where('kind', 'in', kinds))
      .$if(text !== '', query => {
        const words = sql<string>`number || ' ' || object_name || ' ' || receiver || ' ' || reason || ' ' || coalesce(sheet_number, '')`;
        return query.where(sql<boolean>`${words} like ${`%${escapeLike(text)}%`} escape '\\'`);
      });

  return {
    get: (shelf: ReferralShelf, id: number): ReferralRecord | null =>
      database.first(on(shelf).selectAll().where('id', '=', id)) ?? null,

    /** Newest first. */
    all: (shelf: ReferralShelf, text: string, kinds: readonly string[]): ReferralRecord[] =>
      database.all(matching(shelf, text, kinds).selectAll().orderBy('id', 'desc')),

    ofFollowUp: (followUpId: number): ReferralRecord[] =>
      database.all(on('open').selectAll().where('follow_up_id', '=', followUpId).orderBy('id')),

    add(shelf: ReferralShelf, referral: NewReferral): { id: number; number: string } {
      const number = nextNumber(shelf, referral.opened_at.slice(0, 4));
      const restricted = shelf === 'restricted' ? 1 : 0;
      const values = { ...referral, number, restricted, decision_reason: '', reply: '' };
      return { id: database.run(build.insertInto('referral').values(values)).lastId, number };
    },

    change(id: number, change: Partial<Omit<ReferralRecord, 'id' | 'number' | 'restricted'>>): void {
      database.run(build.updateTable('referral').set(change).where('id', '=', id));
    },
  };
}
