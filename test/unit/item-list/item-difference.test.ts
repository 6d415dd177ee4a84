import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ComparedItem, itemDifferences } from '#domain/item-list/item-difference.ts';

const item = (code: string, fields: Record<string, string> = {}): ComparedItem => ({
  code,
  title: `事项${code}`,
  fields,
});

test('what is new, changed field by field, and dropped is told apart; what stayed is not told', () => {
  const before = [item('1', { 抽查比例: '3%', 检查依据: '甲法' }), item('2', { 抽查比例: '5%' }), item('3')];
  const after = [item('4'), item('1', { 抽查比例: '5%', 检查依据: '甲法' }), item('2', { 抽查比例: '5%' })];
  expect(itemDifferences(before, after)).toEqual([
    { kind: 'added', code: '4', title: '事项4', fields: [] },
    { kind: 'changed', code: '1', title: '事项1', fields: [{ field: '抽查比例', before: '3%', after: '5%' }] },
    { kind: 'dropped', code: '3', title: '事项3', fields: [] },
  ]);
});

test('applying the differences to the one list gives the other, and the way back swaps new and dropped', () => {
  const fields = fc.dictionary(fc.constantFrom('比例', '依据'), fc.constantFrom('', '甲', '乙'));
  const list = fc.uniqueArray(fc.tuple(fc.constantFrom('1', '2', '3', '4', '5'), fields), {
    selector: ([code]) => code,
  });
  fc.assert(
    fc.property(list, list, (one, other) => {
      const before = one.map(([code, said]) => item(code, said));
      const after = other.map(([code, said]) => item(code, said));
      const found = itemDifferences(before, after);
      const codes = (kind: string, from = found) =>
        from
          .filter(row => row.kind === kind)
          .map(({ code }) => code)
          .toSorted();
      const kept = before.map(({ code }) => code).filter(code => !codes('dropped').includes(code));
      expect([...kept, ...codes('added')].toSorted()).toEqual(after.map(({ code }) => code).toSorted());
      for (const { code, fields: changes } of found.filter(({ kind }) => kind === 'changed')) {
        const was = before.find(one => one.code === code)?.fields ?? {};
        const patched = { ...was, ...Object.fromEntries(changes.map(one => [one.field, one.after])) };
        const is = after.find(one => one.code === code)?.fields ?? {};
        for (const field of ['比例', '依据']) expect(patched[field] ?? '').toBe(is[field] ?? '');
      }
      const back = itemDifferences(after, before);
      expect([codes('added', back), codes('dropped', back)]).toEqual([codes('dropped'), codes('added')]);
      expect(itemDifferences(before, before)).toEqual([]);
    }),
    { seed: 54 },
  );
});
