import type { Database } from '../db/database.ts';

interface Compared {
  readonly id: number;
  readonly last_object_id: number;
}

type ObjectPart = 'common' | 'ours';

/** Asked object by object along the index; whoever came into the registry later was not compared. */
const isCommon = `EXISTS (SELECT 1 FROM comparison_row AS known INDEXED BY comparison_row_object
  WHERE known.object_id = inspection_object.id AND known.comparison_id = @id AND known.outcome = 'common')`;

const conditions: Readonly<Record<ObjectPart, string>> = {
  common: isCommon,
  ours: `inspection_object.id <= @last AND NOT ${isCommon}`,
};

/** The objects of a part of a comparison, as what becomes of it needs them. */
export function becomingStore({ raw, statement }: Database) {
  const given = ({ id, last_object_id: last }: Compared, part: ObjectPart) =>
    part === 'common' ? { id } : { id, last };

  return {
    outOfUseCount(compared: Compared, part: ObjectPart): number {
      const sql = `SELECT count(*) AS count FROM inspection_object WHERE standing <> 'in-use' AND ${conditions[part]}`;
      return (statement(sql).get(given(compared, part)) as { count: number }).count;
    },

    /** Ids of those in use, after one of them. */
    inUse(compared: Compared, part: ObjectPart, after: number, limit: number): number[] {
      const sql = `SELECT id FROM inspection_object WHERE id > @after AND standing = 'in-use' AND ${conditions[part]}
        ORDER BY id LIMIT @limit`;
      return (statement(sql).all({ ...given(compared, part), after, limit }) as { id: number }[]).map(({ id }) => id);
    },

    /** The ids of all in use, one after the other. */
    allInUse(compared: Compared, part: ObjectPart): IterableIterator<number> {
      const sql = `SELECT id FROM inspection_object WHERE standing = 'in-use' AND ${conditions[part]}`;
      return raw.prepare(sql).pluck().iterate(given(compared, part)) as IterableIterator<number>;
    },
  };
}
