import { createHash, hash } from 'node:crypto';

/** A row as the file holds it: the JSON of its columns as bytes, and what cannot stand in JSON. */
export interface RowContent {
  readonly key: string;
  readonly body: Uint8Array;
  readonly blobs: readonly (Uint8Array | null)[];
}

/** Neighbouring rows of a large table: their ids, and their bodies in the same order. */
export interface GroupContent {
  readonly ids: readonly number[];
  readonly bodies: readonly (string | Buffer)[];
}

const digestOf = (body: Uint8Array): Buffer => hash('sha256', body, 'buffer');

/** One digest out of a record of neighbouring rows: the id within the group, and half a SHA-256. */
const partLength = 17;

/** The SHA-256 of a row; bytes and not text, for a column may hold signs that no text can. */
export function rowDigest({ body, blobs }: RowContent): Buffer {
  if (blobs.length === 0) return digestOf(body);
  const parts = createHash('sha256').update(digestOf(body));
  for (const blob of blobs) parts.update(blob === null ? '-' : digestOf(blob));
  return parts.digest();
}

/** The record of neighbouring rows: for each its place within the group and the first half of its digest. */
export function groupRecord({ ids, bodies }: GroupContent, groupSize: number): Buffer {
  const record = Buffer.alloc(ids.length * partLength);
  ids.forEach((id, place) => {
    const offset = place * partLength;
    record[offset] = id % groupSize;
    // As text: a hundred thousand small buffers would cost more than what is computed.
    const digest = hash('sha256', bodies[place] ?? '', 'hex');
    record.write(digest.slice(0, 2 * (partLength - 1)), offset + 1, 'hex');
  });
  return record;
}

/** The digests of a record of neighbouring rows, by the row's key. */
export function partsOf(record: Uint8Array, groupKey: string, groupSize: number): Map<string, Uint8Array> {
  const first = idOf(groupKey) * groupSize;
  const parts = new Map<string, Uint8Array>();
  for (let offset = 0; offset + partLength <= record.length; offset += partLength) {
    parts.set(`[${first + (record[offset] ?? 0)}]`, record.subarray(offset + 1, offset + partLength));
  }
  return parts;
}

/** Whether a row has the digest that was kept; that of a large table is kept by half. */
export function hasDigest(row: RowContent, kept: Uint8Array): boolean {
  return Buffer.compare(rowDigest(row).subarray(0, kept.length), kept) === 0;
}

/** The first part of a key; a key that was tampered with belongs to no row. */
function idOf(key: string): number {
  const id = /^\[(-?\d+)\]$/.exec(key)?.[1];
  return id === undefined ? Number.NaN : Number(id);
}
