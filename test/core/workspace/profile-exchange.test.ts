import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startBureau } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { type RunningCore, temporaryFolder } from '../support/running-core.ts';

/** Stores a profile as a former version, another program or a damaged disk may have left it. */
function storeProfile(running: RunningCore, edit: (body: Record<string, unknown>) => void): void {
  const { raw } = running.database();
  const body = JSON.parse((raw.prepare('SELECT body FROM profile').get() as { body: string }).body);
  edit(body);
  raw.prepare('UPDATE profile SET body = ?').run(JSON.stringify(body));
}

function readIn(running: RunningCore, text: string) {
  const path = join(temporaryFolder(), '方案.json');
  writeFileSync(path, text);
  return running.client.job('profile.read', { file: running.core.files.grantInput(path) });
}

const standing = ({ client }: RunningCore) => client.query('profile.standing', {});

test('a profile as it came with the program lacks nothing', async () => {
  expect(await standing(await startBureau())).toEqual({ missing: [] });
});

test('a value that a stored profile lacks is named, and the usual one holds until somebody saves it', async () => {
  const running = await startBureau();
  storeProfile(running, body => {
    delete body.teamSize;
    delete (body.staffRule as Record<string, unknown>).radarSoonDays;
    delete body.deadlines;
  });
  const profile = await running.client.query('profile.get', {});
  expect(profile).toMatchObject({ teamSize: 2, staffRule: { radarSoonDays: 30 }, deadlines: { list: [] } });
  const { missing } = await standing(running);
  expect(missing.map(({ path }) => path.join('.')).toSorted()).toEqual([
    'deadlines',
    'staffRule.radarSoonDays',
    'teamSize',
  ]);
  expect(missing.find(({ path }) => path[0] === 'teamSize')?.sentence).toBe(
    '方案里没有“每组检查人员（人）”，暂按通常的值“2”办理。请核对后保存。',
  );
  await running.client.command('profile.save', { profile, reason: '核对过了' });
  expect(await standing(running)).toEqual({ missing: [] });
});

test('a value that cannot be keeps nobody from his work: the usual one holds, and the sentence says why', async () => {
  const running = await startBureau();
  storeProfile(running, body => {
    body.disclosureWorkingDays = '二十';
    body.unknownOfOldTimes = 1;
  });
  expect((await running.client.query('profile.get', {})).disclosureWorkingDays).toBe(20);
  const { missing } = await standing(running);
  expect(missing).toMatchObject([{ path: ['disclosureWorkingDays'] }]);
  expect(missing[0]?.sentence).toMatch(/^方案里“检查结果公示期限（工作日）”的值不能用/);
});

test('a profile that was exported is read in again as it was', async () => {
  const running = await startBureau();
  const { file } = await running.client.job('profile.export', {});
  const text = readFileSync(running.core.files.output(file.file)?.path ?? '', 'utf8');
  expect(await readIn(running, text)).toEqual({ profile: await running.client.query('profile.get', {}), faults: [] });
});

test('the faults of a file are named by their places, and nothing is changed', async () => {
  const running = await startBureau();
  const before = await running.client.query('profile.get', {});
  const wrong = { ...before, planDueMonthDay: '1月底', witnessRule: { ...before.witnessRule, outside: 0 } };
  const { profile, faults } = await readIn(running, JSON.stringify(wrong));
  expect(profile).toBeNull();
  expect(faults.map(({ place }) => place)).toEqual(['年度计划截止（月-日）', '见证规则 · 操作单位以外至少（人）']);
  expect(faults[1]?.sentence).toBe('见证人不能都是操作单位的人。');
  expect(await running.client.query('profile.get', {})).toEqual(before);
});

test.each([
  ['no JSON', '方案：20个工作日', /不是方案文件/],
  ['a profile of a later version', '{"format":"mingchou-profile/9"}', /另一版本/],
])('a file with %s is refused with a sentence', async (_what, text, sentence) => {
  const running = await startBureau();
  expect((await refusalOf(readIn(running, text))).message).toMatch(sentence);
});
