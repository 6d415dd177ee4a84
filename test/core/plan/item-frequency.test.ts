import { expect, test } from 'vitest';
import { drawUntil } from '../support/ceremony.ts';
import { draftOf } from '../support/draft.ts';
import { itemFields } from '../support/item-list-work.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';

const county = prepared(smallCounty);
const reason = '年度调整';

test('objects that were drawn as often as an item allows in a year are named before they are drawn again', async () => {
  const running = await county();
  const { client } = running;
  const { id: version } = await client.command('itemList.open', { reason });
  const save = (name: string, frequencyText: string) =>
    client.command('item.save', { id: null, fields: itemFields({ name, frequencyText }), reason });
  const { id: once } = await save('一年一次', '=1');
  const { id: often } = await save('一年至少一次', '>=1');
  await client.command('itemList.publish', { id: version, validFrom: '2026-01-01', reason });
  const warned = async (itemId: number) =>
    (await client.query('task.preview', draftOf({ itemIds: [itemId] }))).problems
      .map(({ sentence }) => sentence)
      .filter(sentence => sentence.includes('频次'));
  expect(await warned(once)).toEqual([]);
  const { taskId } = await drawUntil(running, 'CLOSED');
  const { drawn } = await client.query('task.get', { id: taskId });
  expect(await warned(once)).toEqual([
    `名单里有 ${drawn} 户今年抽中的次数已到“一年一次”的频次（每年1次），再查就超过了。不该再查的，请用剔除规则剔除。`,
  ]);
  expect(await warned(often)).toEqual([]);
});
