import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inIdOrder } from '#domain/draw/id-order.ts';
import { chanceFrom } from '../../verify/support/chance.ts';

const byBytes = (ids: readonly string[]) =>
  ids.toSorted((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));

test('ids stand in ascending bytes, whether few or so many that they are dealt out sign by sign', () => {
  const id = fc.stringMatching(/^[0-9A-Za-z._-]{1,64}$/);
  fc.assert(
    fc.property(
      fc.array(id, { minLength: 2, maxLength: 40 }),
      fc.constantFrom('', '9137', 'x'.repeat(40)),
      (few, start) => {
        const ids = few.map(one => `${start}${one}`.slice(0, 64));
        expect(inIdOrder(ids, one => one)).toEqual(byBytes(ids));
        const many = Array.from(
          { length: 3000 },
          (_, place) => `${ids[place % ids.length]}`.slice(0, 60) + (place % 97),
        );
        expect(inIdOrder(many, one => one)).toEqual(byBytes(many));
      },
    ),
    { seed: 11, numRuns: 60 },
  );
});

test('rows with the same id stay in the order in which they came, and rows in order are not copied', () => {
  const chance = chanceFrom(3);
  const rows = Array.from({ length: 5000 }, (_, place) => ({ id: String(chance.below(700)), place }));
  const sorted = inIdOrder(rows, ({ id }) => id);
  expect(sorted).toEqual(rows.toSorted((left, right) => (left.id < right.id ? -1 : Number(left.id > right.id))));
  expect(inIdOrder(sorted, ({ id }) => id)).toBe(sorted);
});

test('ids that are no ids keep the others in order, so that only they are complained of', () => {
  const ids = Array.from({ length: 3000 }, (_, place) =>
    place % 500 === 0 ? '中文'.repeat(90) : `A${(place * 7919) % 3000}`,
  );
  const usable = (list: readonly string[]) => list.filter(id => id.startsWith('A'));
  expect(usable(inIdOrder(ids, id => id))).toEqual(byBytes(usable(ids)));
});
