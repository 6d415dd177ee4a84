import { describe, expect, test } from 'vitest';
import { draftOf, newTaskValues, savedTaskValues } from '#renderer/features/task/task-values.ts';
import { newTask, profile } from './new-task.ts';

describe('The form of a task', () => {
  test('a new task proposes what the profile of the bureau says', () => {
    const values = newTaskValues(profile, '2026-11-21');
    expect(values.strata.map(({ code, mode, percent }) => [code, mode, percent])).toEqual([
      ['A', 'ratio', '1'],
      ['B', 'ratio', '3.5'],
      ['C', 'ratio', '6'],
      ['D', 'ratio', '20'],
      ['unclassified', 'none', '0'],
    ]);
    expect(values).toMatchObject({ reserve: 3, teamSize: 2, inspectorCap: 12, witnesses: 3, method: 'site' });
    expect([values.checkFrom, values.checkTo]).toEqual(['2026-11-21', '2027-01-21']);
  });

  test('what is typed becomes whole numbers for the core', () => {
    const draft = draftOf(newTask());
    expect(draft?.strata).toEqual([
      { code: 'A', mode: 'ratio', bp: 100 },
      { code: 'B', mode: 'ratio', bp: 350 },
      { code: 'C', mode: 'ratio', bp: 600 },
      { code: 'D', mode: 'ratio', bp: 2000 },
      { code: 'unclassified', mode: 'none' },
    ]);
    expect(draft?.itemIds).toEqual([7]);
  });

  test('there is no draft while a number is missing or cannot be read', () => {
    const strata = newTask().strata.map(stratum => ({ ...stratum, percent: '3.333' }));
    expect(draftOf(newTask({ strata }))).toBeNull();
    expect(draftOf(newTask({ witnesses: null }))).toBeNull();
  });

  test('a total that is no longer asked for is not kept', () => {
    expect(draftOf(newTask({ rounding: 'ceil', total: 40 }))?.total).toBeNull();
    expect(draftOf(newTask({ rounding: 'total', total: 40 }))?.total).toBe(40);
  });

  test('a saved task opens with exactly what was saved', () => {
    const draft = draftOf(newTask({ rounding: 'total', total: 40 }));
    if (!draft) throw new RangeError('The example is complete.');
    const saved = {
      id: 1,
      number: '云市监抽〔2026〕1号',
      name: draft.name,
      state: 'draft' as const,
      targeted: draft.targeted,
      checkFrom: draft.checkFrom,
      checkTo: draft.checkTo,
      drawn: 0,
      entered: 0,
      disclosureDue: null,
      approval: 'unneeded' as const,
      origin: { planLineId: null, source: 'planned' as const, sourceText: '', subject: '', urgentReason: null },
      planLine: null,
      schemePaperId: null,
      approvedOn: null,
      approveBy: null,
      closedAt: null,
      openRequests: 0,
      steps: [],
      draft,
      named: [],
      items: newTask().items.map(item => ({ ...item })),
      drawId: null,
      voidReason: null,
    };
    expect(draftOf(savedTaskValues(saved, profile))).toEqual(draft);
  });
});
