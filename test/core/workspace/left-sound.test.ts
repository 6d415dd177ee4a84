import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { forgetLeft, isAsLeft, noteLeft } from '#core/workspace/left-sound.ts';

let path: string;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'mingchou-left-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  path = join(folder, '明抽.db');
  writeFileSync(path, Buffer.alloc(20_000, 7));
});

test('a large file that nothing has written to since it was closed is known again, once', () => {
  expect(isAsLeft(path)).toBe(false);
  noteLeft(path, 10_000);
  expect(isAsLeft(path)).toBe(true);
  forgetLeft(path);
  expect(isAsLeft(path)).toBe(false);
});

test('a small file is looked through each time', () => {
  noteLeft(path, 30_000);
  expect(isAsLeft(path)).toBe(false);
});

test('a file that was left with pages beside it is looked through', () => {
  writeFileSync(`${path}-wal`, 'pages');
  noteLeft(path, 10_000);
  expect(isAsLeft(path)).toBe(false);
});

test.each<[string, () => void]>([
  ['longer', () => appendFileSync(path, 'x')],
  ['shorter', () => writeFileSync(path, readFileSync(path).subarray(0, 19_999))],
  ['of another time', () => utimesSync(path, new Date(2001, 1, 1), new Date(2001, 1, 1))],
  ['gone', () => rmSync(path)],
])('a file that is %s is looked through', (_how, change) => {
  noteLeft(path, 10_000);
  change();
  expect(isAsLeft(path)).toBe(false);
  expect(existsSync(`${path}-wal`)).toBe(false);
});
