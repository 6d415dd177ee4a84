import { expect, test } from 'vitest';
import type { InputOf } from '#contract/contract.ts';
import { DICE_METHOD, PUBLIC_METHOD } from '#domain/draw/witness-rule.ts';
import { verifyBundle } from '../../../resources/draw-protocol/verify-bundle.mjs';
import { stageOf, witnesses } from '../support/ceremony.ts';
import { draftOf } from '../support/draft.ts';
import { evidenceOf } from '../support/evidence.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);

type Rule = InputOf<'profile.save'>['profile']['witnessRule'];
type Witness = Omit<InputOf<'draw.addWitness'>, 'drawId'>;

const meeting = { occasion: '例会', place: '', host: '郭强', operator: '林英' };
const lottery = { name: '福彩双色球', issue: '2026031', source: '中国福彩网 2026-03-19 开奖公告' };
const person = (place: number, change: Partial<Witness> = {}): Witness => ({
  name: `见证人${place}`,
  unit: '云河县商务局',
  kind: '成员单位',
  method: '密封纸条',
  value: `1234567${place}`,
  ...change,
});

/** A draw past its commitment, under a profile whose witness rule is changed before. */
async function committed({ client }: RunningCore, rule: Partial<Rule> = {}, publicNumber?: typeof lottery) {
  const profile = await client.query('profile.get', {});
  const witnessRule = { ...profile.witnessRule, ...rule };
  await client.command('profile.save', { profile: { ...profile, witnessRule }, reason: '本局规定' });
  const { id: taskId } = await client.command('task.create', draftOf());
  const { drawId } = await client.job('draw.freezeFrame', {
    taskId,
    ...meeting,
    ...(publicNumber && { publicNumber }),
  });
  await client.command('draw.freezePlan', { drawId });
  await client.command('draw.commit', { drawId });
  const give = async (...given: Witness[]) => {
    for (const witness of given) await client.command('draw.addWitness', { drawId, ...witness });
  };
  const revealRefusal = async () => (await refusalOf(client.command('draw.reveal', { drawId }))).message;
  return { drawId, give, revealRefusal };
}

test('three from the operating unit alone are never enough, however they write its name', async () => {
  const running = await county();
  const { drawId, give, revealRefusal } = await committed(running);
  await give(
    person(1, { unit: '云河县市场监督管理局', method: DICE_METHOD }),
    person(2, { unit: '云河县市场监督管理局信用监管股' }),
    person(3, { unit: ' 市场监督管理局 ' }),
  );
  expect(await revealRefusal()).toContain('云河县市场监督管理局以外的见证人（已有 0，需要 1）');
  expect((await stageOf(running, drawId)).state).toBe('COMMITTED');
  await give(person(4));
  expect((await stageOf(running, drawId)).state).toBe('WITNESSED');
});

test('the reveal names every kind of witness that the profile asks for and that is missing', async () => {
  const running = await county();
  const needed = [
    { kinds: ['纪检监察'], atLeast: 1 },
    { kinds: ['人大代表、政协委员', '公证人员'], atLeast: 2 },
  ];
  const { drawId, give, revealRefusal } = await committed(running, { needed });
  await give(person(1, { method: DICE_METHOD }), person(2), person(3, { kind: '公证人员' }));
  const refusal = await revealRefusal();
  expect(refusal).toContain('纪检监察（已有 0，需要 1）');
  expect(refusal).toContain('人大代表、政协委员或公证人员（已有 1，需要 2）');
  expect((await stageOf(running, drawId)).witnesses.map(({ value }) => value)).toEqual(['', '', '']);
  await give(person(4, { kind: '纪检监察' }), person(5, { kind: '人大代表、政协委员' }));
  await running.client.command('draw.reveal', { drawId });
  expect((await stageOf(running, drawId)).state).toBe('RESULT');
});

test('one number at least is thrown with dice of eight digits, and of twenty where dice stand alone', async () => {
  const running = await county();
  const slips = await committed(running);
  await slips.give(person(1), person(2), person(3));
  expect(await slips.revealRefusal()).toContain('用十面骰掷出、不少于 8 位的数字（已有 0，需要 1）');
  const dice = await committed(running);
  await dice.give(...[1, 2, 3].map(place => person(place, { method: DICE_METHOD })));
  expect(await dice.revealRefusal()).toContain('其中不少于 20 位的（已有 0，需要 1）');
  await dice.give(person(4, { method: DICE_METHOD, value: '12345678901234567890' }));
  await running.client.command('draw.reveal', { drawId: dice.drawId });
});

test('where the profile asks for no dice, slips are enough', async () => {
  const running = await county();
  const { drawId, give } = await committed(running, { dice: { atLeast: 0, digits: 8, digitsAlone: 20 } });
  await give(person(1), person(2), person(3));
  await running.client.command('draw.reveal', { drawId });
});

