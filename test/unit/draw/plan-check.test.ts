import { describe, expect, test } from 'vitest';
import type { DrawPlan } from '#domain/draw/plan.ts';
import { planProblems } from '#domain/draw/plan-check.ts';
import { inspector, plan } from './rosters.ts';

test('a complete plan of one department, of several, or of objects only has no problems', () => {
  const { roster, teamSize, ...objectsOnly } = plan();
  expect(planProblems(plan())).toEqual([]);
  expect(planProblems(objectsOnly)).toEqual([]);
  const departments = [
    { code: 'SCJG', name: '市场监管局', teamSize: teamSize ?? 2, roster: roster ?? [] },
    { code: 'XF', name: '消防大队', teamSize: 3, roster: [inspector('X1'), inspector('X2')] },
  ];
  expect(planProblems({ ...objectsOnly, departments })).toEqual([]);
});

test('a rehearsal may do with one witness, a formal draw needs three', () => {
  expect(planProblems(plan({ drawId: 'TEST-1', witnesses: 1 }))).toEqual([]);
  expect(planProblems(plan({ witnesses: 2 }))).toEqual(['见证人至少 3 名，请补足。']);
});

describe('a plan that must not be frozen is told so in one sentence', () => {
  const department = { code: 'XF', name: '消防大队', teamSize: 2, roster: [inspector('X1'), inspector('X2')] };
  const { roster: _roster, ...rosterMissing } = plan();
  const { roster: _all, teamSize: _size, ...objectsOnly } = plan();
  const cases: [string, DrawPlan, string][] = [
    ['another protocol', plan({ protocol: 'SSJ-DRAW/2' }), '本程序只执行 SSJ-DRAW/1'],
    ['another generator', plan({ discard: 0 }), '丢弃 704 个数'],
    ['a Chinese draw id', plan({ drawId: '云河一号' }), '抽取编号“云河一号”不能使用'],
    ['no strata', plan({ strata: [] }), '方案没有分层'],
    [
      'a repeated stratum',
      plan({
        strata: [
          { code: 'A', name: '甲', bp: 1 },
          { code: 'A', name: '乙', bp: 1 },
        ],
      }),
      '“A”用了不止一次',
    ],
    ['a stratum code in Chinese', plan({ strata: [{ code: '甲', name: '甲', bp: 1 }] }), '分层“甲”的代码'],
    ['a ratio above all', plan({ strata: [{ code: 'A', name: '甲', bp: 10_001 }] }), '0 至 100%'],
    ['a ratio with a fraction', plan({ strata: [{ code: 'A', name: '甲', bp: 0.5 }] }), '最多两位小数'],
    ['a negative count', plan({ strata: [{ code: 'A', name: '甲', count: -1 }] }), '户数必须是 0 或正整数'],
    ['ratio and count at once', plan({ strata: [{ code: 'A', name: '甲', bp: 1, count: 1 }] }), '只写一种'],
    [
      'a total beside a count',
      plan({ rounding: 'total', total: 5, strata: [{ code: 'A', name: '甲', count: 1 }] }),
      '不能再单独指定户数',
    ],
    ['a missing total', plan({ rounding: 'total' }), '请填写大于 0 的总户数'],
    ['a total without the rule', plan({ total: 5 }), '请清空总户数'],
    ['a negative reserve', plan({ reserve: -1 }), '每层递补户数'],
    ['an inspection outcome as a reason', plan({ replaceReasons: ['已注销', '查无下落'] }), '“查无下落”是检查结果'],
    [
      'an exclusion without number',
      plan({ exclusions: [{ rule: 'r', name: '歇业', count: Number.NaN }] }),
      '“歇业”的户数',
    ],
    ['a team of one', plan({ teamSize: 1 }), '不得少于 2 人'],
    ['an empty roster', plan({ roster: [] }), '检查人员名单是空的'],
    ['a team size without roster', rosterMissing, '必须同时填写'],
    ['one roster and departments', plan({ departments: [department] }), '只保留一种'],
    ['a joint draw of nobody', { ...objectsOnly, departments: [] }, '没有参加部门'],
    [
      'one inspector in two departments',
      { ...objectsOnly, departments: [department, { ...department, code: 'WJ' }] },
      'X1',
    ],
    [
      'one code for two departments',
      { ...objectsOnly, departments: [department, { ...department, roster: plan().roster ?? [] }] },
      '部门代码“XF”',
    ],
    ['no basic qualification', plan({ baseQual: '' }), '请指定检查人员的基本资格'],
    [
      'two rules for a category',
      plan({
        specialty: [
          { category: '食品', qual: '食品' },
          { category: '食品', qual: '药品' },
        ],
      }),
      '不止一条专长规则',
    ],
    [
      'a category no frame could hold',
      plan({ specialty: [{ category: 'e\u0301', qual: '食品' }] }),
      '含有不能使用的字符',
    ],
    ['an inspector without unit', plan({ roster: [inspector('1', { unit: '' }), inspector('2')] }), '没有所属单位'],
    [
      'a unit no frame could hold',
      plan({ roster: [inspector('1', { unit: '城\t关' }), inspector('2')] }),
      '所属单位含有不能使用的字符',
    ],
    ['a negative cap', plan({ roster: [inspector('1', { cap: -1 }), inspector('2')] }), '上限和已有任务数'],
    [
      'a recusal from no id',
      plan({ roster: [inspector('1', { recuse: ['某公司'] }), inspector('2')] }),
      '“某公司”不能使用',
    ],
  ];

  test.each(cases)('%s', (_, wrong, words) => {
    const problems = planProblems(wrong);
    expect(
      problems.some(problem => problem.includes(words)),
      problems.join(' '),
    ).toBe(true);
  });
});
