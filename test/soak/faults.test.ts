import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addWitnesses, drawUntil, takeStep } from '../core/support/ceremony.ts';
import { prepared, smallCounty } from '../core/support/prepared-core.ts';
import { databaseFaults } from './state/faults.ts';
import { fileFaults } from './state/file-faults.ts';

const county = prepared(smallCounty);

test('a bureau with a closed draw has no faults', async () => {
  const running = await county();
  await drawUntil(running, 'CLOSED');
  expect(databaseFaults(running.database())).toEqual([]);
  expect(fileFaults(running.database(), running.folder)).toEqual([]);
});

test.each([
  ['UPDATE draw_attempt SET seed = NULL', 'revealed in part'],
  ["UPDATE draw SET state = 'COMMITTED'", 'result does not fit'],
  ['DELETE FROM assignment_inspector; DELETE FROM assignment WHERE id = 1', 'task sheets other than were drawn'],
  ['DELETE FROM drawn_object WHERE position = 1', 'drawn objects other than the result has'],
  ["UPDATE assignment SET notice_number = '云检〔2026〕1号' WHERE id = 1", 'a notice for some'],
  ["INSERT INTO document_number VALUES ('云检', 2026, 2, '', '')", 'series of numbers with a gap'],
  ['DELETE FROM object_search WHERE rowid = 1', 'cannot be searched'],
  ['PRAGMA foreign_keys = OFF; DELETE FROM task', 'A reference to nothing'],
  ["UPDATE task SET state = 'entered'", 'results do not fit'],
])('%s is seen', async (sql, fault) => {
  const running = await county();
  await drawUntil(running, 'CLOSED');
  running.database().raw.exec(sql);
  expect(databaseFaults(running.database()).join('\n')).toContain(fault);
});

test('a witness without an entry in the ledger is seen', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'COMMITTED');
  await addWitnesses(running, drawId);
  running.database().raw.exec("UPDATE draw_witness SET value = '000000' WHERE position = 2");
  expect(databaseFaults(running.database()).join('\n')).toContain('a witness who is not in the ledger');
});

test('papers that are missing, changed, unfinished or not on record are seen', async () => {
  const running = await county();
  const { taskId, drawId } = await drawUntil(running, 'RESULT');
  await takeStep(running, 'CLOSED', { taskId, drawId });
  const record = await running.client.job('document.drawRecord', { drawId });
  await running.client.job('document.drawnObjects', { drawId });
  const faults = () => fileFaults(running.database(), running.folder).join('\n');
  expect(faults()).toBe('');
  const path = running.core.files.output(record.file)?.path ?? '';
  writeFileSync(path, 'another');
  expect(faults()).toContain('another than the one on record');
  rmSync(path);
  expect(faults()).toContain('on record and not there');
  writeFileSync(`${path}.new`, '');
  expect(faults()).toContain('Unfinished work was left');
  writeFileSync(join(running.folder, '公文', 'x.pdf'), '');
  expect(faults()).toContain('not on record: 公文/x.pdf');
  writeFileSync(join(running.folder, '导出', 'x.xlsx'), Buffer.alloc(30));
  expect(faults()).toContain('Half a file');
});
