import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  everythingSelected,
  isSelected,
  nothingSelected,
  scopeOf,
  selectedCount,
  withRows,
} from '#renderer/ui/table/row-selection.ts';

const ids = [...Array(12).keys()];
const deed = fc.oneof(
  fc.record({ rows: fc.subarray(ids), chosen: fc.boolean() }),
  fc.constantFrom('all' as const, 'nothing' as const),
);

test('whatever is chosen and let go, the count is that of the rows that are chosen, and the core is told the same rows', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 12 }), deeds => {
      let selection = nothingSelected;
      let model = new Set<number>();
      for (const one of deeds) {
        if (one === 'all') {
          selection = everythingSelected;
          model = new Set(ids);
        } else if (one === 'nothing') {
          selection = nothingSelected;
          model = new Set();
        } else {
          selection = withRows(selection, one.rows, one.chosen);
          for (const id of one.rows) one.chosen ? model.add(id) : model.delete(id);
        }
      }
      const { only, except } = scopeOf(selection);
      const told = (only ?? ids).filter(id => !except.includes(id));
      expect(ids.filter(id => isSelected(selection, id))).toEqual([...model].toSorted((one, other) => one - other));
      expect(told.toSorted((one, other) => one - other)).toEqual([...model].toSorted((one, other) => one - other));
      expect(selectedCount(selection, ids.length)).toBe(model.size);
    }),
    { seed: 20260302 },
  );
});
