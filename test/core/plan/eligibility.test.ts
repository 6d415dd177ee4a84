import { expect, test } from 'vitest';
import type { InputOf } from '#contract/contract.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import { drawUntil, freezeFrame } from '../support/ceremony.ts';
import { type Draft, draftOf } from '../support/draft.ts';
import { evidenceOf } from '../support/evidence.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { departmentValues } from '../support/registers.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);

type Change = Omit<InputOf<'inspector.save'>, 'id' | 'reason'>;

const change = ({ client }: RunningCore, id: number, said: Change) =>
  client.command('inspector.save', { id, ...said, reason: '试' });
const preview = ({ client }: RunningCore, draft: Partial<Draft> = {}) => client.query('task.preview', draftOf(draft));
const register = ({ client }: RunningCore, said: Partial<InputOf<'department.save'>>) =>
  client.command('department.save', { ...departmentValues, ...said, id: null, reason: '登记' });

async function rosterOf(running: RunningCore, draft: Partial<Draft> = {}) {
  const { drawId } = await drawUntil(running, 'CLOSED', { inspectorCap: 48, ...draft });
  const { roster = [] } = (await evidenceOf(running, drawId, 'sealed')).plan as DrawPlan;
  return new Map(roster.map(person => [person.id, person]));
}

const leave = (from: string, to: string | null) => ({ kind: 'leave' as const, from, to, reason: '产假' });

test('whoever is away on all days of the check is not drawn, and the preview names him with the reason', async () => {
  const running = await county();
  const before = await preview(running);
  await change(running, 1, { absences: [leave('2026-02-20', '2026-04-30')] });
  const after = await preview(running);
  expect(after.inspectors).toBe(before.inspectors - 1);
  expect(after.barred).toEqual([
    {
      code: 'away',
      name: '检查期间不能派出',
      count: 1,
      people: [expect.objectContaining({ words: '检查期间不能派出：请假（2026-02-20 至 2026-04-30）' })],
    },
  ]);
  const roster = await rosterOf(running);
  expect(roster.has('ZF0001')).toBe(false);
  expect(roster.size).toBe(11);
});

test('whoever is away on some of the days is drawn, and the clerk is warned', async () => {
  const running = await county();
  await change(running, 1, { absences: [leave('2026-03-10', '2026-03-12')] });
  const { problems, barred } = await preview(running);
  expect(barred).toEqual([]);
  expect(problems).toContainEqual(
    expect.objectContaining({
      severity: 'warning',
      at: 'inspectorRegistry',
      sentence: expect.stringContaining('请假（2026-03-10 至 2026-03-12）'),
    }),
  );
  expect((await rosterOf(running)).has('ZF0001')).toBe(true);
});

test('how many days somebody must be there is a rule of the profile', async () => {
  const running = await county();
  await change(running, 1, { absences: [leave('2026-03-02', '2026-03-28')] });
  expect((await preview(running)).barred).toEqual([]);
  const profile = await running.client.query('profile.get', {});
  const staffRule = { ...profile.staffRule, leastDaysAvailable: 5 };
  await running.client.command('profile.save', { profile: { ...profile, staffRule }, reason: '本局规定' });
  expect((await preview(running)).barred.map(({ code, count }) => [code, count])).toEqual([['away', 1]]);
});

test('somebody whose certificate ends before the planned end, or who has left by then, is not drawn', async () => {
  const running = await county();
  const { certificates } = await running.client.query('inspector.get', { id: 1, on: '2026-03-02' });
  const expired = certificates.map(one => ({ ...one, until: '2026-03-30' }));
  await change(running, 1, { certificates: expired });
  await change(running, 2, { status: 'retired', statusOn: '2026-03-15' });
  await change(running, 3, { status: 'retired', statusOn: '2026-04-01' });
  const { barred } = await preview(running);
  expect(barred.map(({ code, count }) => [code, count])).toEqual([
    ['certificate-expired', 1],
    ['not-on-duty', 1],
  ]);
  await change(running, 1, {
    certificates: expired.flatMap(one => [one, { ...one, type: '部颁执法证', number: 'B-1', until: '2027-01-01' }]),
  });
  expect((await preview(running)).barred.map(({ code }) => code)).toEqual(['not-on-duty']);
});

