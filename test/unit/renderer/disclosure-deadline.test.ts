import { describe, expect, test } from 'vitest';
import { confirmationProblems, proposedConfirmation } from '#renderer/features/disclosure/confirmation.ts';
import {
  byUrgency,
  type DisclosureRow,
  daysLeftText,
  provisionalText,
  stateOf,
  wasLate,
} from '#renderer/features/disclosure/deadline.ts';

const today = '2026-11-21';

function disclosure(part: Partial<DisclosureRow>): DisclosureRow {
  return {
    taskId: 1,
    taskNumber: '云市监抽〔2026〕1号',
    taskName: '任务',
    results: 4,
    total: 4,
    lastEnd: '2026-11-18',
    due: '2026-12-16',
    provisional: false,
    workingDaysLeft: 18,
    state: 'in-time',
    confirmedOn: null,
    channel: null,
    receipt: null,
    ...part,
  };
}

describe('A disclosure', () => {
  test('has one word: what presses comes before what is next', () => {
    expect(stateOf(disclosure({}))).toBe('待公示');
    expect(stateOf(disclosure({ results: 3 }))).toBe('待录入');
    expect(stateOf(disclosure({ results: 0, state: 'open', due: null, workingDaysLeft: null }))).toBe('待录入');
    expect(stateOf(disclosure({ results: 3, state: 'due-soon' }))).toBe('即将到期');
    expect(stateOf(disclosure({ results: 3, state: 'late' }))).toBe('逾期');
  });

  test('is public only when somebody has confirmed it, not when its bulletin is made or its date is past', () => {
    expect(stateOf(disclosure({ state: 'done', confirmedOn: '2026-11-20' }))).toBe('已公示');
    for (const state of ['open', 'in-time', 'due-soon', 'late'] as const) {
      expect(stateOf(disclosure({ state }))).not.toBe('已公示');
    }
  });

  test('counts the working days that are left, or gone', () => {
    expect(daysLeftText(disclosure({ workingDaysLeft: 3 }))).toBe('余 3 个工作日');
    expect(daysLeftText(disclosure({ workingDaysLeft: 0 }))).toBe('今天截止');
    expect(daysLeftText(disclosure({ workingDaysLeft: -9 }))).toBe('已过 9 个工作日');
    expect(daysLeftText(disclosure({ workingDaysLeft: null }))).toBe('');
  });

  test('names the year whose holidays are missing when its date may move', () => {
    const sentence = '2027 年放假安排尚未公布，日期可能变动';
    expect(provisionalText(disclosure({ due: '2027-01-12', provisional: true }))).toBe(sentence);
    expect(provisionalText(disclosure({ due: '2026-12-30', provisional: true }))).toBe(sentence);
    expect(provisionalText(disclosure({}))).toBeNull();
  });

  test('stays marked as late when it was confirmed after its date', () => {
    expect(wasLate(disclosure({ confirmedOn: '2026-12-17' }))).toBe(true);
    expect(wasLate(disclosure({ confirmedOn: '2026-12-16' }))).toBe(false);
    expect(wasLate(disclosure({}))).toBe(false);
  });

  test('stands in the list by urgency, without a date after those with one, the confirmed ones last', () => {
    const rows = [
      disclosure({ taskId: 1, state: 'done', confirmedOn: '2026-09-01' }),
      disclosure({ taskId: 2, state: 'open', due: null }),
      disclosure({ taskId: 3, due: '2026-12-16' }),
      disclosure({ taskId: 4, state: 'done', confirmedOn: '2026-10-01' }),
      disclosure({ taskId: 5, state: 'late', due: '2026-11-09' }),
    ];
    expect(rows.toSorted(byUrgency).map(({ taskId }) => taskId)).toEqual([5, 3, 2, 4, 1]);
  });
});

describe('The confirmation of a disclosure', () => {
  const complete = { on: '2026-11-20', channel: '国家企业信用信息公示系统（山东）', receipt: 'SD-0412' };
  const problems = (part: Partial<typeof complete>) =>
    confirmationProblems({ ...complete, ...part }, '2026-11-18', today);

  test('proposes today on the platform of the profile, and leaves the receipt to the clerk', () => {
    expect(proposedConfirmation(disclosure({}), '省平台', today)).toEqual({
      on: today,
      channel: '省平台',
      receipt: '',
    });
  });

  test('is corrected from what was stated before', () => {
    const stated = disclosure({ state: 'done', confirmedOn: '2026-11-19', channel: '政府网站', receipt: '旧号' });
    expect(proposedConfirmation(stated, '省平台', today)).toEqual({
      on: '2026-11-19',
      channel: '政府网站',
      receipt: '旧号',
    });
  });

  test('needs a day that has been, after the last check, a channel and a receipt', () => {
    expect(problems({})).toEqual({});
    expect(problems({ on: '2026-11-22' }).on).toMatch(/不能晚于今天/);
    expect(problems({ on: '2026-11-17' }).on).toMatch(/2026-11-18/);
    expect(Object.keys(problems({ on: '', channel: ' ', receipt: ' ' }))).toEqual(['on', 'channel', 'receipt']);
  });
});
