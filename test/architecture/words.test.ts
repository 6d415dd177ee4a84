import { describe, expect, test } from 'vitest';
import { forbiddenWords } from './forbidden-words.ts';
import { readSources } from './source-tree.ts';

test('SQL, chance and the clock stand only where they belong', () => {
  expect(forbiddenWords(readSources())).toEqual([]);
});

describe('what stands where it may not is reported', () => {
  const find = (path: string, ...lines: string[]) => forbiddenWords(new Map([[path, lines.join('\n')]]));

  test.each([
    ['electron/core/plan/pool.ts', 'const all = `SELECT *\n  FROM task`;', 2],
    ['electron/core/plan/pool.ts', "const sql = 'INSERT OR IGNORE INTO task VALUES (1)';", 2],
    ['electron/core/plan/pool.ts', "const sql = 'UPDATE temp.task SET id = 1';", 2],
    ['electron/core/plan/pool.ts', "build.selectFrom('task')", 2],
    ['electron/core/plan/pool.ts', "import { sql } from 'kysely';", 2],
    ['electron/core/plan/pool.ts', 'workspace.database.raw.exec(text);', 2],
    ['electron/core/backup/backup.ts', "database.statement('VACUUM INTO ?');", 2],
    ['scripts/demo.ts', "'DELETE FROM task'", 2],
    ['renderer/app/app.tsx', 'const key = Math.random();', 2],
    ['electron/core/draw/sample.ts', 'Math.random()', 2],
    ['shared/domain/calendar/day.ts', 'const today = new Date();', 2],
    ['electron/core/plan/pool.ts', 'const today = Date.now();', 2],
  ])('%s: %s', (path, line, number) => {
    const found = find(path, '// SELECT one FROM many; Math.random; new Date()', line);
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) expect(each).toMatch(new RegExp(`^${path}:${number}: `));
  });

  test.each([
    ['electron/core/plan/task-store.ts', "build.selectFrom('task')"],
    ['electron/core/db/migrations/0010-workspace.ts', 'CREATE TABLE bureau (id INTEGER)'],
    ['electron/core/core.ts', 'now: () => new Date()'],
    ['electron/core/plan/pool.ts', 'const day = new Date(instant.getTime());'],
    ['shared/domain/draw/generator.ts', '/** Math.random is replaced by the package. */'],
    ['renderer/features/draw/reel-animation.ts', 'const tilt = Math.random();'],
  ])('%s may say: %s', (path, line) => {
    expect(find(path, line)).toEqual([]);
  });
});
