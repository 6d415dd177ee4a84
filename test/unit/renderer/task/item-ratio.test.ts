import { describe, expect, test } from 'vitest';
import { numbersOfItem } from '#renderer/features/task/item-ratio.ts';
import { newTask } from './new-task.ts';

const numbers = (text: string) => numbersOfItem(text, newTask());
const modes = (text: string) => numbers(text)?.strata.map(({ code, mode, percent }) => `${code} ${mode} ${percent}`);

describe('The 抽查比例 of an item put into the form', () => {
  test('one ratio holds for every class', () => {
    expect(modes('3%')).toEqual(['A ratio 3', 'B ratio 3', 'C ratio 3', 'D ratio 3', 'unclassified ratio 3']);
  });

  test('per mille stays exact', () => {
    expect(numbers('不少于2‰')?.strata[0]?.percent).toBe('0.2');
    expect(numbers('不少于2‰')?.rounding).toBe('ceil');
  });

  test('a ceiling is rounded down', () => {
    expect(numbers('不超过5%')?.rounding).toBe('floor');
  });

  test('classes that are not named are not drawn', () => {
    expect(modes('A:3%;B:10%;C:30%;D:100%')).toEqual([
      'A ratio 3',
      'B ratio 10',
      'C ratio 30',
      'D ratio 100',
      'unclassified none 0',
    ]);
  });

  test('a number of objects becomes the total', () => {
    expect(numbers('3户')).toMatchObject({ rounding: 'total', total: 3 });
  });

  test('what only a person understands is left to the person', () => {
    expect(numbers('根据实际情况确定')).toBeNull();
    expect(numbers('')).toBeNull();
  });
});
