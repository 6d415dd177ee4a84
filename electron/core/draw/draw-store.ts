import { LEDGER_ORIGIN, nextEntry } from '#domain/draw/ledger.ts';
import type { LedgerEntry, LedgerRecord } from '#domain/draw/ledger-entry.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import { isRehearsal, REHEARSAL_PREFIX } from '#domain/draw/seed.ts';
import type { DrawState } from '#domain/draw/state.ts';
import type { Database } from '../db/database.ts';
import { drawHistoryStore } from './draw-history-store.ts';

export interface NewDraw {
  readonly taskId: number;
  readonly number: string;
  readonly title: string;
  readonly occasion: string;
  readonly place: string;
  readonly host: string;
  readonly operator: string;
  readonly frameDigest: string;
  /** The task as it was planned when the list was frozen, as JSON. */
  readonly draft: string;
  readonly plan: DrawPlan;
}

/** 抽取: each draw with its frame, plan and ledger. Nothing here is ever deleted. */
export function drawStore(database: Database) {
  const { build } = database;

  const ledger = (drawId: number): LedgerEntry[] =>
    database
      .all(build.selectFrom('draw_ledger').selectAll().where('draw_id', '=', drawId).orderBy('seq'))
      .map(
        ({ seq, time, type, data, prev, hash }) =>
          ({ seq, time, type, data: JSON.parse(data), prev, hash }) as LedgerEntry,
      );

  const get = (id: number) => database.first(build.selectFrom('draw').selectAll().where('id', '=', id)) ?? null;

  /** The newest entry of the newest draw before `drawId`, with which its chain begins; rehearsals have a chain of their own. */
  const headBefore = (drawId: number): string =>
    database.first(
      build
        .selectFrom('draw_ledger')
        .innerJoin('draw', 'draw.id', 'draw_ledger.draw_id')
        .select('hash')
        .where('draw_id', '<', drawId)
        .where('draw.number', isRehearsal(get(drawId)?.number ?? '') ? 'like' : 'not like', `${REHEARSAL_PREFIX}%`)
        .orderBy('draw_id', 'desc')
        .orderBy('seq', 'desc')
        .limit(1),
    )?.hash ?? LEDGER_ORIGIN;

  return {
    ...drawHistoryStore(database),

    saveFrame(digest: string, rowCount: number, text: Uint8Array): void {
      database.run(
        build
          .insertInto('frame')
          .values({ digest, row_count: rowCount, text })
          .onConflict(conflict => conflict.column('digest').doNothing()),
      );
    },

    /** The frozen list, compressed, with its number of rows. */
    frame: (digest: string) =>
      database.first(build.selectFrom('frame').selectAll().where('digest', '=', digest)) ?? null,

    create: (draw: NewDraw, at: string): number =>
      database.run(
        build.insertInto('draw').values({
          task_id: draw.taskId,
          number: draw.number,
          state: 'FRAME_FROZEN',
          title: draw.title,
          occasion: draw.occasion,
          place: draw.place,
          host: draw.host,
          operator: draw.operator,
          frame_digest: draw.frameDigest,
          draft: draw.draft,
          plan: JSON.stringify(draw.plan),
          attempt: 1,
          started_at: at,
        }),
      ).lastId,

    get,

    setState(id: number, state: DrawState): void {
      database.run(build.updateTable('draw').set({ state }).where('id', '=', id));
    },

    setAttempt(id: number, attempt: number): void {
      database.run(build.updateTable('draw').set({ attempt }).where('id', '=', id));
    },

    setPlanDigest(id: number, digest: string): void {
      database.run(build.updateTable('draw').set({ plan_digest: digest }).where('id', '=', id));
    },

    ledger,
    /** The first entry's `prev`: the head of the bureau's previous draw at that moment, 64 zeros for the first. */
    ledgerStart: (drawId: number): string => ledger(drawId)[0]?.prev ?? headBefore(drawId),

    /** Appends to the draw's chain; `time` is UTC as Date.toISOString writes it. */
    record(drawId: number, record: LedgerRecord, time: string): LedgerEntry {
      const entry = nextEntry(ledger(drawId), record, time, headBefore(drawId));
      database.run(
        build.insertInto('draw_ledger').values({
          draw_id: drawId,
          seq: entry.seq,
          time: entry.time,
          type: entry.type,
          data: JSON.stringify(entry.data),
          prev: entry.prev,
          hash: entry.hash,
        }),
      );
      return entry;
    },
  };
}

export type DrawRecord = NonNullable<ReturnType<ReturnType<typeof drawStore>['get']>>;
