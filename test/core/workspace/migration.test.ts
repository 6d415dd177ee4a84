import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Database, openDatabase } from '#core/db/database.ts';
import { migrate, versionOf } from '#core/db/migrate.ts';
import { migrations, newestVersion } from '#core/db/migrations/migrations.ts';
import { openWorkspace } from '#core/workspace/open-workspace.ts';
import { databaseAt, tablesOf } from '../support/blank-database.ts';
import { temporaryFolder } from '../support/running-core.ts';

/** What a bureau has entered by each version: the next step finds it and must leave it alone. */
const entered: Readonly<Record<number, string>> = {
  10: `
    INSERT INTO bureau VALUES (1, '云河县局', '办公室', '云抽', '云检', '云公', '371726', '云河县', '', '', 'shandong', 0);
    INSERT INTO profile VALUES (1, '{"code":"shandong"}', '2026-01-05T09:00:00.000+08:00');
    INSERT INTO audit_entry (seq, at, actor, action, subject, before, after, reason, prev_hash, hash)
      VALUES (1, '2026-01-05', '本机操作员', 'workspace.create', '云河县局', NULL, NULL, NULL, '0', 'a');
    INSERT INTO command_receipt VALUES ('id', 'bureau.save', '{}', '2026-01-05');`,
  20: `
    INSERT INTO import_batch (id, kind, file_name, file_sha256, headings, mapping, result, finished_at)
      VALUES (1, 'object', '名录.xlsx', 'b', '[]', '[]', '{}', '2026-01-06');
    INSERT INTO inspection_object (id, code, kind, name, search, initials, match_key, state, risk_class, labels, source, batch_id, updated_at)
      VALUES (7, 'N-1', '', '老街理发店', '老街理发店', 'ljlfd', '老街理发店 ', 'existing', 'A', '["美发"]', '名录.xlsx', 1, '2026-01-06');
    INSERT INTO object_label VALUES ('美发', 7);
    INSERT INTO object_search (rowid, text) VALUES (7, '老街理发店');
    INSERT INTO inspector (id, code, name, search, initials, unit, staff_kind, fields, qualifications, not_own_area, status, batch_id, updated_at)
      VALUES (3, 'ZF1', '张三', '张三', 'zs', '城关所', 'civil-servant', '[]', '[]', 0, 'on-duty', 1, '2026-01-06');
    INSERT INTO inspector_recusal (inspector_id, subject) VALUES (3, '老街理发店');
    INSERT INTO inspection_item VALUES (2, 'S-1', '登记', '营业执照', '营业执照', '', '', '[]', '', '', '', 'null', '', 'null', 1, '2026-01-06');`,
  30: `
    INSERT INTO task VALUES (1, '云抽〔2026〕1号', 2026, '一季度抽查', 'drawing', '{}', '2026-03-02', '2026-03-31', NULL, '2026-01-07');
    INSERT INTO task_item VALUES (1, 2);
    INSERT INTO frame VALUES ('c', 1, x'00');
    INSERT INTO draw VALUES (1, 1, 'D-1', 'COMMITTED', '一季度抽查', '例会', '', '主持', '操作', 'c', '{}', '{}', 'd', 1, '2026-01-08');
    INSERT INTO draw_attempt (draw_id, attempt, commitment, machine_sealed) VALUES (1, 1, 'e', x'01');
    INSERT INTO draw_witness VALUES (1, 1, 1, '李四', '商务局', '成员单位', '骰子', '12345678');
    INSERT INTO draw_ledger VALUES (1, 1, '2026-01-08', 'commit', '{}', '0', 'f');
    INSERT INTO drawn_object VALUES (1, 1, 1, 'drawn', 'A', 1, 7, '老街理发店', NULL, NULL, '[]');`,
  40: `
    INSERT INTO assignment (id, task_id, draw_id, object_id, number, position, stratum, object_code, object_name)
      VALUES (1, 1, 1, 7, '云抽〔2026〕1-1号', 1, 'A', 'N-1', '老街理发店');
    INSERT INTO assignment_inspector VALUES (1, 3, 1);
    INSERT INTO inspection_result VALUES (1, '1', '2026-03-10', '2026-03-10', '', '', '2026-03-11');
    INSERT INTO result_inspector VALUES (1, 3);
    INSERT INTO disclosure VALUES (1, '云公〔2026〕1号', '2026-03-12', '公示系统', '回执1');
    INSERT INTO document VALUES (1, 'bulletin', '公告', NULL, 1, NULL, NULL, '公文/1.pdf', 'g', 5, '2026-03-12');
    INSERT INTO document_number VALUES ('云公', 2026, 1, '公告', '2026-03-12');`,
  50: `
    INSERT INTO role VALUES ('administrator', '系统管理员', '["account.manage"]', 1, 0);
    INSERT INTO account VALUES (1, '林英', 'scrypt$4$8$1$AA$AA', '2026-03-13', 0, 'active', 0, NULL, '2026-03-13');
    INSERT INTO account_role VALUES (1, 'administrator');
    INSERT INTO recovery_code VALUES (1, 'scrypt$4$8$1$AA$AA', '2026-03-13', 0, NULL);`,
  60: `
    INSERT INTO last_sign_in VALUES (1, '2026-03-14');`,
  70: `
    INSERT INTO workspace_key VALUES (1, '2026-03-14', 1);
    INSERT INTO key_wrap VALUES ('account:1', 4, x'00', x'00');`,
  80: `
    INSERT INTO audit_shape VALUES (1, 'bureau', '["id"]');
    INSERT INTO audit_row VALUES (1, 1, '1', x'00');`,
  90: `
    INSERT INTO plan_version VALUES (1, 1, '{}', 'h', '');`,
  100: `
    UPDATE draw SET title = '一季度例会' WHERE id = 1;`,
  110: `
    INSERT INTO inspector_certificate VALUES (3, 1, '食品检查员证', 'S1', '省局', '2024-01-01', '2027-01-01', 0);
    INSERT INTO inspector_absence VALUES (3, 1, 'leave', '2026-03-01', '2026-03-05', '');
    INSERT INTO department (id, name, search, initials, enforcement, member, batch_id, updated_at)
      VALUES (1, '云河县商务局', '云河县商务局', 'yhxswj', 1, 1, 1, '2026-03-15');`,
  120: `
    INSERT INTO label (name, group_name, applies, colour, source, note) VALUES ('规上', '规模', 'object', 'blue', 'own', '');
    INSERT INTO label_assignment (object_id, label_id, from_day, given_by, reason)
      SELECT 7, id, '2026-03-16', '林英', '专项' FROM label WHERE name = '规上';
    INSERT INTO object_listing (object_id, list, from_day, reason, source, batch_id) VALUES (7, 'key', '2026-03-16', '', '名单.xlsx', 1);
    INSERT INTO professional_risk (object_id, field, level, on_day, source) VALUES (7, '食品', 'B', '2026-03-16', '名单.xlsx');
    INSERT INTO sub_registry (name, kind, mode, item_ids, basis, department, period, updated_on)
      VALUES ('专项库', 'special', 'members', '[]', '', '', '', '2026-03-16');
    INSERT INTO registry_member (registry_id, object_id, from_day, reason, entered_by) VALUES (1, 7, '2026-03-16', '', '林英');`,
  130: `
    INSERT INTO minor_exemption (violation, conditions, basis, field, remark, updated_at)
      VALUES ('未亮照经营', '首次且已改正', '免罚清单', '登记', '', '2026-03-17');`,
  150: `
    INSERT INTO comparison VALUES (1, '烟草局', '名单.xlsx', 'b', 1, 1, 7, '{}', '林英', '2026-03-18');
    INSERT INTO comparison_row VALUES (1, 1, '老街理发店', NULL, NULL, 'common', 'name', NULL, 7);`,
  160: `
    INSERT INTO import_image (batch_id, table_name, body) VALUES (1, 'inspection_object', x'00');`,
  165: `
    UPDATE draw SET title = '二季度例会' WHERE id = 1;`,
  170: `
    INSERT INTO saved_view VALUES (1, 1, 'object', '城北', 0, '{}', '2026-03-18T09:00:00.000Z');`,
  180: `
    UPDATE draw SET title = '三季度例会' WHERE id = 1;`,
  190: `
    INSERT INTO paper_wording VALUES ('meeting-notice', '{}', '2026-03-19', '林英');`,
  200: `
    UPDATE draw SET title = '四季度例会' WHERE id = 1;`,
  210: `
    UPDATE draw SET title = '年终例会' WHERE id = 1;`,
  220: `
    INSERT INTO annual_plan (id, year, name, kind, department, state, version, created_at)
      VALUES (1, 2026, '2026年度抽查工作计划', 'internal', '信用监管股', 'draft', 1, '2026-03-20');
    INSERT INTO plan_line (id, plan_id, position, name, field, range_text, targeted, item_mode, ratio_text, frequency_text,
      lead_department, departments, subject, level, method, period_text, office, risk_text, campaign, remark, since_version)
      VALUES (1, 1, 1, '理发店抽查', '美容美发', '全县', 0, 'fixed', '不低于3%', '1次', '本局', '[]', '本局', '县抽县查', 'site', '3月', '', '', 0, '', 1);
    INSERT INTO plan_line_item VALUES (1, 1, 2, '登记事项');`,
  230: `
    UPDATE task SET plan_line_id = 1, approved_on = '2026-01-06';
    INSERT INTO recusal_request (assignment_id, inspector_id, applicant, kind, reason, requested_on, decision_reason)
      VALUES (1, 3, 'inspector', 'kin', '近亲属', '2026-03-09', '');`,
  240: `
    INSERT INTO result_item VALUES (1, 2, 1, 'site', 0, '', '', '');
    INSERT INTO recheck (assignment_id, level, way, on_day, by_whom, original, difference, opinion, made_at)
      VALUES (1, 'city', 'chosen', '2026-03-25', '市局', '{}', '', '', '2026-03-25');`,
  250: `
    INSERT INTO publication (kind, subject_id, title, state, opened_at) VALUES ('plan', 1, '2026年度抽查工作计划', 'open', '2026-03-26');
    INSERT INTO platform_entry VALUES ('task', 1, '省平台', 'P-1', '2026-03-26', '林英');`,
  260: `
    INSERT INTO follow_up (number, assignment_id, object_id, object_name, problem, basis, responsible, state, opened_on, opened_by)
      VALUES ('台账1', 1, 7, '老街理发店', '亮照不规范', '', '城关所', 'open', '2026-03-27', '林英');`,
};

