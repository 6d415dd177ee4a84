import { expect, test } from 'vitest';
import { draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { itemRow } from '../support/registry-rows.ts';

const meeting = { occasion: '联席会议', place: '会议室', host: '郭强', operator: '林英' };
const flagged = { ...itemRow(2), 列入重点监管事项清单: '是' };
const exempted = { ...itemRow(3), 双随机例外: '食品药品' };
const county = prepared({ ...smallCounty, items: [itemRow(1), flagged, exempted] });

test.each([
  ['of the list of key supervision', [1, 2], '重点监管事项清单'],
  ['that another law has inspected', [1, 3], '双随机例外（食品药品）'],
])('an item %s enters no task that draws objects', async (_what, itemIds, words) => {
  const { client } = await county();
  expect((await refusalOf(client.command('task.create', draftOf({ itemIds })))).message).toContain(words);
  const { problems } = await client.query('task.preview', draftOf({ itemIds }));
  expect(problems).toMatchObject([{ severity: 'error', at: 'items', sentence: expect.stringContaining(words) }]);
  await client.command('task.create', draftOf({ itemIds, objects: 'named', namedIds: [1, 2] }));
  await client.command('task.create', draftOf({ itemIds, objects: 'ordered' }));
  await client.command('task.create', draftOf({ itemIds: [1] }));
});

test('a task that was kept with such an item is refused at freezing', async () => {
  const running = await county();
  const { id: taskId } = await running.client.command('task.create', draftOf({ itemIds: [1] }));
  const kept = JSON.stringify({ ...draftOf(), itemIds: [1, 2] });
  running.database().raw.prepare('UPDATE task SET draft = ? WHERE id = ?').run(kept, taskId);
  const refused = await refusalOf(running.client.job('draw.freezeFrame', { taskId, ...meeting }));
  expect(refused.message).toContain('重点监管事项清单');
});
