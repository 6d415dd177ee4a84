import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '#core/db/database.ts';

/** The state of a workspace, as far as it can be compared: every table, every file, and the whole audit log. */
export interface Found {
  readonly version: number;
  readonly entries: readonly Entry[];
  readonly tables: Readonly<Record<string, TableState>>;
  /** SHA-256 of each paper and list by its path. */
  readonly files: Readonly<Record<string, string>>;
}

export interface TableState {
  readonly rows: number;
  /** Of all its rows with all their columns. */
  readonly digest: string;
}

export interface Entry {
  readonly seq: number;
  readonly hash: string;
  readonly action: string;
}

/** Reads the state of an open database and of the files beside it. */
export function foundIn({ raw }: Pick<Database, 'raw'>, folder: string): Found {
  const entries = raw.prepare('SELECT seq, hash, action FROM audit_entry ORDER BY seq').all() as Entry[];
  const version = Number(raw.pragma('user_version', { simple: true }));
  return { version, entries, tables: tablesIn({ raw }), files: filesIn(folder) };
}

/** What the search index keeps beside its rows follows from the objects, and is held against them by itself. */
function tablesIn({ raw }: Pick<Database, 'raw'>): Record<string, TableState> {
  const names = raw
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'object_search%' ORDER BY name")
    .pluck()
    .all() as string[];
  return Object.fromEntries(names.map(name => [name, stateOf({ raw }, name)]));
}

function stateOf({ raw }: Pick<Database, 'raw'>, table: string): TableState {
  const columns = raw.prepare(`SELECT name FROM pragma_table_info(?) ORDER BY pk DESC, cid`).pluck().all(table);
  const order = columns.map((_, place) => place + 1).join(', ');
  const list = columns.map(name => `"${name}"`).join(', ');
  const hash = createHash('sha256');
  let rows = 0;
  for (const row of raw.prepare(`SELECT ${list} FROM "${table}" ORDER BY ${order}`).raw().iterate()) {
    rows += 1;
    hash.update(JSON.stringify(row, asHexadecimal));
  }
  return { rows, digest: hash.digest('hex').slice(0, 16) };
}

/** Bytes as JSON would be a list of numbers. */
function asHexadecimal(this: unknown, key: string, value: unknown): unknown {
  const given = (this as Record<string, unknown>)[key];
  return Buffer.isBuffer(given) ? given.toString('hex') : value;
}

/** Papers, lists and backups by their paths below the workspace. */
export function filesIn(folder: string): Record<string, string> {
  const found: [string, string][] = [];
  for (const part of ['公文', '导出', '备份']) {
    const start = join(folder, part);
    if (!existsSync(start)) continue;
    for (const entry of readdirSync(start, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
      found.push([path.slice(folder.length + 1).replaceAll('\\', '/'), sha256]);
    }
  }
  return Object.fromEntries(found.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
