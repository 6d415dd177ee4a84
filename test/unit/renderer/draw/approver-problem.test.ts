import { describe, expect, test } from 'vitest';
import { approverProblem } from '#renderer/features/draw/approver-problem.ts';

describe('Who approves that a draw is cancelled', () => {
  test('two different people', () => {
    expect(approverProblem(['张建国', '周丽华'])).toBeNull();
  });

  test('never one person twice, however the name is spaced', () => {
    expect(approverProblem(['张 建国', '张建国 '])).toContain('同一个人');
  });

  test('never one person alone', () => {
    expect(approverProblem(['张建国', ' '])).toContain('两位');
    expect(approverProblem([])).toContain('两位');
  });
});
