import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ItemVersion, isItemValid, itemTitle, versionOn, versionTitle } from '#domain/item-list/item-version.ts';

const published = (id: number, validFrom: string | null): ItemVersion => ({
  id,
  number: id,
  state: 'published',
  validFrom,
});

describe('the version that counts on a day', () => {
  const versions = [
    published(1, null),
    published(2, '2026-03-01'),
    published(3, '2026-07-01'),
    { ...published(4, null), state: 'draft' as const },
  ];

  test.each([
    ['1999-01-01', 1],
    ['2026-02-28', 1],
    ['2026-03-01', 2],
    ['2026-06-30', 2],
    ['2026-07-01', 3],
    ['2030-01-01', 3],
  ])('on %s is the one that began last: %i', (day, number) => {
    expect(versionOn(versions, day)?.number).toBe(number);
  });

  test('is none before the first one begins, and never a draft', () => {
    expect(versionOn(versions.slice(1), '2026-02-28')).toBeNull();
    expect(versionOn(versions.slice(3), '2026-07-01')).toBeNull();
  });

  test('is the later of two that begin on the same day', () => {
    expect(versionOn([published(2, '2026-03-01'), published(1, '2026-03-01')], '2026-03-01')?.number).toBe(2);
  });

  test('does not depend on the order in which the versions are given, and never goes back as days pass', () => {
    const day = fc.integer({ min: 10, max: 28 }).map(number => `2026-03-${number}`);
    const lists = fc
      .array(day, { minLength: 1, maxLength: 6 })
      .map(days => days.map((one, at) => published(at + 1, one)));
    fc.assert(
      fc.property(lists, day, day, (list, one, other) => {
        const [early, late] = [one, other].toSorted();
        expect(versionOn(list.toReversed(), one)).toBe(versionOn(list, one));
        const before = versionOn(list, early ?? '')?.validFrom ?? '';
        expect((versionOn(list, late ?? '')?.validFrom ?? '') >= before).toBe(true);
      }),
      { seed: 57 },
    );
  });
});

test('an item counts from its first to its last day, both included', () => {
  const term = { validFrom: '2026-03-02', validTo: '2026-03-04' };
  const days = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05'];
  expect(days.map(day => isItemValid(term, day))).toEqual([false, true, true, false]);
  expect(isItemValid({ validFrom: null, validTo: null }, '1949-10-01')).toBe(true);
});

test.each([
  [1, '第一版'],
  [10, '第十版'],
  [12, '第十二版'],
  [20, '第二十版'],
  [21, '第二十一版'],
  [99, '第九十九版'],
  [100, '第100版'],
])('version %i is called %s', (number, title) => {
  expect(versionTitle(number)).toBe(title);
});

test('an item is called by its name and its sub-item', () => {
  expect([itemTitle('制度检查', '记录'), itemTitle('制度检查', null), itemTitle('制度检查', '')]).toEqual([
    '制度检查（记录）',
    '制度检查',
    '制度检查',
  ]);
});
