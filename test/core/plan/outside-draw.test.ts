import { expect, test } from 'vitest';
import { draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);
const meeting = { occasion: '联席会议', place: '会议室', host: '郭强', operator: '林英' };

/** Says of the second item what an import of the list would say of it. */
const flag = (running: RunningCore, column: string, value: number | string) =>
  running.database().raw.prepare(`UPDATE inspection_item SET ${column} = ? WHERE id = 2`).run(value);

test.each([
  ['key_supervision', 1, '重点监管事项清单'],
  ['draw_exemption', 'food-drug', '双随机例外（食品药品）'],
])('an item outside of the normal draw (%s) enters no task that draws objects', async (column, value, words) => {
  const running = await county();
  flag(running, column, value);
  const { client } = running;
  expect((await refusalOf(client.command('task.create', draftOf()))).message).toContain(words);
  const { problems } = await client.query('task.preview', draftOf());
  expect(problems).toMatchObject([{ severity: 'error', at: 'items', sentence: expect.stringContaining(words) }]);
  await client.command('task.create', draftOf({ objects: 'named', namedIds: [1, 2] }));
  await client.command('task.create', draftOf({ objects: 'ordered' }));
});

test('an item that came into the list of key supervision after the task was made is refused at freezing', async () => {
  const running = await county();
  const { id: taskId } = await running.client.command('task.create', draftOf());
  flag(running, 'key_supervision', 1);
  const refused = await refusalOf(running.client.job('draw.freezeFrame', { taskId, ...meeting }));
  expect(refused.message).toContain('重点监管事项清单');
});
