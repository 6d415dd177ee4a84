import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Progress } from '#contract/method.ts';
import { chooseText, importFile, importText, proposedRun } from '../support/import-file.ts';
import { startBureau } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { objectRow, objectsCsv, upTo } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';

const table = objectsCsv(upTo(2500).map(number => objectRow(number, number % 9 === 0 ? { 登记状态: '' } : {})));

/** Everything an import could leave behind. */
function traces(running: RunningCore) {
  const { raw } = running.database();
  const count = (sql: string) => raw.prepare(sql).pluck().get();
  const exports = join(running.folder, '导出');
  return {
    objects: count('SELECT count(*) FROM inspection_object'),
    searched: count('SELECT count(*) FROM object_search'),
    labels: count('SELECT count(*) FROM object_label'),
    batches: count('SELECT count(*) FROM import_batch'),
    audit: count('SELECT count(*) FROM audit_entry'),
    temporary: raw.prepare("SELECT name FROM temp.sqlite_master WHERE type = 'table'").all(),
    files: existsSync(exports) ? readdirSync(exports) : [],
  };
}

test.each(['查看文件', '读取并核对', '写出问题行'])(
  'an import cancelled while it says %s leaves nothing behind',
  async when => {
    const running = await startBureau();
    const before = traces(running);
    const proposed = await proposedRun(running, 'object', chooseText(running, table));
    const controller = new AbortController();
    const onProgress = ({ phase }: Progress) => {
      if (phase === when) controller.abort();
    };
    const run = running.client.job('import.run', proposed, { signal: controller.signal, onProgress });
    expect(await refusalOf(run)).toMatchObject({ code: 'cancelled', message: expect.stringContaining('已取消') });
    expect(traces(running)).toEqual(before);
    expect(running.bugs).toEqual([]);
  },
);

test('after a cancelled import the next one works, and says how far it is', async () => {
  const running = await startBureau();
  const file = chooseText(running, table);
  const proposed = await proposedRun(running, 'object', file);
  const call = { method: 'import.run', input: proposed, role: 'operator', session: running.session() } as const;
  const first = running.core.service.call(call, () => undefined);
  first.cancel();
  expect((await refusalOf(first.reply)).code).toBe('cancelled');

  const seen: Progress[] = [];
  const result = await importFile(running, 'object', file, {}, { onProgress: progress => seen.push(progress) });
  expect(result).toMatchObject({ rows: 2500, created: 2500 });
  expect([...new Set(seen.map(({ phase }) => phase))]).toEqual([
    '查看文件',
    '读取并核对',
    '写出问题行',
    '保存',
    '保存导入前的内容',
    '记入日志',
  ]);
  expect(seen.every(({ done, total }) => done <= total)).toBe(true);
});

test('a file that cannot be read leaves nothing behind and frees the way for the next', async () => {
  const running = await startBureau();
  const before = traces(running);
  const input = { file: chooseText(running, '').grant, kind: 'object', sheet: 0, headerRow: 1 } as const;
  await refusalOf(running.client.job('import.run', { ...input, mapping: ['name'], policy: 'update' }));
  expect(traces(running)).toEqual(before);
  expect(await importText(running, 'object', '名称\n甲店\n')).toMatchObject({ created: 1 });
});

test('a folder for exports that cannot be made is said so, and nothing is imported', async () => {
  const running = await startBureau();
  const before = traces(running);
  const { writeFileSync } = await import('node:fs');
  writeFileSync(join(running.folder, '导出'), '不是文件夹');
  const refusal = await refusalOf(importText(running, 'object', objectsCsv([objectRow(1, { 登记状态: '' })])));
  expect(refusal.message).toContain('导出');
  expect({ ...traces({ ...running, folder: '' }), files: [] }).toEqual(before);
});
