import type { Frame } from '#domain/draw/frame.ts';
import type { PoolObject } from '../plan/pool.ts';

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

/** The list to freeze: its columns, and one row for each object. */
export function frameOfPool(pool: readonly PoolObject[], itemsDiffer: boolean): Frame {
  if (!itemsDiffer) return { columns: frameColumns, rows: pool.map(frameRow) };
  return { columns: [...frameColumns, itemColumn], rows: pool.map(object => [...frameRow(object), object.items]) };
}
