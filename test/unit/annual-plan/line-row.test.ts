import { expect, test } from 'vitest';
import { lineAlarm } from '#domain/annual-plan/line-alarm.ts';
import { lineImportFields } from '#domain/annual-plan/line-import-fields.ts';
import { readLineRange } from '#domain/annual-plan/line-range.ts';
import { readLineRow } from '#domain/annual-plan/line-row.ts';
import { readPlanTitle } from '#domain/annual-plan/plan-kind.ts';
import { findHeaderRow } from '#domain/registry/header-row.ts';

test('a row keeps its words and is understood beside them', () => {
  const { record, problems } = readLineRow(
    {
      name: '药品零售企业抽查',
      items: '药品零售企业经营质量管理规范执行情况的检查',
      rangeText: '药品零售企业',
      targeted: '定向',
      ratio: 'B类40%(13户),C类80%(7户)',
      riskText: 'A类企业不纳入抽查',
      periodText: '6-11',
      departments: '县医疗保障局\n县卫生健康局',
      target: '20户',
    },
    2026,
  );
  expect(problems).toEqual([]);
  expect(record).toMatchObject({
    targeted: true,
    ratioText: 'B类40%(13户),C类80%(7户)',
    target: 20,
    dateFrom: '2026-06-01',
    dateTo: '2026-11-30',
    departments: ['县医疗保障局', '县卫生健康局'],
  });
});

test('a row without a name is refused, and what cannot be understood is named', () => {
  const { record, problems } = readLineRow({ name: ' ', ratio: '视情况', periodText: '待定', targeted: '随机' }, 2026);
  expect(record).toBeNull();
  expect(problems.filter(({ isError }) => isError).map(({ field }) => field)).toEqual(['name']);
  expect(problems.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['items', 'rangeText', 'ratio', 'periodText']),
  );
});

test('a share kept as a number is read as a share', () => {
  expect(readLineRow({ name: '甲', ratio: 0.05 }, 2026).record?.ratioText).toBe('5%');
});

test('the object range of a line is a label, a kind or a sub-registry, or stays words', () => {
  expect(readLineRange('广告经营者', { labels: ['广告经营'], subRegistries: [] })).toMatchObject({
    labels: ['广告经营'],
  });
  const known = { labels: ['食品销售', '学校食堂'], subRegistries: [{ id: 7, name: '加油站库' }] };
  expect(readLineRange('食品销售经营者', known)).toMatchObject({ labels: ['食品销售'] });
  expect(readLineRange('学校（含幼儿园）食堂', known)).toMatchObject({ labels: ['学校食堂'] });
  expect(readLineRange('全县企业、农民专业合作社', known)).toMatchObject({ kinds: ['enterprise', 'cooperative'] });
  expect(readLineRange('加油站库', known)).toMatchObject({ subRegistries: [7] });
  expect(readLineRange('加油站', known)).toBeNull();
  expect(readLineRange('企业、食品销售', known)).toBeNull();
});

test('the title of a plan says its year and kind', () => {
  expect(readPlanTitle('云河县2026年度部门联合“双随机、一公开”抽查工作计划')).toEqual({ kind: 'joint', year: 2026 });
  expect(readPlanTitle('2024年度“一业一查”部门联合双随机抽查计划')).toEqual({ kind: 'trade', year: 2024 });
});

test('headings in two rows under a title are found', () => {
  const rows = [
    ['年度计划', '', '', ''],
    ['序号', '抽查任务名称', '抽查比例及频次', '抽查时间'],
    ['', '', '抽查比例', ''],
    ['1', '甲', '3%', '1月'],
  ];
  expect(findHeaderRow(lineImportFields, rows)?.index).toBe(1);
});

test('a line whose period has ended without a task is planned and not executed', () => {
  const line = { isCancelled: false, lastDay: 100, tasks: 0, finished: 0 };
  expect(lineAlarm(line, 101, 30)).toBe('missed');
  expect(lineAlarm(line, 100, 30)).toBe('soon');
  expect(lineAlarm(line, 69, 30)).toBe('not-begun');
  expect(lineAlarm({ ...line, tasks: 1 }, 101, 30)).toBe('late');
  expect(lineAlarm({ ...line, tasks: 1, finished: 1 }, 101, 30)).toBe('done');
  expect(lineAlarm({ ...line, lastDay: null }, 101, 30)).toBe('no-period');
  expect(lineAlarm({ ...line, isCancelled: true }, 101, 30)).toBe('cancelled');
});
