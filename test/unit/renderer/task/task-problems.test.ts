import { describe, expect, test } from 'vitest';
import { taskProblems } from '#renderer/features/task/task-problems.ts';
import { newTask } from './new-task.ts';

const fieldsOf = (values: ReturnType<typeof newTask>, year: string | null = null) =>
  taskProblems(values, year).map(({ field }) => field);

describe('What keeps a task from being saved', () => {
  test('nothing, when all is filled in', () => {
    expect(taskProblems(newTask(), '2026')).toEqual([]);
  });

  test('a missing name, and no item', () => {
    expect(fieldsOf(newTask({ name: '  ', items: [] }))).toEqual(['name', 'items']);
  });

  test('an end before the beginning', () => {
    expect(fieldsOf(newTask({ checkFrom: '2026-12-01', checkTo: '2026-11-30' }))).toEqual(['checkTo']);
  });

  test('a beginning in another year than the number was given for', () => {
    expect(fieldsOf(newTask({ checkFrom: '2027-01-04', checkTo: '2027-02-01' }), '2026')).toEqual(['checkFrom']);
  });

  test('a ratio that cannot be read names its class', () => {
    const strata = newTask().strata.map(stratum => (stratum.code === 'C' ? { ...stratum, percent: '6‰' } : stratum));
    const [problem] = taskProblems(newTask({ strata }), null);
    expect(problem?.field).toBe('stratum-C');
    expect(problem?.sentence).toContain('C（较高）');
  });

  test('no class to draw from', () => {
    const strata = newTask().strata.map(stratum => ({ ...stratum, mode: 'none' as const }));
    expect(fieldsOf(newTask({ strata }))).toEqual(['strata']);
  });

  test('a total that is missing where one is shared out', () => {
    expect(fieldsOf(newTask({ rounding: 'total', total: null }))).toEqual(['total']);
  });

  test('a single inspector, while none at all is allowed', () => {
    expect(fieldsOf(newTask({ teamSize: 1 }))).toEqual(['teamSize']);
    expect(fieldsOf(newTask({ teamSize: 0 }))).toEqual([]);
  });

  test('half a rule about specialists', () => {
    expect(fieldsOf(newTask({ specialty: [{ category: '食品销售', qual: '' }] }))).toEqual(['specialty']);
  });
});
