/** One object that stands in the pool of a draw. */
export interface PoolObject {
  readonly id: number;
  readonly code: string;
  /** The recusals of anybody that name it, as keys. */
  readonly recusals: readonly string[];
  readonly stratum: string;
  readonly name: string;
  readonly unit: string;
  readonly category: string;
  /** The items it is inspected for as the frame writes them; blank where all are inspected for the same. */
  readonly items: string;
  /** Whether its 登记状态 is one that may be inspected. */
  readonly drawable: boolean;
  /** Neither 停用 nor 作废; only who is named beforehand may be neither. */
  readonly inUse: boolean;
}

/** The objects of a draw in frame order; an array is one as well. */
export interface ObjectPool extends Iterable<PoolObject> {
  readonly length: number;
  at(index: number): PoolObject | undefined;
}

/** How many objects of a pool are as asked. */
export function countOf(pool: ObjectPool, isAsked: (object: PoolObject) => boolean): number {
  let count = 0;
  for (const object of pool) if (isAsked(object)) count += 1;
  return count;
}
