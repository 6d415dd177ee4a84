import { expect, test } from 'vitest';
import { outsideDraw } from '#domain/plan/outside-draw.ts';

const item = { name: '电梯使用安全', keySupervision: false, drawExemption: null };

test('an ordinary item may be checked at objects drawn at random', () => {
  expect(outsideDraw(item)).toBeNull();
});

test.each([
  ['of the list of key supervision', { keySupervision: true }, '列入重点监管事项清单'],
  ['that another law has inspected', { drawExemption: 'special-equipment' }, '双随机例外（特种设备）'],
])('an item %s is named with the reason and what to do', (_what, change, words) => {
  const sentence = outsideDraw({ ...item, ...change });
  expect(sentence).toContain('“电梯使用安全”');
  expect(sentence).toContain(words);
  expect(sentence).toContain('只派人员');
});
