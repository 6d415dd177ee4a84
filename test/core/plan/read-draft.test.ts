import { expect, test } from 'vitest';
import { taskDraft } from '#contract/task-contract.ts';
import { readDraft } from '#core/plan/read-draft.ts';
import { draftOf } from '../support/draft.ts';

test('a task that was saved before there were other kinds of draw is one of the usual kind', () => {
  const old = draftOf();
  expect(Object.keys(old)).not.toContain('departments');
  expect(Object.keys(old.range)).not.toContain('areas');
  expect(readDraft({ draft: JSON.stringify(old) })).toEqual(taskDraft.parse(old));
});

test('a task of another kind is read as it was saved', () => {
  const draft = taskDraft.parse(
    draftOf({
      objects: 'named',
      namedIds: [7],
      itemMode: 'open',
      itemLabels: [{ itemId: 1, labels: ['餐饮服务'] }],
      minimum: 2,
      smallPool: { limit: 5, minimum: 1, bpAbove: 3000 },
      departments: [{ name: '市监', teamSize: 2, units: ['城关所'], people: [1] }],
      range: { ...draftOf().range, areas: ['371726'] },
    }),
  );
  expect(readDraft({ draft: JSON.stringify(draft) })).toEqual(draft);
});
