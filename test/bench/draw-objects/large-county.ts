import SqliteDatabase from 'better-sqlite3';

/** How large the invented county is. */
export interface CountySize {
  readonly objects: number;
  readonly inspectors: number;
}

const batch = `INSERT INTO import_batch (id, kind, file_name, file_sha256, headings, mapping, result, finished_at)
  VALUES (1, 'object', 'bench', '', '[]', '[]', '{}', '2026-01-01T00:00:00Z')`;

/** Codes look like credit codes of one county, in no order; classes and stations take turns; every twentieth name is not composed yet. */
const objects = `WITH RECURSIVE row (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM row WHERE n + 1 < :count)
  INSERT INTO inspection_object (id, code, kind, name, search, initials, match_key, state, risk_class, labels, source, batch_id, updated_at, station)
  SELECT n + 1, '91371726M' || printf('%09d', (n * 387420489) % 1000000007), 'enterprise',
    CASE n % 20 WHEN 0 THEN '云河县Cafe' || char(769) || n || '店' ELSE '云河县第' || n || '食品销售有限公司' END,
    '', '', '', 'existing', substr('ABCD', n % 4 + 1, 1), '[]', 'bench', 1, '2026-01-01T00:00:00Z',
    substr('东西南北', n % 4 + 1, 1) || '镇市场监督管理所' FROM row`;

const inspectors = `WITH RECURSIVE row (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM row WHERE n + 1 < :count)
  INSERT INTO inspector (id, code, name, search, initials, unit, staff_kind, certificate, certificate_until, fields, qualifications, not_own_area, status, batch_id, updated_at)
  SELECT n + 1, 'R' || printf('%04d', n), '检查员' || n, '', '', substr('东西南北', n % 4 + 1, 1) || '镇市场监督管理所',
    'civil-servant', 'Z' || n, '2099-12-31', '[]', '[]', 0, 'on-duty', 1, '2026-01-01T00:00:00Z' FROM row`;

const item = `INSERT INTO item_version (id, number, state, opened_at) VALUES (1, 1, 'draft', '2026-01-01T00:00:00Z');
  INSERT INTO inspection_item (
    id, code, category, name, search, object_scope, item_class, methods, subject, basis, ratio_text, ratio_rule,
    frequency_text, frequency_rule, batch_id, updated_at, version_id
  )
    VALUES (1, 'S1', '登记事项检查', '营业执照使用情况', '', '', 'general', '[]', '', '', '', '{}', '', '{}', 1,
      '2026-01-01T00:00:00Z', 1);
  UPDATE item_version SET state = 'published', published_at = '2026-01-01T00:00:00Z'`;

/** Fills the registries of a closed workspace past the imports, which would take minutes; only what is searched for stays blank. */
export function fillCounty(file: string, size: CountySize): void {
  const database = new SqliteDatabase(file);
  database.pragma('foreign_keys = OFF');
  database.exec(batch);
  database.exec(item);
  database.prepare(objects).run({ count: size.objects });
  database.prepare(inspectors).run({ count: size.inspectors });
  database.close();
}
