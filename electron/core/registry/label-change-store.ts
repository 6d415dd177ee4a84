import type { Database } from '../db/database.ts';
import type { ObjectConditions } from './object-condition-store.ts';
import type { ObjectFilter } from './object-filter.ts';

/** Which objects a change of labels is about: those of a filter, or some of them by id. */
export interface LabelScope {
  readonly filter: ObjectFilter;
  readonly only: readonly number[] | null;
}

export interface LabelChange extends LabelScope {
  readonly label: string;
  /** The other labels of its group, where an object may have one only. */
  readonly rivals: readonly string[];
}

/** What stands in the trail and with each object. */
export interface LabelDeed {
  readonly labelId: number;
  readonly label: string;
  readonly batch: number;
  readonly actor: string;
  readonly at: string;
  readonly today: string;
  readonly reason: string;
}

const targets = 'temp.label_target';

/** Gives labels to many objects and takes them away again, by sets. */
export function labelChangeStore(database: Database, conditionOf: ObjectConditions) {
  const { build, statement, raw } = database;

  const chosen = ({ filter, only }: LabelScope) => {
    const rows = build.selectFrom('inspection_object').where(conditionOf(filter)).select('id');
    return (only === null ? rows : rows.where('id', 'in', [...only])).compile();
  };

  const numberOf = (sql: string, given: readonly unknown[]): number =>
    (statement(sql).get(...given) as { count: number }).count;

  const clear = () =>
    raw.exec(`CREATE TEMP TABLE IF NOT EXISTS label_target (id INTEGER PRIMARY KEY) STRICT; DELETE FROM ${targets};`);

  const count = (): number => numberOf(`SELECT count(*) AS count FROM ${targets}`, []);

  /** Whatever is written next at the objects is signed as done by hand. */
  function signed(deed: LabelDeed, write: () => void): void {
    const last = numberOf('SELECT coalesce(max(id), 0) AS count FROM object_change', []);
    write();
    statement('UPDATE object_change SET actor = ?, reason = ? WHERE id > ? AND actor IS NULL').run(
      deed.actor,
      deed.reason,
      last,
    );
  }

  const touch = (labels: string, { batch, at }: LabelDeed, label: string) =>
    statement(
      `UPDATE inspection_object SET labels = ${labels}, batch_id = ?, updated_at = ? WHERE id IN (SELECT id FROM ${targets})`,
    ).run(label, batch, at);

  return {
    /** How many objects there are, how many have the label, and how many another one of its group, label by label. */
    preview(change: LabelChange) {
      const { sql, parameters } = chosen(change);
      const having = `SELECT object_id FROM object_label WHERE label = ?`;
      const blocked = statement(
        `WITH chosen AS (${sql}) SELECT label, count(*) AS count FROM object_label
         WHERE label IN (SELECT value FROM json_each(?)) AND object_id IN (SELECT id FROM chosen) AND object_id NOT IN (${having})
         GROUP BY label ORDER BY count(*) DESC, label`,
      ).all(...parameters, JSON.stringify(change.rivals), change.label) as { label: string; count: number }[];
      const distinct = numberOf(
        `WITH chosen AS (${sql}) SELECT count(DISTINCT object_id) AS count FROM object_label
         WHERE label IN (SELECT value FROM json_each(?)) AND object_id IN (SELECT id FROM chosen) AND object_id NOT IN (${having})`,
        [...parameters, JSON.stringify(change.rivals), change.label],
      );
      return {
        inRange: numberOf(`SELECT count(*) AS count FROM (${sql})`, parameters),
        already: numberOf(
          `WITH chosen AS (${sql}) SELECT count(*) AS count FROM object_label WHERE label = ? AND object_id IN (SELECT id FROM chosen)`,
          [...parameters, change.label],
        ),
        blocked,
        blockedObjects: distinct,
      };
    },

    /** Gives the label to whoever lacks it and has no other of its group; answers how many. */
    give(change: LabelChange, deed: LabelDeed & { readonly from: string; readonly to: string | null }): number {
      clear();
      const { sql, parameters } = chosen(change);
      statement(
        `INSERT INTO ${targets} SELECT id FROM (${sql}) WHERE id NOT IN (SELECT object_id FROM object_label WHERE label = ?)
         AND id NOT IN (SELECT object_id FROM object_label WHERE label IN (SELECT value FROM json_each(?)))`,
      ).run(...parameters, change.label, JSON.stringify(change.rivals));
      statement(
        `INSERT INTO label_assignment (object_id, label_id, from_day, to_day, given_by, reason)
         SELECT id, ?, ?, ?, ?, ? FROM ${targets} ORDER BY id`,
      ).run(deed.labelId, deed.from, deed.to, deed.actor, deed.reason);
      statement(`INSERT INTO object_label (label, object_id) SELECT ?, id FROM ${targets}`).run(change.label);
      signed(deed, () => touch(`json_insert(labels, '$[#]', ?)`, deed, change.label));
      return count();
    },

    /** Takes the label from whoever has it; answers how many. */
    take(scope: LabelScope, deed: LabelDeed): number {
      clear();
      const { sql, parameters } = chosen(scope);
      statement(
        `INSERT INTO ${targets} SELECT id FROM (${sql}) WHERE id IN (SELECT object_id FROM object_label WHERE label = ?)`,
      ).run(...parameters, deed.label);
      return takeFromTargets(deed);
    },

    /** Takes the label from whoever was to have it only until a day before today; answers how many. */
    takeExpired(deed: LabelDeed): number {
      clear();
      statement(
        `INSERT OR IGNORE INTO ${targets} SELECT object_id FROM label_assignment
         WHERE label_id = ? AND to_day IS NOT NULL AND removed_on IS NULL AND to_day < ?`,
      ).run(deed.labelId, deed.today);
      return takeFromTargets(deed);
    },
  };

  function takeFromTargets(deed: LabelDeed): number {
    statement(`DELETE FROM object_label WHERE label = ? AND object_id IN (SELECT id FROM ${targets})`).run(deed.label);
    statement(
      `UPDATE label_assignment SET removed_on = ?, removed_by = ?
       WHERE label_id = ? AND removed_on IS NULL AND object_id IN (SELECT id FROM ${targets})`,
    ).run(deed.today, deed.actor, deed.labelId);
    const without = '(SELECT json_group_array(value) FROM json_each(inspection_object.labels) WHERE value <> ?)';
    signed(deed, () => touch(without, deed, deed.label));
    return count();
  }
}
