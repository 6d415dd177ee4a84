import { renameSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chooseText, importFile, proposedRun } from '../support/import-file.ts';
import { startBureau } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';

test('a file that was changed after it was looked at is imported only once it has been looked at again', async () => {
  const running = await startBureau();
  const file = chooseText(running, '企业名称,管辖单位\n甲店,东镇所\n');
  const proposed = await proposedRun(running, 'object', file);
  writeFileSync(file.path, '企业名称,监管单位\n甲店,东镇所\n乙店,西镇所\n');
  utimesSync(file.path, new Date(), new Date('2026-03-02T10:00:00+08:00'));
  const refusal = await refusalOf(running.client.job('import.run', proposed));
  expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('在核对之后被修改') });
  expect((await running.client.query('import.list', { after: null, limit: 9 })).total).toBe(0);
  expect(await importFile(running, 'object', file)).toMatchObject({ rows: 2, created: 2 });
  // The mapping is remembered under the headings that were imported.
  const again = await running.client.job('import.inspect', {
    file: file.grant,
    kind: 'object',
    sheet: null,
    headerRow: null,
  });
  expect(again.headings).toEqual(['企业名称', '监管单位']);
  expect(again.notes).toContainEqual(expect.stringContaining('已沿用上次导入同样表头'));
});

test('a file that changes while it is read is not imported at all', async () => {
  const running = await startBureau();
  const rows = Array.from({ length: 20_000 }, (_, place) => `云河县第${place}号店,东镇所`).join('\n');
  const file = chooseText(running, `企业名称,管辖单位\n${rows}\n`);
  const proposed = await proposedRun(running, 'object', file);
  let changed = false;
  const swap = ({ phase }: { phase: string }) => {
    if (changed || phase !== '读取并核对') return;
    changed = true;
    writeFileSync(`${file.path}.neu`, `企业名称,管辖单位\n${rows.replaceAll('东镇所', '西镇所')}\n`);
    renameSync(`${file.path}.neu`, file.path);
  };
  const refusal = await refusalOf(running.client.job('import.run', proposed, { onProgress: swap }));
  expect(changed).toBe(true);
  expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('在导入期间被修改') });
  expect((await running.client.query('import.list', { after: null, limit: 9 })).total).toBe(0);
  expect(await importFile(running, 'object', file)).toMatchObject({ created: 20_000 });
});
