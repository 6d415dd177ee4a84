import { expect, test } from 'vitest';
import { importText } from '../support/import-file.ts';
import { namesFound } from '../support/object-list.ts';
import { startBureau } from '../support/prepared-core.ts';
import { type ObjectRow, objectRow, objectsCsv, upTo } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';

const before = upTo(16).map(number => objectRow(number, { 标签: '食品' }));

const changes: readonly ObjectRow[] = [
  { 企业名称: '改名商行' },
  { 住所: '云河县新街' },
  { 登记状态: '注销' },
  { 标签: '药品' },
];

/** Each object changes in other columns than all others, one of them in none. */
const after = before.map((row, place) => {
  const own = changes.filter((_, bit) => place & (1 << bit));
  const changed: ObjectRow = Object.assign({}, row, ...own);
  return own.some(change => change.企业名称) ? { ...changed, 企业名称: `改名${place}商行` } : changed;
});

/** What an import leaves of the objects, apart from when and by which it came. */
function leftBy(running: RunningCore) {
  const { raw } = running.database();
  const all = (sql: string) => raw.prepare(sql).all();
  return {
    objects: (all('SELECT * FROM inspection_object ORDER BY id') as Record<string, unknown>[]).map(
      ({ source, batch_id, updated_at, phone_sealed, ...rest }) => ({ ...rest, phone: phone_sealed !== null }),
    ),
    labels: all('SELECT label, object_id FROM object_label ORDER BY 1, 2'),
    history: all('SELECT object_id, changes FROM object_change ORDER BY object_id, id'),
  };
}

test('many rows that change in different columns leave what each of them would leave alone', async () => {
  const together = await startBureau();
  const apart = await startBureau();
  for (const running of [together, apart]) await importText(running, 'object', objectsCsv(before));
  expect(await importText(together, 'object', objectsCsv(after))).toMatchObject({ updated: 15, unchanged: 1 });
  for (const row of after) await importText(apart, 'object', objectsCsv([row]));
  expect(leftBy(together)).toEqual(leftBy(apart));
  expect((await namesFound(together, '改名')).length).toBe(8);
  expect(await namesFound(together, '新街')).toEqual(await namesFound(apart, '新街'));
  expect((await namesFound(together, '新街')).length).toBe(8);
  for (const running of [together, apart]) {
    expect(running.database().raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(await running.client.job('audit.verify', {})).toMatchObject({ whole: true });
  }
});
