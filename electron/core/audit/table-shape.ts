/** How many neighbouring ids of a large table share one record of digests. */
export const groupSize = 64;

/** What the digest of a row covers, in this order; kept in the file, for later versions may add columns. */
export interface TableShape {
  readonly keys: readonly string[];
  readonly columns: readonly string[];
  readonly blobs: readonly string[];
  /** How many ids share a record; 0 where each row has its own. */
  readonly group: number;
}

export const shapeText = ({ keys, columns, blobs, group }: TableShape): string =>
  JSON.stringify({ keys, columns, blobs, group });

/** The shape that a file keeps; null for a text that no program of ours wrote. */
export function parsedShape(text: string): TableShape | null {
  try {
    const shape = JSON.parse(text) as TableShape;
    return shapeText(shape) === text && shape.keys.length > 0 ? shape : null;
  } catch {
    return null;
  }
}

/** The key of the record that says since when a table is covered; no row has it. */
export const coverageKey = '';

/** The key of the record that holds a row's digest. */
export function recordKey(shape: TableShape, rowKey: string): string {
  if (shape.group === 0) return rowKey;
  const [id = 0] = JSON.parse(rowKey) as number[];
  return `[${Math.floor(id / shape.group)}]`;
}
