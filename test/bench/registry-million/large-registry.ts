import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { initialsOf, matchKey, searchTextOf } from '#core/registry/object-columns.ts';
import { databaseName } from '#core/workspace/database-name.ts';
import { demoFiles } from '#core/workspace/demo-bureau.ts';
import { otherCodes } from '../import-objects/other-codes.ts';
import { answerAsPart } from '../measuring/answer-as-part.ts';
import { startBenchCore } from '../measuring/bench-core.ts';
import { keepTerms } from './distinct-terms.ts';

export interface RegistrySize {
  readonly folder: string;
  readonly tableWorker: string;
  readonly objects: number;
  readonly inspectors: number;
}

type Row = Record<string, string | number | null>;

const brandSigns = [
  ...'诚瑞宝海东美宇信康银荣佳宏福安光和隆南利佰吉业旺达方盛贵兴丰华昌顺鑫泰恒源聚德永祥明辉腾飞凯万金玉春雨晨星',
];

/** Names of the demonstration with other marks between the place and the trade, as neighbours in one county have them. */
function varied(row: Row, variation: number, other: (code: unknown) => unknown): Row {
  const mark = (Number(row.id) * 7919 + variation * 104_729) % brandSigns.length ** 2;
  const signs = `${brandSigns[Math.floor(mark / brandSigns.length)]}${brandSigns[mark % brandSigns.length]}`;
  const name = String(row.name).replace(/^(云河县|云河|菏泽|山东)(..)/, `$1${signs}`);
  const address = row.address === null ? null : String(row.address).replace(/\d+号$/, `${1 + (mark % 900)}号`);
  const code = String(row.code);
  const changed = other(code);
  const made: Row = {
    ...row,
    name,
    address,
    code: changed === code ? `${code}-${variation}` : String(changed),
    credit_code: row.credit_code === null ? null : String(other(row.credit_code)),
    registration_number: row.registration_number === null ? null : String(other(row.registration_number)),
    phone_sealed: null, // A sealed number belongs to its row alone.
  };
  return texts(made);
}

function texts(row: Row): Row {
  const name = String(row.name);
  const columns = row as unknown as Parameters<typeof searchTextOf>[0];
  const address = row.address === null ? null : String(row.address);
  return {
    ...row,
    match_key: matchKey(name, address),
    initials: initialsOf(name),
    search: searchTextOf(columns, String(row.code)),
  };
}

function multiply(file: string, { objects, inspectors }: RegistrySize): void {
  const database = new SqliteDatabase(file);
  database.pragma('foreign_keys = OFF');
  database.pragma('synchronous = OFF');
  const all = database.prepare('SELECT * FROM inspection_object ORDER BY id').all() as Row[];
  const names = Object.keys(all[0] ?? {}).filter(name => name !== 'id');
  const put = database.prepare(
    `INSERT OR IGNORE INTO inspection_object (${names.join(', ')}) VALUES (${names.map(name => `@${name}`).join(', ')})`,
  );
  const label = database.prepare('INSERT OR IGNORE INTO object_label (label, object_id) VALUES (?, ?)');
  const index = database.prepare('INSERT INTO object_search (rowid, text) VALUES (?, ?)');
  for (let made = all.length, variation = 1; made < objects; variation += 1) {
    const other = otherCodes(variation);
    database.transaction(() => {
      for (const row of all) {
        if (made >= objects) return;
        const copy = varied(row, variation, other);
        const { changes, lastInsertRowid: id } = put.run(copy);
        if (changes === 0) continue;
        made += 1;
        for (const name of JSON.parse(String(copy.labels)) as string[]) label.run(name, id);
        index.run(id, copy.search);
      }
    })();
  }
  moreInspectors(database, inspectors);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

function moreInspectors(database: SqliteDatabase.Database, wanted: number): void {
  const all = database.prepare('SELECT * FROM inspector ORDER BY id').all() as Row[];
  const names = Object.keys(all[0] ?? {}).filter(name => name !== 'id');
  const put = database.prepare(
    `INSERT INTO inspector (${names.join(', ')}) VALUES (${names.map(name => `@${name}`).join(', ')})`,
  );
  for (let made = all.length; made < wanted; made += 1) {
    const row = all[made % all.length] as Row;
    put.run({ ...row, code: `${row.code}-${made}`, certificate: row.certificate && `${row.certificate}-${made}` });
  }
}

/** Makes a workspace with the demonstration's registries and as many objects and inspectors again as are wanted. */
answerAsPart(async (size: RegistrySize): Promise<number> => {
  const running = await startBenchCore(size);
  const folder = join(process.cwd(), 'resources/demo');
  for (const { kind, name } of demoFiles) {
    const file = running.core.files.grantInput(join(folder, name));
    const seen = await running.client.job('import.inspect', { file, kind, sheet: null, headerRow: null });
    const { sheet, headerRow, mapping } = seen;
    await running.client.job('import.run', { file, kind, sheet, headerRow, mapping, policy: 'update' });
  }
  await running.close();
  multiply(join(size.folder, 'workspace', databaseName), size);
  keepTerms(join(size.folder, 'workspace'));
  return size.objects;
});
