import { sql } from 'kysely';
import { REHEARSAL_PREFIX } from '#domain/draw/seed.ts';
import type { Database } from '../db/database.ts';
import { oneOf } from '../db/one-of.ts';

const rehearsals = `${REHEARSAL_PREFIX}%`;

/** What earlier draws mean for the next one, and the list of all of them. */
export function drawHistoryStore(database: Database) {
  const { build } = database;

  /** What was drawn and what came in later. */
  const entered = () =>
    build
      .selectFrom('drawn_object')
      .where('role', '=', 'drawn')
      .select(['draw_id', 'attempt', 'object_id'])
      .unionAll(build.selectFrom('object_entry').select(['draw_id', 'attempt', 'in_object_id as object_id']));

  /** Objects that are to be inspected after formal draws that stand, in tasks that stand; not those that left again. */
  const standing = (exceptTask: number | null) =>
    build
      .selectFrom(entered().as('entered'))
      .innerJoin('draw', 'draw.id', 'entered.draw_id')
      .innerJoin('task', 'task.id', 'draw.task_id')
      .whereRef('entered.attempt', '=', 'draw.attempt')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('object_entry')
              .select('seq')
              .whereRef('object_entry.draw_id', '=', 'entered.draw_id')
              .whereRef('object_entry.attempt', '=', 'entered.attempt')
              .whereRef('object_entry.out_object_id', '=', 'entered.object_id'),
          ),
        ),
      )
      .where('draw.number', 'not like', rehearsals)
      .where('draw.state', 'in', ['RESULT', 'CLOSED'])
      .where('task.state', '!=', 'void')
      .where('task.id', '!=', exceptTask ?? 0);

  return {
    /** How often each object was drawn in a calendar year, by object id. */
    timesDrawn(year: number, exceptTask: number | null): Map<number, number> {
      const rows = database.all(
        standing(exceptTask)
          .where('task.year', '=', year)
          .select(['object_id', build.fn.countAll<number>().as('count')])
          .groupBy('object_id'),
      );
      return new Map(rows.map(row => [row.object_id, row.count]));
    },

    /** Objects drawn by tasks whose check period meets the given days. */
    drawnBetween(from: string, to: string, exceptTask: number | null): Set<number> {
      const rows = database.all(
        standing(exceptTask)
          .where('task.check_from', '<=', to)
          .where('task.check_to', '>=', from)
          .select('object_id')
          .distinct(),
      );
      return new Set(rows.map(row => row.object_id));
    },

    /** When and by which formal draw an object was drawn, newest first. */
    drawsOfObject: (objectId: number) =>
      database.all(
        build
          .selectFrom('drawn_object')
          .innerJoin('draw', 'draw.id', 'drawn_object.draw_id')
          .innerJoin('draw_attempt', join =>
            join
              .onRef('draw_attempt.draw_id', '=', 'drawn_object.draw_id')
              .onRef('draw_attempt.attempt', '=', 'drawn_object.attempt'),
          )
          .where('object_id', '=', objectId)
          .where('draw.number', 'not like', rehearsals)
          .select([
            'draw.id',
            'draw.number',
            'draw.title',
            'draw.started_at',
            'drawn_object.role',
            'drawn_object.attempt',
            'draw_attempt.cancel_reason',
          ])
          .orderBy('draw.id', 'desc')
          .limit(50),
      ),

    /** The formal draws of a task, oldest first. */
    ofTask: (taskId: number) =>
      database.all(
        build
          .selectFrom('draw')
          .selectAll()
          .where('task_id', '=', taskId)
          .where('number', 'not like', rehearsals)
          .orderBy('id'),
      ),

    /** How many objects the newest formal draw of each task has drawn, by task id; a cancelled draw has none. */
    drawnBy(taskIds: readonly number[]): Map<number, number> {
      const newest = build
        .selectFrom('draw')
        .where('task_id', 'in', oneOf(taskIds))
        .where('number', 'not like', rehearsals)
        .select(({ fn }) => fn.max('id').as('id'))
        .groupBy('task_id');
      const rows = database.all(
        build
          .selectFrom('draw')
          .where('id', 'in', newest)
          .where('state', '!=', 'CANCELLED')
          .select([
            'task_id',
            // What is drawn has its places from 1 on; the last one is found without reading the others.
            sql<number>`(SELECT coalesce(max(position), 0) FROM drawn_object AS drawn
              WHERE drawn.draw_id = draw.id AND drawn.attempt = draw.attempt AND drawn.role = 'drawn')`.as('drawn'),
          ]),
      );
      return new Map(rows.map(({ task_id, drawn }) => [task_id, drawn]));
    },

    /** How often a task was rehearsed. */
    rehearsalsOf: (taskId: number): number =>
      database.first(
        build
          .selectFrom('draw')
          .where('task_id', '=', taskId)
          .where('number', 'like', rehearsals)
          .select(build.fn.countAll<number>().as('count')),
      )?.count ?? 0,

    /** The draw begun last that is not finished, or null: what an audience window shows when it is told nothing else; a formal one first. */
    current: () =>
      database.first(
        build
          .selectFrom('draw')
          .select('id')
          .where('state', 'not in', ['CLOSED', 'CANCELLED'])
          .orderBy(sql`number like ${rehearsals}`)
          .orderBy('id', 'desc')
          .limit(1),
      )?.id ?? null,

    /** Formal draws or rehearsals, newest first, with the number of rows frozen and objects drawn. */
    page(rehearsed: boolean, before: number | null, limit: number) {
      let query = build
        .selectFrom('draw')
        .innerJoin('frame', 'frame.digest', 'draw.frame_digest')
        .selectAll('draw')
        .select([
          'frame.row_count',
          sql<number>`(select count(*) from drawn_object d where d.draw_id = draw.id and d.attempt = draw.attempt and d.role = 'drawn')`.as(
            'drawn',
          ),
          sql<number>`(select count(*) from draw_attempt a where a.draw_id = draw.id)`.as('attempts'),
          sql<number>`(select count(*) from draw_ledger l where l.draw_id = draw.id and l.type = 'replace')`.as(
            'changes',
          ),
          sql<string | null>`(select hash from draw_ledger l where l.draw_id = draw.id order by seq desc limit 1)`.as(
            'head',
          ),
        ])
        .where('draw.number', rehearsed ? 'like' : 'not like', rehearsals)
        .orderBy('draw.id', 'desc')
        .limit(limit);
      if (before !== null) query = query.where('draw.id', '<', before);
      return database.all(query);
    },

    count: (rehearsed: boolean): number =>
      database.first(
        build
          .selectFrom('draw')
          .where('number', rehearsed ? 'like' : 'not like', rehearsals)
          .select(build.fn.countAll<number>().as('count')),
      )?.count ?? 0,
  };
}
