import type SqliteDatabase from 'better-sqlite3';

type Raw = SqliteDatabase.Database;
type Value = string | number | bigint | Buffer | null;
type Row = Readonly<Record<string, Value>>;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

/** One change of a file by plain SQL, and where it was made. */
export interface Tampering {
  readonly what: 'edit' | 'delete' | 'insert' | 'reorder';
  readonly table: string;
  /** The keys, as JSON, of the rows that are no longer as they were. */
  readonly keys: readonly string[];
  /** The rows before, in the same order; empty for an insertion. */
  readonly rows: readonly Row[];
}

/** Chances between 0 and `limit` − 1, the same for the same seed. */
export type Below = (limit: number) => number;

const columnsOf = (raw: Raw, table: string) => raw.pragma(`table_info("${table}")`) as Column[];
const keysOf = (columns: readonly Column[]) =>
  columns
    .filter(({ pk }) => pk > 0)
    .sort((one, other) => one.pk - other.pk)
    .map(({ name }) => name);
const keyText = (row: Row, keys: readonly string[]) => JSON.stringify(keys.map(name => row[name]));

/** Changes one thing of a table as somebody does who knows SQL; null where chance chose what the file does not allow. */
export function tamper(raw: Raw, table: string, what: Tampering['what'], below: Below): Tampering | null {
  const columns = columnsOf(raw, table);
  const keys = keysOf(columns);
  const rows = raw.prepare(`SELECT * FROM "${table}" ORDER BY ${keys.join(', ')}`).all() as Row[];
  const row = rows[below(Math.max(rows.length, 1))];
  if (!row) return null;
  const change = { table, raw, columns, keys, rows, row, below };
  raw.exec('SAVEPOINT tampering');
  try {
    const done = { edit, delete: remove, insert, reorder }[what](change);
    if (done) return { what, table, ...done };
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('SQLITE_CONSTRAINT')) throw error;
  }
  raw.exec('ROLLBACK TO tampering');
  return null;
}

interface Change {
  readonly raw: Raw;
  readonly table: string;
  readonly columns: readonly Column[];
  readonly keys: readonly string[];
  readonly rows: readonly Row[];
  readonly row: Row;
  readonly below: Below;
}

type Done = Pick<Tampering, 'keys' | 'rows'> | null;

const whereKey = (keys: readonly string[]) => keys.map(name => `"${name}" IS @${name}`).join(' AND ');
const keyValues = (row: Row, keys: readonly string[]) => Object.fromEntries(keys.map(name => [name, row[name]]));

function edit({ raw, table, columns, keys, row, below }: Change): Done {
  const column = columns[below(columns.length)];
  if (!column) return null;
  const value = otherValue(row[column.name] ?? null, column.type, below);
  raw
    .prepare(`UPDATE "${table}" SET "${column.name}" = @given_value WHERE ${whereKey(keys)}`)
    .run({ ...keyValues(row, keys), given_value: value });
  const after = { ...row, [column.name]: value };
  return { keys: [...new Set([keyText(row, keys), keyText(after, keys)])], rows: [row] };
}

function remove({ raw, table, keys, row }: Change): Done {
  raw.prepare(`DELETE FROM "${table}" WHERE ${whereKey(keys)}`).run(keyValues(row, keys));
  return { keys: [keyText(row, keys)], rows: [row] };
}

function insert({ raw, table, columns, keys, row, below }: Change): Done {
  const fresh: Record<string, Value> = { ...row };
  const key = keys[below(keys.length)];
  const type = columns.find(({ name }) => name === key)?.type ?? 'TEXT';
  if (key) fresh[key] = otherValue(row[key] ?? null, type, below);
  // What has to be unique would otherwise keep the row out.
  for (const { name, type: own } of columns) {
    if (/^(number|code|credit_code|hash|notice_number|bulletin_number)$/.test(name) && !keys.includes(name)) {
      fresh[name] = otherValue(row[name] ?? null, own, below);
    }
  }
  const names = columns.map(({ name }) => name);
  raw
    .prepare(`INSERT INTO "${table}" (${names.map(name => `"${name}"`)}) VALUES (${names.map(name => `@${name}`)})`)
    .run(fresh);
  return { keys: [keyText(fresh, keys)], rows: [] };
}

/** Two rows change places: each gets the other's content under its own key. */
function reorder({ raw, table, columns, keys, rows, row, below }: Change): Done {
  const other = rows[below(rows.length)];
  const content = columns.map(({ name }) => name).filter(name => !keys.includes(name));
  if (!other || other === row || content.length === 0) return null;
  if (content.every(name => same(row[name], other[name]))) return null;
  const parked = Object.fromEntries(content.map(name => [name, row[name]]));
  for (const place of [row, other]) {
    raw.prepare(`DELETE FROM "${table}" WHERE ${whereKey(keys)}`).run(keyValues(place, keys));
  }
  const names = [...keys, ...content];
  const put = raw.prepare(
    `INSERT INTO "${table}" (${names.map(name => `"${name}"`)}) VALUES (${names.map(name => `@${name}`)})`,
  );
  put.run({ ...keyValues(row, keys), ...Object.fromEntries(content.map(name => [name, other[name]])) });
  put.run({ ...keyValues(other, keys), ...parked });
  return { keys: [keyText(row, keys), keyText(other, keys)], rows: [row, other] };
}

const same = (one: Value | undefined, other: Value | undefined) =>
  Buffer.isBuffer(one) && Buffer.isBuffer(other) ? one.equals(other) : one === other;

/** Another value of the same type, near the one that stood there or far from it. */
function otherValue(value: Value, type: string, below: Below): Value {
  if (type === 'INTEGER') return Number(value ?? 0) + 1 + below(3);
  if (type === 'BLOB') {
    if (!Buffer.isBuffer(value) || value.length === 0) return Buffer.from([below(256)]);
    const changed = Buffer.from(value);
    const place = below(changed.length);
    changed[place] = (changed[place] ?? 0) ^ (1 << below(8));
    return changed;
  }
  const text = String(value ?? '');
  const others = [
    `${text}0`,
    ` ${text}`,
    `${text}\u0000`,
    text === '' ? '改' : text.slice(0, -1),
    text === text.toUpperCase() ? `${text}甲` : text.toUpperCase(),
    value === null ? '' : `${text}\n`,
  ];
  return others[below(others.length)] ?? '改';
}
