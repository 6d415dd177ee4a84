import { REHEARSAL_PREFIX } from '#domain/draw/seed.ts';
import type { Database } from '../db/database.ts';

/** When items were checked last, and since when they stand in the list; an item is one item in all versions, by its code. */
export function itemUseStore(database: Database) {
  const { raw } = database;

  /** For each code the last day of a check; where no result is entered yet, the day its objects were drawn. */
  const lastUses = (): ReadonlyMap<string, string> =>
    new Map(
      (
        raw
          .prepare(
            `SELECT item.code AS code, max(coalesce(result.ended_on, substr(draw.started_at, 1, 10))) AS day
             FROM draw
             JOIN task_item ON task_item.task_id = draw.task_id
             JOIN inspection_item AS item ON item.id = task_item.item_id
             LEFT JOIN assignment ON assignment.draw_id = draw.id AND assignment.voided_at IS NULL
             LEFT JOIN inspection_result AS result ON result.assignment_id = assignment.id
             WHERE draw.state IN ('RESULT', 'CLOSED') AND draw.number NOT LIKE '${REHEARSAL_PREFIX}%'
             GROUP BY item.code`,
          )
          .all() as { code: string; day: string }[]
      ).map(({ code, day }) => [code, day]),
    );

  /** For each code the first day it counted, as far as this workspace knows. */
  const firstListed = (): ReadonlyMap<string, string> =>
    new Map(
      (
        raw
          .prepare(
            `SELECT item.code AS code, min(coalesce(version.valid_from, substr(version.opened_at, 1, 10))) AS day
             FROM inspection_item AS item JOIN item_version AS version ON version.id = item.version_id
             WHERE version.state = 'published' GROUP BY item.code`,
          )
          .all() as { code: string; day: string }[]
      ).map(({ code, day }) => [code, day]),
    );

  return { lastUses, firstListed };
}
