import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import {
  type AuditEntry,
  type AuditNote,
  auditHash,
  auditStart,
  baselineAction,
  clockJumpAction,
  programActor,
} from './audit-entry.ts';
import { type Clocks, type ClockWatch, clockWatch } from './clock-watch.ts';
import { rowTrailStore, type Settled } from './row-trail-store.ts';
import { rowWatchStore } from './row-watch-store.ts';

/** Which entries are asked for; empty parts ask for all. Days are China days, both included. */
export interface AuditFilter {
  readonly text: string;
  readonly actions: readonly string[];
  readonly actors: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly subject: string | null;
  /** Only what wrote one row. */
  readonly about: { readonly table: string; readonly id: number } | null;
}

const everything: AuditFilter = {
  text: '',
  actions: [],
  actors: [],
  from: null,
  to: null,
  subject: null,
  about: null,
};

const asText = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

const searched = ['subject', 'actor', 'reason', 'before', 'after'] as const;

export function auditStore(database: Database) {
  const { build } = database;
  const watch = rowWatchStore(database);
  const rows = rowTrailStore(database, watch);
  let clock: ClockWatch | null = null;

  const newest = () =>
    database.first(build.selectFrom('audit_entry').select(['seq', 'hash', 'at']).orderBy('seq', 'desc').limit(1));

  const portionsOf = function* (action: string, actor: string, at: string, note: AuditNote): Generator<Settled, void> {
    const last = newest();
    const seq = (last?.seq ?? 0) + 1;
    const entry = {
      seq,
      at,
      actor,
      action,
      subject: note.subject,
      before: asText(note.before),
      after: asText(note.after),
      reason: note.reason ?? null,
      prev_hash: last?.hash ?? auditStart,
      rows_hash: yield* rows.settle(seq),
    };
    const hash = auditHash(entry);
    database.run(build.insertInto('audit_entry').values({ ...entry, hash }));
    const head = { seq, hash };
    database.run(
      build
        .insertInto('audit_head')
        .values({ id: 1, ...head })
        .onConflict(conflict => conflict.column('id').doUpdateSet(head)),
    );
  };

  const write = (action: string, actor: string, at: string, note: AuditNote): void => {
    for (const _ of portionsOf(action, actor, at, note));
  };

  const filtered = ({ text, actions, actors, from, to, subject, about }: AuditFilter) => {
    let query = build.selectFrom('audit_entry');
    if (text !== '') {
      const pattern = `%${escapeLike(text)}%`;
      query = query.where(({ or, ref }) =>
        or(searched.map(column => sql<boolean>`${ref(column)} LIKE ${pattern} ESCAPE '\\'`)),
      );
    }
    if (actions.length > 0) query = query.where('action', 'in', actions);
    if (actors.length > 0) query = query.where('actor', 'in', actors);
    if (from !== null) query = query.where('at', '>=', from);
    if (to !== null) query = query.where('at', '<', `${to}U`); // An instant of the day goes on with a T.
    if (subject !== null) query = query.where('subject', '=', subject);
    if (about !== null) {
      query = query.where('seq', 'in', ({ selectFrom }) =>
        selectFrom('audit_row')
          .innerJoin('audit_shape', 'audit_shape.id', 'audit_row.shape')
          .select('audit_row.seq')
          .where('audit_shape.table_name', '=', about.table)
          .where('audit_row.key', '=', `[${about.id}]`),
      );
    }
    return query;
  };

  const tally = (filter: AuditFilter, column: 'action' | 'actor') =>
    database.all(
      filtered(filter)
        .select(({ fn }) => [`${column} as value` as const, fn.countAll<number>().as('count')])
        .groupBy(column)
        .orderBy('count', 'desc')
        .orderBy(column)
        .limit(200),
    ) as { value: string; count: number }[];

  const noteClock = (at: string): void => {
    const jump = clock?.look(at, newest()) ?? null;
    if (!jump) return;
    const { expected, found, sentence } = jump;
    write(clockJumpAction, programActor, at, {
      subject: '电脑时间',
      before: { at: expected },
      after: { at: found },
      reason: sentence,
    });
  };

  return {
    rows,

    /** Appends one entry; to be called inside the command's own transaction. */
    append(action: string, actor: string, at: string, note: AuditNote): void {
      noteClock(at);
      write(action, actor, at, note);
    },

    /** The same in portions, for the long transaction of what wrote a hundred thousand rows. */
    *appendInPortions(action: string, actor: string, at: string, note: AuditNote): Generator<Settled, void> {
      noteClock(at);
      yield* portionsOf(action, actor, at, note);
    },

    /** The number that the entry of the command now under way will have. */
    comingNumber(at: string): number {
      noteClock(at); // A jump of the clock has an entry of its own before it.
      return (newest()?.seq ?? 0) + 1;
    },

    /**
     * Begins to watch the clock of an opened workspace, and takes what the trail does not cover yet under an entry of its
     * own: the rows of a file made before it did, and what a migration wrote.
     */
    begin(clocks: Clocks, at: string): void {
      clock = clockWatch(clocks);
      if (newest() === undefined || !rows.isBehind()) return;
      const note = { subject: '全部数据表', reason: '数据格式升级后，把已有的各行记入日志，今后的改动都能核对。' };
      database.transaction(() => write(baselineAction, programActor, at, note));
    },

    head: () => {
      const { seq, hash } = newest() ?? { seq: 0, hash: auditStart };
      return { seq, hash };
    },

    /** Where the file itself says that the log ends; null where that was tampered with, undefined for a log not begun. */
    keptHead() {
      const kept = database.all(build.selectFrom('audit_head').selectAll());
      const [head] = kept;
      return kept.length > 1 || (head && head.id !== 1) ? null : head;
    },

    get: (seq: number): AuditEntry | undefined =>
      database.first(build.selectFrom('audit_entry').selectAll().where('seq', '=', seq)),

    /** Newest first, at most `limit` entries older than `before` (null: from the newest), each with the time before it. */
    page(filter: AuditFilter, before: number | null, limit: number) {
      let query = filtered(filter)
        .selectAll()
        .select(({ selectFrom }) =>
          selectFrom('audit_entry as earlier')
            .select('earlier.at')
            .whereRef('earlier.seq', '=', sql`audit_entry.seq - 1`)
            .as('earlier_at'),
        )
        .orderBy('seq', 'desc')
        .limit(limit);
      if (before !== null) query = query.where('seq', '<', before);
      return database.all(query);
    },

    /** At most `limit` entries, newest first. */
    newest: (limit: number): AuditEntry[] =>
      database.all(build.selectFrom('audit_entry').selectAll().orderBy('seq', 'desc').limit(limit)),

    count: (filter: AuditFilter): number =>
      database.first(filtered(filter).select(({ fn }) => fn.countAll<number>().as('count')))?.count ?? 0,

    tally,

    /** Oldest first, at most `limit` entries newer than `after`. */
    following: (after: number, limit: number): AuditEntry[] =>
      database.all(build.selectFrom('audit_entry').selectAll().where('seq', '>', after).orderBy('seq').limit(limit)),

    /** The number of the last entry up to the end of a China day; 0 where there is none. */
    lastUntil: (day: string): number =>
      database.first(
        filtered({ ...everything, to: day })
          .select(({ fn }) => fn.max('seq').as('last'))
          .$castTo<{ last: number | null }>(),
      )?.last ?? 0,

    /** The first and the last entry of a China day; undefined where nothing was done. */
    ofDay: (day: string) =>
      database.first(
        filtered({ ...everything, from: day, to: day })
          .select(({ fn }) => [fn.min('seq').as('first'), fn.max('seq').as('last')])
          .$castTo<{ first: number | null; last: number | null }>(),
      ),
  };
}

export type AuditStore = ReturnType<typeof auditStore>;
export type { AuditEntry, AuditNote } from './audit-entry.ts';