const rowsOf = (database: Database, tables: readonly string[]) =>
  Object.fromEntries(tables.map(name => [name, database.raw.prepare(`SELECT * FROM "${name}"`).all()]));

/** How many tables, indexes and triggers there are. */
const partsOf = (database: Database) =>
  database.raw.prepare('SELECT count(*) FROM sqlite_master').pluck().get() as number;

test('a new file is brought to the newest version', () => {
  const database = databaseAt(newestVersion);
  expect(versionOf(database)).toBe(newestVersion);
  expect(newestVersion).toBeGreaterThanOrEqual(50);
});

test('the steps are numbered by tens, what adds an index alone also by fives, each higher than the one before', () => {
  const numbers = migrations.map(({ version }) => version);
  const onlyIndexes = migrations
    .filter(({ sql }) => !/^(?!CREATE INDEX|--|$)/m.test(sql))
    .map(({ version }) => version);
  expect(
    numbers.filter(version => version % 10 !== 0 && !(version % 5 === 0 && onlyIndexes.includes(version))),
  ).toEqual([]);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => one - other));
});

test.each(migrations.slice(0, -1).map(({ version }) => version))(
  'a file of version %i with rows in it comes to the newest version with all of them',
  version => {
    // The rows of each version were entered when it was the newest.
    const lived = migrations.filter(step => step.version <= version);
    const database = databaseAt(0);
    for (const step of lived) {
      migrate(
        database,
        () => undefined,
        lived.filter(earlier => earlier.version <= step.version),
      );
      database.raw.exec(entered[step.version] ?? '');
    }
    const tables = tablesOf(database).map(({ name }) => name);
    const before = rowsOf(database, tables);
    const parts = partsOf(database);
    for (const step of lived) expect(entered[step.version]).toBeDefined();
    const backups: number[] = [];
    migrate(database, from => backups.push(from));
    expect(versionOf(database)).toBe(newestVersion);
    expect(backups).toEqual([version]);
    // A later step may add columns; what was entered stands in those that there were.
    expect(rowsOf(database, tables)).toMatchObject(before);
    expect(partsOf(database)).toBeGreaterThan(parts);
    expect(database.raw.pragma('foreign_key_check')).toEqual([]);
  },
);

