import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from './caller.ts';
import { objectRow, objectsCsv, upTo } from './registry-rows.ts';
import type { JobPlace } from './whole-job.ts';

const page = { after: null, limit: 100 };

/** Closed shops, so that no draw is concerned. */
const closedShops = upTo(3).map(number => objectRow(800 + number, { 登记状态: '注销' }));

/** Looks at two imports before anything is written: one is given up, the other published. */
export async function lookBeforeImporting(
  call: Call,
  { folder, grantFile }: Pick<JobPlace, 'folder' | 'grantFile'>,
): Promise<void> {
  const path = join(folder, '..', '停业户.csv');
  writeFileSync(path, objectsCsv(closedShops));
  const file = await grantFile(path);
  const { sheet, headerRow, mapping } = await call('import.inspect', {
    file,
    kind: 'object',
    sheet: null,
    headerRow: null,
  });
  const input = { file, kind: 'object', sheet, headerRow, mapping, policy: 'update' } as const;
  await call('import.template', { kind: 'object' });
  const abandoned = await call('import.stage', input);
  await call('import.drop', { lookId: abandoned.lookId });
  const { lookId } = await call('import.stage', input);
  await call('import.staged', {});
  await call('import.rows', { lookId, group: 'created', ...page });
  const { batchId } = await call('import.publish', { lookId, confirmLeft: null });
  await call('import.takeBack', { batchId, reason: '导错了文件' });
}
