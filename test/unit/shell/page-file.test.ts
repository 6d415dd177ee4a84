import { join, relative } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOfAddress } from '#shell/page-file.ts';

const folder = '/opt/desk/renderer';
const pieces = fc.constantFrom(
  '..',
  '.',
  'a',
  'index.html',
  '%2e%2e',
  '%2f',
  '%5c',
  '/',
  '\\',
  '//',
  '%00',
  '%',
  'C:',
  '?',
  '#',
);

test('an address means the file of its path, and the bare origin means the first page', () => {
  expect(fileOfAddress('app://desk/assets/index.js', folder)).toBe(join(folder, 'assets/index.js'));
  expect(fileOfAddress('app://desk/index.html#/task/1', folder)).toBe(join(folder, 'index.html'));
  expect(fileOfAddress('app://desk/', folder)).toBe(join(folder, 'index.html'));
});

test('no address means anything outside of the folder, or the folder itself', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), path => {
      const file = fileOfAddress(`app://desk/${path.join('/')}`, folder);
      if (file === null) return;
      expect(relative(folder, file)).toMatch(/^(?!\.\.(\/|$)).+/);
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test('the address of another origin means no file', () => {
  expect(fileOfAddress('app://elsewhere/index.html', folder)).toBeNull();
  expect(fileOfAddress('file:///etc/passwd', folder)).toBeNull();
});
