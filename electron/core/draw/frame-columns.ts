import type { Frame, FrameRows } from '#domain/draw/frame.ts';
import type { ObjectPool, PoolObject } from '../plan/object-pool.ts';

/** The columns of a usual frame: what decides draw and matching, and the name for display (SSJ-DRAW/1 §2.2). */
export const frameColumns = ['id', 'stratum', 'name', 'unit', 'category'] as const;

/** The column in which each object's own items stand, where they differ (不定项). */
export const itemColumn = 'items';

/** One object of the pool as a row of the frame. */
export const frameRow = (object: PoolObject): string[] => [
  object.code,
  object.stratum,
  object.name,
  object.unit,
  object.category,
];

/** The list to freeze: its columns, and one row for each object, made when it is asked for. */
export function frameOfPool(pool: ObjectPool, itemsDiffer: boolean): Frame {
  const rowOf = itemsDiffer ? (object: PoolObject) => [...frameRow(object), object.items] : frameRow;
  const rows: FrameRows = {
    length: pool.length,
    at(index) {
      const object = pool.at(index);
      return object && rowOf(object);
    },
    *[Symbol.iterator]() {
      for (const object of pool) yield rowOf(object);
    },
  };
  return { columns: itemsDiffer ? [...frameColumns, itemColumn] : frameColumns, rows };
}