test('a number shorter than the profile asks for is refused by the core', async () => {
  const running = await county();
  const { give } = await committed(running);
  const refusal = await refusalOf(give(person(1, { value: '1234567' })));
  expect(refusal.message).toContain('至少 8 位，现在有 7 位');
});

test('what is needed stands in the plan, so that changing the profile later changes no draw', async () => {
  const running = await county();
  const { drawId, give, revealRefusal } = await committed(running, { needed: [{ kinds: ['纪检监察'], atLeast: 1 }] });
  const profile = await running.client.query('profile.get', {});
  const witnessRule = { ...profile.witnessRule, needed: [] };
  await running.client.command('profile.save', { profile: { ...profile, witnessRule }, reason: '改了' });
  await give(person(1, { method: DICE_METHOD }), person(2), person(3));
  expect(await revealRefusal()).toContain('纪检监察');
  await give(person(4, { kind: '纪检监察' }));
  await running.client.command('draw.reveal', { drawId });
  expect((await evidenceOf(running, drawId, 'public')).plan).toHaveProperty('witnessRule.needed', [
    { kinds: ['纪检监察'], atLeast: 1 },
  ]);
});

test('a profile whose rule lets a unit draw among itself is not saved', async () => {
  const { client } = await county();
  const profile = await client.query('profile.get', {});
  const saved = client.command('profile.save', {
    profile: { ...profile, witnessRule: { ...profile.witnessRule, outside: 0 } },
    reason: '试',
  });
  expect(await refusalOf(saved)).toMatchObject({ code: 'invalid-input' });
});

test('a profile that asks for witnesses of a kind nobody can have is not saved, and the sentence says which', async () => {
  const { client } = await county();
  const profile = await client.query('profile.get', {});
  const needed = [{ kinds: ['纪检监察', '新闻媒体'], atLeast: 1 }];
  const witnessRule = { ...profile.witnessRule, needed };
  const refused = await refusalOf(
    client.command('profile.save', { profile: { ...profile, witnessRule }, reason: '试' }),
  );
  expect(refused.code).toBe('invalid-input');
  expect(refused.message).toContain('要求到场的身份不在见证人身份里：新闻媒体');
  const kinds = [...witnessRule.kinds, '新闻媒体'];
  await client.command('profile.save', {
    profile: { ...profile, witnessRule: { ...witnessRule, kinds } },
    reason: '试',
  });
  expect((await client.query('profile.get', {})).witnessRule.needed).toEqual(needed);
});

const drawnNumber: Witness = {
  name: '福彩双色球第 2026031 期',
  unit: lottery.source,
  kind: PUBLIC_METHOD,
  method: PUBLIC_METHOD,
  value: '03091724283107',
};

test('a public number named beforehand comes last, with its source, and the outsiders accept it', async () => {
  const running = await county();
  const { drawId, give, revealRefusal } = await committed(running, {}, lottery);
  expect((await refusalOf(give(drawnNumber))).message).toContain('公开号码要在见证人之后录入');
  await give(...witnesses);
  expect(await revealRefusal()).toContain('公开号码：福彩双色球第 2026031 期（已有 0，需要 1）');
  await give(drawnNumber);
  expect((await refusalOf(give(person(9)))).message).toContain('公开号码已经录入');
  await running.client.command('draw.reveal', { drawId });
  const bundle = await evidenceOf(running, drawId, 'sealed');
  expect(bundle.plan).toHaveProperty('publicNumber', lottery);
  expect(bundle.attempts[0]?.witness.at(-1)).toBe(drawnNumber.value);
  expect(verifyBundle(bundle).ok).toBe(true);
});

test('a public number that the plan did not name is refused', async () => {
  const running = await county();
  const { give } = await committed(running);
  await give(...witnesses);
  expect((await refusalOf(give(drawnNumber))).message).toContain('方案没有事先写明公开号码');
});

test('a rehearsal fills in whatever its plan asks for: kinds, dice and the public number', async () => {
  const running = await county();
  const { client } = running;
  const profile = await client.query('profile.get', {});
  const needed = [{ kinds: ['纪检监察'], atLeast: 2 }];
  const witnessRule = { ...profile.witnessRule, needed };
  await client.command('profile.save', { profile: { ...profile, witnessRule }, reason: '本局规定' });
  const { id: taskId } = await client.command('task.create', draftOf({ witnesses: 5 }));
  const { drawId } = await client.job('draw.rehearse', { taskId, ...meeting, publicNumber: lottery });
  await client.command('draw.freezePlan', { drawId });
  await client.command('draw.commit', { drawId });
  await client.command('draw.addWitness', { drawId, ...person(1) });
  await client.command('draw.practiseWitnesses', { drawId });
  const stage = await stageOf(running, drawId);
  expect(stage.state).toBe('WITNESSED');
  expect(stage.witnesses).toHaveLength(6);
  expect(stage.witnesses.at(-1)?.method).toBe(PUBLIC_METHOD);
  expect(stage.witnesses.filter(({ kind }) => kind === '纪检监察').length).toBeGreaterThanOrEqual(2);
});
