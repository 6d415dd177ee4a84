import { expect, test } from 'vitest';
import { areaName, repeatedAreas } from '#domain/vocabulary/area-name.ts';

const names = [
  { code: '371726', name: '云河县' },
  { code: '371726001', name: '城关街道' },
  { code: '371726100000', name: '东镇' },
];

test.each([
  ['371726', '云河县'],
  ['371726000000', '云河县'],
  ['371726001', '城关街道'],
  ['371726001000', '城关街道'],
  ['371726100', '东镇'],
  ['371726001001', '371726001001'],
  ['370000', '370000'],
  ['', ''],
  ['云河', '云河'],
])('the area %s is called %s', (code, name) => {
  expect(areaName(code, names)).toBe(name);
});

test('a code that is named twice is found, however many zeros it ends with', () => {
  expect(repeatedAreas(names)).toEqual([]);
  expect(repeatedAreas([...names, { code: '371726100', name: '东关镇' }])).toEqual(['371726100']);
});
