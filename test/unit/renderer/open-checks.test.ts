import { expect, test } from 'vitest';
import { checkRows, datesOfTasks, isShownCheck } from '#renderer/features/check/open-checks.ts';

const task = {
  id: 1,
  number: '云抽查〔2026〕1号',
  name: '一季度抽查',
  state: 'checking',
  targeted: false,
  checkFrom: '2026-03-02',
  checkTo: '2026-03-31',
  drawn: 4,
  entered: 1,
  disclosureDue: null,
  approval: 'unneeded',
} as const;

test('whoever may not see the disclosures still finds every task with task sheets, and no other', () => {
  const tasks = (['draft', 'drawing', 'drawn', 'checking', 'entered', 'disclosed', 'void'] as const).map(
    (state, index) => ({ ...task, id: index + 1, state, entered: state === 'checking' ? 1 : 4 }),
  );
  const rows = checkRows(datesOfTasks(tasks), tasks);
  expect(rows.map(row => [row.taskId, row.results, row.total])).toEqual([
    [4, 1, 4],
    [5, 4, 4],
    [6, 4, 4],
  ]);
  expect(rows.filter(isShownCheck.open).map(row => row.taskId)).toEqual([4]);
  expect(rows.filter(isShownCheck.entered).map(row => row.taskId)).toEqual([5]);
  expect(rows.filter(isShownCheck.disclosed).map(row => row.taskId)).toEqual([6]);
});

test('the date each task tells itself puts the most urgent first', () => {
  const tasks = [
    { ...task, id: 1, disclosureDue: null },
    { ...task, id: 2, disclosureDue: '2026-05-10' },
    { ...task, id: 3, disclosureDue: '2026-04-10' },
  ];
  expect(checkRows(datesOfTasks(tasks), tasks).map(row => row.taskId)).toEqual([3, 2, 1]);
});
