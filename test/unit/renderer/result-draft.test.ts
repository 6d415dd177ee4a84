import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import {
  draftOf,
  lastDays,
  problemsOf,
  type ResultDraft,
  sameDraft,
  withCheckedOn,
} from '#renderer/features/check/result-draft.ts';
import { enteredSheet, goodResult, taskSheet } from './task-sheets.ts';

const today = '2026-11-21';
const problems = (part: Partial<ResultDraft>) => problemsOf({ ...goodResult, ...part }, '名称', today);

describe('The form of a task sheet', () => {
  test('begins with the drawn team, the given days and no result', () => {
    const days = { checkedOn: '2026-11-18', endedOn: '2026-11-19' };
    expect(draftOf(taskSheet(7), days)).toEqual({ version: 0, ...goodResult, outcome: '', inspectorIds: [1, 2] });
  });

  test('shows the saved result as it is, whatever the days of others', () => {
    const sheet = enteredSheet(7, { outcome: '6', finding: '未亮照', inspectorIds: [2, 9] });
    const draft = draftOf(sheet, { checkedOn: today, endedOn: today });
    expect(draft).toEqual({ version: 1, ...goodResult, outcome: '6', finding: '未亮照', inspectorIds: [2, 9] });
  });

  test('proposes the days of the result that was entered last, and today before there is one', () => {
    const sheets = [
      enteredSheet(1, { checkedOn: '2026-11-10', endedOn: '2026-11-11' }, '2026-11-20T16:00:00+08:00'),
      enteredSheet(2, { checkedOn: '2026-11-16', endedOn: '2026-11-17' }, '2026-11-20T09:00:00+08:00'),
      taskSheet(3),
    ];
    expect(lastDays(sheets, today)).toEqual({ checkedOn: '2026-11-10', endedOn: '2026-11-11' });
    expect(lastDays([taskSheet(3)], today)).toEqual({ checkedOn: today, endedOn: today });
  });

  test('takes the last day along when the first one moves and both were the same', () => {
    const oneDay = { ...goodResult, checkedOn: '2026-11-18', endedOn: '2026-11-18' };
    expect(withCheckedOn(oneDay, '2026-11-12').endedOn).toBe('2026-11-12');
    expect(withCheckedOn(goodResult, '2026-11-12').endedOn).toBe('2026-11-19');
  });

  test('never lets a check end before it began by moving its first day', () => {
    const day = fc.integer({ min: 10, max: 28 }).map(number => `2026-10-${number}`);
    fc.assert(
      fc.property(day, day, day, (one, other, moved) => {
        const [checkedOn = '', endedOn = ''] = [one, other].toSorted();
        const draft = withCheckedOn({ ...goodResult, checkedOn, endedOn }, moved);
        expect(draft.endedOn >= draft.checkedOn).toBe(true);
      }),
      { seed: 5 },
    );
  });

  test('counts as unchanged when only the order of the inspectors differs', () => {
    expect(sameDraft(goodResult, { ...goodResult, inspectorIds: [2, 1] })).toBe(true);
    expect(sameDraft(goodResult, { ...goodResult, inspectorIds: [1, 3] })).toBe(false);
    expect(sameDraft(goodResult, { ...goodResult, note: '已复查' })).toBe(false);
  });
});

describe('A result', () => {
  test('that is complete has nothing to complain of', () => {
    expect(problems({})).toEqual({});
  });

  test('needs an outcome, both days and two inspectors', () => {
    const found = problems({ outcome: '', checkedOn: '', endedOn: '', inspectorIds: [1] });
    expect(Object.keys(found).toSorted()).toEqual(['checkedOn', 'endedOn', 'inspectorIds', 'outcome']);
    expect(found.inspectorIds).toBe('检查人员不得少于两人。');
  });

  test('cannot end before it began, nor lie in the days to come', () => {
    expect(problems({ endedOn: '2026-11-17' }).endedOn).toBe('完成日期不能早于检查日期。');
    expect(problems({ endedOn: '2026-11-22' }).endedOn).toBe('完成日期不能晚于今天。');
    expect(problems({ checkedOn: '2026-11-22', endedOn: '2026-11-22' }).checkedOn).toBe('检查日期不能晚于今天。');
    expect(problems({ checkedOn: today, endedOn: today })).toEqual({});
  });

  test('that found a problem says which, and blanks say nothing', () => {
    for (const { code, problem } of outcomes) {
      expect(problems({ outcome: code, finding: '  ' }).finding === undefined).toBe(!problem);
      if (code !== '1') expect(problems({ outcome: code, finding: '未亮照经营' })).toEqual({});
    }
  });

  test('without a problem does not carry one', () => {
    expect(problems({ outcome: '1', finding: '未亮照经营' }).finding).toMatch(/请改选结果/);
  });
});
