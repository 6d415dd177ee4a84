import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLog } from '#shell/log.ts';

function logFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingchou-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const allText = (folder: string) => readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'));

test('logs turn over by size, the newest lines are kept, and no more files than five', () => {
  const folder = logFolder();
  const log = openLog(folder, { bytes: 2000, files: 5 });
  for (let line = 1; line <= 400; line += 1) log(`line ${line} ${'x'.repeat(60)}`);
  const names = readdirSync(folder).toSorted();
  expect(names).toEqual(['mingchou-1.log', 'mingchou-2.log', 'mingchou-3.log', 'mingchou-4.log', 'mingchou.log']);
  for (const name of names) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(2000);
  expect(readFileSync(join(folder, 'mingchou.log'), 'utf8')).toContain('line 400 ');
  const kept = [
    ...allText(folder)
      .join('')
      .matchAll(/line (\d+) /g),
  ].map(([, number]) => Number(number));
  const sorted = kept.toSorted((one, other) => one - other);
  expect(sorted).toEqual(Array.from({ length: sorted.length }, (_, place) => 400 - sorted.length + 1 + place));
});

test('one line is never larger than a file', () => {
  const folder = logFolder();
  const log = openLog(folder, { bytes: 2000, files: 2 });
  log('x'.repeat(100_000));
  expect(statSync(join(folder, 'mingchou.log')).size).toBeLessThanOrEqual(2000);
});

test.each([
  ['a mobile number', 'TypeError: 13812345678 is not a station', '13812345678'],
  ['an identity number', '11010519491231002X', '11010519491231002X'],
  [
    'a session',
    `at call (session kHn3x9Yt2mQ4vB7cZ0pLsD8fGjW1rE5aU6iO-oN_yXA)`,
    'kHn3x9Yt2mQ4vB7cZ0pLsD8fGjW1rE5aU6iO-oN_yXA',
  ],
  ['a recovery code', 'code ABCDE-23456-FGHJK-MNPQR-7STUV', 'ABCDE-23456'],
])('%s is not written', (_, text, secret) => {
  const folder = logFolder();
  openLog(folder)(text);
  expect(allText(folder).join('')).not.toContain(secret);
  expect(allText(folder).join('')).toContain('…');
});

test('what helps to find a fault stays readable', () => {
  const folder = logFolder();
  const line = 'core: Error: SQLITE_IOERR at openDatabase (file:///app/core/desktop-core.js:1234:56), code 137';
  openLog(folder)(line);
  expect(allText(folder).join('')).toContain(line);
});