test('recusals from a person, an area, a trade and an object keep their inspector from the objects they name', async () => {
  const running = await county();
  const recusal = (kind: 'person' | 'area' | 'trade' | 'object', subject: string, days = {}) => {
    return { kind, subject, reason: '利害关系', from: null, to: null, ...days };
  };
  await change(running, 1, { recusals: [recusal('person', '张三')] });
  await change(running, 2, { recusals: [recusal('area', '城关所')] });
  await change(running, 3, { recusals: [recusal('trade', '药品零售')] });
  await change(running, 4, { recusals: [recusal('object', '云河县第7号商店')] });
  await change(running, 5, { recusals: [recusal('area', '城关所', { to: '2026-03-01' })] });
  await change(running, 6, { recusals: ['云河县第8号商店'] });
  const sort = { column: 'code', direction: 'up' } as const;
  const { rows } = await running.client.query('object.list', {
    filter: draftOf().range,
    sort,
    after: null,
    limit: 100,
  });
  const codes = (which: (row: (typeof rows)[number]) => boolean) =>
    rows
      .filter(which)
      .map(({ code }) => code)
      .sort();
  const roster = await rosterOf(running);
  const recused = (id: string) => roster.get(id)?.recuse;
  expect(recused('ZF0001')).toEqual(codes(({ legalRepresentative }) => legalRepresentative === '张三'));
  expect(recused('ZF0001')).toHaveLength(16);
  expect(recused('ZF0002')).toEqual(codes(({ station }) => station === '城关所'));
  expect(recused('ZF0002')).toHaveLength(12);
  expect(recused('ZF0003')).toEqual(codes(({ labels }) => labels.includes('药品零售')));
  expect(recused('ZF0003')).toHaveLength(16);
  expect(recused('ZF0004')).toEqual(codes(({ name }) => name === '云河县第7号商店'));
  expect(recused('ZF0005')).toEqual([]);
  expect(recused('ZF0006')).toEqual(codes(({ name }) => name === '云河县第8号商店'));
});

test('a recusal that names nobody in the registry is said so, whatever its kind', async () => {
  const running = await county();
  const recusal = (kind: 'person' | 'area' | 'trade', subject: string) => ({
    kind,
    subject,
    reason: '',
    from: null,
    to: null,
  });
  await change(running, 1, {
    recusals: [recusal('person', '赵六'), recusal('area', '南镇所'), recusal('trade', 'Z9')],
  });
  await change(running, 2, {
    recusals: [recusal('person', '李四'), recusal('area', '东镇所'), recusal('trade', '餐饮服务')],
  });
  const { problems } = await preview(running);
  const said = problems.filter(({ sentence }) => sentence.includes('不会起作用')).map(({ sentence }) => sentence);
  expect(said).toHaveLength(3);
  for (const subject of ['赵六', '南镇所', 'Z9']) expect(said.join()).toContain(`“${subject}”`);
});

const joint = (first: string, second: string): Partial<Draft> => ({
  inspectorCap: 48,
  departments: [
    { name: first, teamSize: 2, units: ['城关所', '东镇所'], people: [] },
    { name: second, teamSize: 2, units: ['西镇所', '北镇所'], people: [] },
  ],
});

test('a coordinating body can never be a department of a check, whether it is registered or not', async () => {
  const running = await county();
  const draft = joint('云河县市场监督管理局', '云河县双随机联席会议办公室');
  const { problems } = await preview(running, draft);
  const sentence =
    '“云河县双随机联席会议办公室”是议事协调机构，不是行政执法主体，不得作为检查部门。请改为有执法权的部门。';
  expect(problems).toContainEqual({ severity: 'error', sentence, at: 'departments', search: null });
  const { id } = await running.client.command('task.create', draftOf(draft));
  expect((await refusalOf(freezeFrame(running, id))).message).toBe(sentence);
});

test('only registered enforcement subjects may be departments of a check', async () => {
  const running = await county();
  const errors = async (first: string, second: string) =>
    (await preview(running, joint(first, second))).problems
      .filter(({ at }) => at === 'departments')
      .map(({ severity, sentence }) => `${severity}: ${sentence}`);
  expect(await errors('云河县商务局', '云河县统计局')).toEqual([]);
  await register(running, { name: '云河县商务局' });
  await register(running, { name: '云河县统计局', shortName: '统计局', enforcement: false });
  await register(running, { name: '云河县粮食局', shortName: null, disabledOn: '2025-12-31' });
  expect(await errors('云河县商务局', '统计局')).toEqual([
    expect.stringMatching(/^error: “统计局”在部门名录里不是行政执法主体/),
  ]);
  expect(await errors('云河县商务局', '云河县粮食局')).toEqual([
    expect.stringMatching(/^error: “云河县粮食局”已于 2025-12-31 停用/),
  ]);
  expect(await errors('商务局', '云河县卫生健康局')).toEqual([
    expect.stringMatching(/^warning: “云河县卫生健康局”不在部门名录里/),
  ]);
});