test('a file that is at the newest version is neither backed up nor changed', () => {
  const database = databaseAt(newestVersion);
  const changes = database.raw.prepare('SELECT total_changes()').pluck().get();
  migrate(database, () => expect.unreachable('There was nothing to back up.'));
  expect(database.raw.prepare('SELECT total_changes()').pluck().get()).toBe(changes);
});

test('when one of several steps fails, the file stays as it was before the first', () => {
  const database = databaseAt(newestVersion);
  const tables = tablesOf(database);
  const steps = [
    ...migrations,
    { version: newestVersion + 10, sql: 'CREATE TABLE good (id INTEGER PRIMARY KEY) STRICT; DROP TABLE disclosure;' },
    {
      version: newestVersion + 20,
      sql: 'CREATE TABLE better (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);',
    },
  ];
  expect(() => migrate(database, () => undefined, steps)).toThrow(/nowhere/);
  expect(versionOf(database)).toBe(newestVersion);
  expect(tablesOf(database)).toEqual(tables);
});

test('without its backup an older file is not touched', () => {
  const database = databaseAt(30);
  const refuse = () => {
    throw new RangeError('The disk is full.');
  };
  expect(() => migrate(database, refuse)).toThrow('The disk is full.');
  expect(versionOf(database)).toBe(30);
});

test('an older workspace is saved before it is changed, and the saved file opens by itself', () => {
  const folder = temporaryFolder();
  const old = databaseAt(30, join(folder, '明抽.db'));
  for (const version of [10, 20, 30]) old.raw.exec(entered[version] ?? '');
  old.close();
  const workspace = openWorkspace(folder, { create: false, now: new Date() });
  expect(workspace.objects.get(7)?.name).toBe('老街理发店');
  workspace.close();
  expect(readdirSync(join(folder, '备份'))).toEqual(['升级前-数据版本30.db', '升级前-数据版本30.db.sha256']);

  const saved = openDatabase(join(folder, '备份', '升级前-数据版本30.db'), { readonly: true });
  expect(versionOf(saved)).toBe(30);
  expect(saved.raw.prepare('SELECT name FROM inspection_object').pluck().all()).toEqual(['老街理发店']);
  saved.close();

  const other = join(temporaryFolder(), '另一台');
  mkdirSync(other);
  copyFileSync(join(folder, '备份', '升级前-数据版本30.db'), join(other, '明抽.db'));
  const restored = openWorkspace(other, { create: false, now: new Date() });
  expect(restored.bureau.get().name).toBe('云河县局');
  restored.close();
});
