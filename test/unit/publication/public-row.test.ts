import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isAsked,
  isLate,
  type PublicRow,
  publicSorts,
  publicWord,
  publicWords,
  sortedPublic,
} from '#domain/publication/public-row.ts';
import { publicKinds } from '#domain/publication/publication-kind.ts';
import { publicationStates } from '#domain/publication/publication-state.ts';

const day = fc.constantFrom('2026-03-02', '2026-03-09', '2026-04-01');
const rowOf: fc.Arbitrary<PublicRow> = fc.record({
  kind: fc.constantFrom(...publicKinds),
  id: fc.integer({ min: 1, max: 99 }),
  subjectId: fc.integer({ min: 1, max: 9 }),
  title: fc.constantFrom('甲', '乙', '丙'),
  number: fc.constantFrom('', '云〔2026〕1号'),
  due: fc.option(day),
  provisional: fc.boolean(),
  state: fc.constantFrom(...publicationStates),
  light: fc.option(fc.constantFrom('in-time', 'due-soon', 'late', 'done')),
  workingDaysLeft: fc.option(fc.integer({ min: -20, max: 20 })),
  publishedOn: fc.option(day),
  channel: fc.constant(null),
  receipt: fc.constant(null),
});

test('sorting loses no row, and in any order the words part the rows', () => {
  fc.assert(
    fc.property(
      fc.array(rowOf),
      fc.constantFrom(...publicSorts),
      fc.constantFrom('up', 'down'),
      (rows, column, direction) => {
        const sorted = sortedPublic(rows, { column, direction });
        expect(new Set(sorted)).toEqual(new Set(rows));
        const all = { text: '', kinds: [], within: null };
        const counts = publicWords.map(word => rows.filter(row => isAsked(row, { ...all, words: [word] })).length);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
        expect(rows.every(row => isAsked(row, { ...all, words: [] }))).toBe(true);
      },
    ),
    { seed: 412 },
  );
});

const open: PublicRow = {
  kind: 'plan',
  id: 1,
  subjectId: 1,
  title: '计划',
  number: '',
  due: '2026-01-31',
  provisional: false,
  state: 'open',
  light: 'late',
  workingDaysLeft: -3,
  publishedOn: null,
  channel: null,
  receipt: null,
};

test('what was published after its day stays late, and what is not public by law never is', () => {
  expect([publicWord(open), isLate(open)]).toEqual(['逾期', true]);
  const published: PublicRow = { ...open, state: 'published', light: 'done', publishedOn: '2026-02-02' };
  expect([publicWord(published), isLate(published)]).toEqual(['已公示', true]);
  const exempt: PublicRow = { ...open, state: 'exempt', light: 'done' };
  expect([publicWord(exempt), isLate(exempt)]).toEqual(['不予公示', false]);
});

test('“due within” asks for what is open and late as well, never for what is done or has no day', () => {
  const asked = { text: '', kinds: [], words: [], within: 5 };
  expect(isAsked(open, asked)).toBe(true);
  expect(isAsked({ ...open, workingDaysLeft: 6 }, asked)).toBe(false);
  expect(isAsked({ ...open, workingDaysLeft: null }, asked)).toBe(false);
  expect(isAsked({ ...open, state: 'published' }, asked)).toBe(false);
});
