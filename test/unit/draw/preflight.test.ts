import { describe, expect, test } from 'vitest';
import { readFrame } from '#domain/draw/frame-reader.ts';
import { preflight } from '#domain/draw/preflight.ts';
import { exampleBundle, jointDraw } from './known-answers.ts';
import { frameOf, inspector, object, plan } from './rosters.ts';

const objects = Array.from({ length: 10 }, (_, place) => object(`10${place}`));

function findings(...given: Parameters<typeof preflight>) {
  return preflight(...given).map(({ kind, severity }) => `${kind}/${severity}`);
}

test('a plan whose every object can be inspected passes', () => {
  expect(preflight(plan(), frameOf(objects))).toEqual([]);
  const read = readFrame(exampleBundle.frameText);
  if (!read.ok) throw new Error(read.reason);
  expect(preflight(exampleBundle.plan, read.frame)).toEqual([]);
});

test('a draw of objects only is checked for its strata only', () => {
  const { roster, teamSize, ...objectsOnly } = plan();
  expect(roster).toHaveLength(3);
  expect(teamSize).toBe(2);
  expect(preflight(objectsOnly, frameOf(objects))).toEqual([]);
  expect(findings(objectsOnly, frameOf([...objects, object('2', { stratum: 'B' })]))).toEqual(['unknown-stratum/stop']);
});

test('objects with too few inspectors are named together, with the inspectors who are left', () => {
  const roster = [inspector('1', { unit: '城关所' }), inspector('2'), inspector('3', { unit: '城关所', name: '张三' })];
  const [problem, ...others] = preflight(plan({ roster }), frameOf([...objects, object('2', { unit: '东街所' })]));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ kind: 'too-few-eligible', severity: 'stop', objectCount: 10, inspectorIds: ['2'] });
  expect(problem?.objectIds).toEqual(objects.map(({ id }) => id));
  expect(problem?.sentence).toBe(
    '辖区“城关所”、类别“普通”的 10 户（商行100、商行101、商行102等 10 户）可派检查人员只有 1 人（检查员2），每组需要 2 人。请增加人员，或调整回避、资格、辖区规则。',
  );
});

test('recusals that leave one object alone name that object only', () => {
  const roster = [inspector('1', { recuse: ['103'] }), inspector('2', { recuse: ['103', '104'] }), inspector('3')];
  const problems = preflight(plan({ roster }), frameOf(objects));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    kind: 'too-few-eligible',
    objectCount: 1,
    objectIds: ['103'],
    inspectorIds: ['3'],
  });
});

test('objects of a category without specialist are named with the qualification', () => {
  const special = objects.map(({ id }) => object(id, { category: '特种设备' }));
  const problems = preflight(plan(), frameOf(special));
  expect(problems.map(({ kind }) => kind)).toEqual(['no-specialist', 'specialty-capacity']);
  expect(problems[0]?.sentence).toContain('没有具备【特种设备】资格的可派人员');
});

describe('caps', () => {
  const roster = (cap: number) => ['1', '2', '3'].map(id => inspector(id, { cap }));

  test('places above the caps of all stop the plan, and exactly enough do not', () => {
    // Five of ten objects, two places each.
    expect(findings(plan({ roster: roster(3) }), frameOf(objects))).toEqual(['capacity/stop']);
    expect(findings(plan({ roster: [...roster(3), inspector('4', { cap: 1 })] }), frameOf(objects))).toEqual([]);
  });

  test('a cap above the number of objects does not count twice', () => {
    const wide = [inspector('1', { cap: 100 }), inspector('2', { cap: 4 })];
    expect(findings(plan({ roster: wide }), frameOf(objects))).toEqual(['capacity/stop']);
  });

  test('specialists that cannot carry what is certain to be drawn stop the plan', () => {
    const mixed = objects.map(({ id }, place) => object(id, place < 7 ? { category: '特种设备' } : {}));
    const specialist = (cap: number) => [
      inspector('1'),
      inspector('2'),
      inspector('3', { quals: ['执法证', '特种设备'], cap }),
    ];
    // Five of ten are drawn; with three others in the stratum at least two are special, three or four to be expected.
    expect(findings(plan({ roster: specialist(1) }), frameOf(mixed))).toEqual(['specialty-capacity/stop']);
    expect(findings(plan({ roster: specialist(2) }), frameOf(mixed))).toEqual(['specialty-capacity/warning']);
    expect(findings(plan({ roster: specialist(3) }), frameOf(mixed))).toEqual([]);
  });
});

test('strata that are empty or shorter than their count, and inspectors without certificate, are warnings', () => {
  const strata = [
    { code: 'A', name: '一般', count: 12 },
    { code: 'B', name: '较高', bp: 100 },
  ];
  const roster = [inspector('1', { cap: 20 }), inspector('2', { cap: 20 }), inspector('3', { quals: [] })];
  const problems = preflight(plan({ strata, roster }), frameOf(objects));
  expect(problems.map(({ kind, severity }) => `${kind}/${severity}`)).toEqual([
    'short-stratum/warning',
    'short-stratum/warning',
    'unqualified-inspector/warning',
  ]);
  expect(problems[0]?.sentence).toContain('名单里只有 10 户，将全部抽取');
  expect(problems[2]).toMatchObject({ inspectorIds: ['3'] });
});

test('in a joint draw each department is checked on its own and named', () => {
  const read = readFrame(jointDraw.frameText);
  if (!read.ok) throw new Error(read.reason);
  const problems = preflight(jointDraw.plan, read.frame);
  expect(problems.map(({ kind, department }) => `${kind} ${department}`)).toContain('capacity XF');
  expect(problems.every(({ department }) => department === 'XF')).toBe(true);
  expect(problems.find(({ kind }) => kind === 'capacity')?.sentence).toBe(
    '消防大队：拟抽 17 户、每户 2 人，共需 34 人次，但检查人员上限合计只有 8 人次。请增加人员或提高上限。',
  );
});
