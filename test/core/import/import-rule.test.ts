import { expect, test } from 'vitest';
import { lookAt, publish, rowsOf } from '../support/look-import.ts';
import { allObjects } from '../support/object-list.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { objectRow, objectsCsv, upTo } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);

async function saveRule(running: RunningCore, change: object): Promise<void> {
  const profile = await running.client.query('profile.get', {});
  const importRule = { ...profile.importRule, ...change };
  await running.client.command('profile.save', { profile: { ...profile, importRule }, reason: '本局规定' });
}

test('what the bureau calls those who left, from how many on it asks and how long a look waits are its own rule', async () => {
  const running = await county();
  await saveRule(running, { leftState: '外迁待核', leftLimitPercent: 100, lookMinutes: 5 });
  const table = objectsCsv(upTo(3).map(number => objectRow(number)));
  const { lookId, leftState, leftWarning } = await lookAt(running, 'object', table, 'mark-left');
  expect({ leftState, leftWarning }).toEqual({ leftState: '外迁待核', leftWarning: null });
  await publish(running, lookId);
  expect((await allObjects(running)).filter(({ state }) => state === '外迁待核')).toHaveLength(45);
  const later = await lookAt(running, 'object', table);
  running.clock.addMinutes(6);
  expect((await refusalOf(rowsOf(running, later.lookId, 'unchanged'))).message).toContain('放置太久');
});

test.each(['存续', '在营', '开业', '正常'])(
  'who has left must not be drawn: the state %s is refused for them with a sentence',
  async leftState => {
    const running = await county();
    const refusal = await refusalOf(saveRule(running, { leftState }));
    expect(refusal).toMatchObject({ code: 'invalid-input' });
    expect(refusal.message).toContain('仍会被抽到');
  },
);
