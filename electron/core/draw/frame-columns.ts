import type { PoolObject } from '../plan/pool.ts';

/** The columns of every frame: what decides draw and matching, and the name for display (SSJ-DRAW/1 §2.2). */
export const frameColumns = ['id', 'stratum', 'name', 'unit', 'category'] as const;

/** One object of the pool as a row of the frame. */
export const frameRow = (object: PoolObject): string[] => [
  object.code,
  object.stratum,
  object.name,
  object.unit,
  object.category,
];
