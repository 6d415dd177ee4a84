import { expect, test } from 'vitest';
import { readSources } from './source-tree.ts';

const lengths = [...readSources()].map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }));

test('half of all files have at most 120 lines', () => {
  const sorted = lengths.map(({ lines }) => lines).toSorted((left, right) => left - right);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(120);
});

test('no file has more than 300 lines', () => {
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
});
