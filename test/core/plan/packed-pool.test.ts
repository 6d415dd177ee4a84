import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PoolObject } from '#core/plan/object-pool.ts';
import { PackedPool } from '#core/plan/packed-pool.ts';

const word = fc.constantFrom('', 'A', 'B', '东镇市场监督管理所', '食品销售', '1,2');
const object: fc.Arbitrary<PoolObject> = fc.record({
  id: fc.integer({ min: 1, max: 2 ** 40 }),
  code: fc.string({ maxLength: 20 }),
  recusals: fc.array(word, { maxLength: 2 }),
  stratum: word,
  name: fc.string({ unit: 'binary', maxLength: 30 }),
  unit: word,
  category: word,
  items: word,
  drawable: fc.boolean(),
  inUse: fc.boolean(),
});

/** The fields of an object, which a packed one reads only when they are asked for. */
const told = ({ id, code, recusals, stratum, name, unit, category, items, drawable, inUse }: PoolObject) => {
  return { id, code, recusals, stratum, name, unit, category, items, drawable, inUse };
};

test('a packed pool gives every object back as it was added, in its order and by its place', () => {
  fc.assert(
    fc.property(fc.array(object, { minLength: 1, maxLength: 30 }), fc.integer({ min: 0, max: 9000 }), (some, count) => {
      const added = Array.from({ length: count }, (_, place) => ({
        ...(some[place % some.length] as PoolObject),
        id: place + 1,
      }));
      const pool = new PackedPool();
      for (const one of added) pool.add(one);
      expect(pool).toHaveLength(count);
      expect([...pool].map(told)).toEqual(added);
      for (const place of [0, 1, 4095, 4096, count - 1, count]) {
        const found = pool.at(place);
        expect(found && told(found)).toEqual(added[place]);
      }
    }),
    { seed: 5, numRuns: 40 },
  );
});
