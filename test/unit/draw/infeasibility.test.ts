import { expect, test } from 'vitest';
import { elementAt } from '#domain/draw/element-at.ts';
import type { FrameObject } from '#domain/draw/frame.ts';
import { infeasibilitySentence } from '#domain/draw/infeasibility.ts';
import { matchInspectors } from '#domain/draw/matching.ts';
import type { PlanInspector } from '#domain/draw/plan.ts';
import { rosterGroups } from '#domain/draw/roster-group.ts';
import { openStream } from '#domain/draw/stream.ts';
import { matchProblemOf } from '#domain/draw/team-match.ts';
import { protocolAnswers } from './known-answers.ts';
import { inspector, object, plan } from './rosters.ts';

const advice = '抽中的对象不变：请增加检查人员或提高人次上限，换人员方案后只重新匹配检查人员。';

function sentenceFor(roster: readonly PlanInspector[], objects: readonly FrameObject[], department?: string): string {
  const specialty = ['特种设备', '食品'].map(qual => ({ category: qual, qual }));
  const single = plan({ roster, specialty });
  const { roster: _roster, teamSize: _teamSize, ...shared } = single;
  const departments = [{ code: 'XF', name: department ?? '', teamSize: 2, roster }];
  const drawn = department === undefined ? single : { ...shared, departments };
  const group = elementAt(rosterGroups(drawn), 0);
  const outcome = matchInspectors(
    matchProblemOf(drawn, group, objects),
    openStream(protocolAnswers.seed, group.streamLabel),
  );
  if (outcome.ok) throw new Error('This example must be infeasible.');
  return infeasibilitySentence(drawn, group, objects, outcome.certificate);
}

const special = ['1', '2', '3'].map(id => object(id, { category: '特种设备', name: `电梯公司${id}` }));
const generalists = ['7', '8', '9'].map(id => inspector(id));

test('too few specialists: objects, people, need, caps and the qualification are named', () => {
  const quals = ['执法证', '特种设备'];
  const roster = [
    inspector('1', { name: '张三', quals, cap: 1 }),
    inspector('2', { name: '李四', quals, cap: 1 }),
    ...generalists,
  ];
  expect(sentenceFor(roster, special)).toBe(
    `“电梯公司1”、“电梯公司2”、“电梯公司3”共需检查人员张三、李四至少 3 人次，但这 2 人上限合计只有 2 人次（原因：具备【特种设备】资格的仅此 2 人）。${advice}`,
  );
});

test('specialists who are kept away by recusal are not counted as missing', () => {
  const quals = ['执法证', '特种设备'];
  const away = inspector('2', { name: '李四', quals, recuse: ['1', '2', '3'] });
  const roster = [inspector('1', { name: '张三', quals, cap: 2 }), away, ...generalists];
  expect(sentenceFor(roster, special)).toBe(
    `“电梯公司1”、“电梯公司2”、“电梯公司3”共需检查人员张三至少 3 人次，但其上限只有 2 人次（原因：其余具备【特种设备】资格的人员因回避或辖区规则不能参加）。${advice}`,
  );
});

test('too few people altogether', () => {
  const objects = ['1', '2', '3'].map(id => object(id));
  const roster = [inspector('1', { cap: 1 }), inspector('2', { cap: 1 })];
  expect(sentenceFor(roster, objects, '消防大队')).toMatch(/^消防大队：.*（原因：可派检查人员仅此 2 人）。/);
});

test('too few people beside those whose caps are used up', () => {
  const roster = [inspector('1', { name: '张三', cap: 1 }), inspector('2', { name: '李四' })];
  expect(sentenceFor(roster, [object('1'), object('2')])).toBe(
    `“商行1”、“商行2”共需检查人员张三至少 2 人次，但其上限只有 1 人次（原因：其余可派人员只有李四，不足以补足每组 2 人）。${advice}`,
  );
});

test('people kept away by the own-area rule', () => {
  const roster = [inspector('1', { cap: 1 }), inspector('2', { cap: 1 }), inspector('3', { unit: '城关所' })];
  expect(sentenceFor(roster, [object('1'), object('2')])).toContain(
    '（原因：其他检查人员因资格、回避或辖区规则不能参加）',
  );
});

test('several specialties at once, and specialties beside plain objects', () => {
  const quals = ['执法证', '特种设备', '食品'];
  const rules = [...special, object('4', { category: '食品' })];
  const roster = [inspector('1', { name: '张三', quals, cap: 2 }), ...generalists];
  expect(sentenceFor(roster, rules)).toContain('（原因：具备【特种设备】【食品】资格的仅此 1 人）');
  const few = [inspector('1', { quals, cap: 1 }), inspector('2', { quals, cap: 1 }), inspector('3', { recuse: ['5'] })];
  expect(sentenceFor(few, [object('5'), ...special.slice(0, 1)])).toContain(
    '（原因：其余可派人员的人数或专长不足以补足各组）',
  );
});

test('an object nobody may go to', () => {
  expect(sentenceFor([inspector('1', { unit: '城关所' })], [object('5')])).toBe(
    `“商行5”需要 2 名检查人员，但可派的只有 0 人。${advice}`,
  );
  expect(sentenceFor(generalists, special.slice(0, 1))).toBe(
    `“电梯公司1”需要具备【特种设备】资格的检查人员，但没有可派的人。${advice}`,
  );
});
