import { existsSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/project-root.ts';
import { namedPaths, promiseRows } from './security-page.ts';

const page = readFileSync(join(projectRoot, 'SECURITY.md'), 'utf8');

interface TestConfiguration {
  readonly default: { readonly test: { readonly include: readonly string[]; readonly exclude?: readonly string[] } };
}

const configurations = await Promise.all(
  ['vitest.config.ts', 'vitest.electron.config.ts'].map(
    async name => (await import(pathToFileURL(join(projectRoot, name)).href)) as TestConfiguration,
  ),
);

/** Whether one of the commands of package.json runs a test file. */
const isRun = (path: string): boolean =>
  configurations.some(
    ({
      default: {
        test: { include, exclude = [] },
      },
    }) => {
      const among = (patterns: readonly string[]) => patterns.some(pattern => matchesGlob(path, pattern));
      return among(include) && !among(exclude);
    },
  );

describe('SECURITY.md', () => {
  const rows = promiseRows(page);

  test('makes promises, each against somebody and each with a test', () => {
    expect(rows.length).toBeGreaterThanOrEqual(10);
    for (const { against, holds, tests } of rows) {
      expect(against, holds).not.toBe('');
      expect(tests.length, against).toBeGreaterThan(0);
    }
  });

  test.each(rows.flatMap(({ against, tests }) => tests.map(path => [path, against] as const)))(
    'names %s, which is there, is run and holds tests (%s)',
    path => {
      expect(path).toMatch(/\.test\.ts$/);
      expect(existsSync(join(projectRoot, path))).toBe(true);
      expect(isRun(path)).toBe(true);
      expect(readFileSync(join(projectRoot, path), 'utf8')).toMatch(/^\s*test[.(]/m);
    },
  );

  test('names no path that is not there', () => {
    expect(namedPaths(page).filter(path => !existsSync(join(projectRoot, path)))).toEqual([]);
  });

  test('says what is not protected, and is found from README.md', () => {
    expect(page).toMatch(/^## What is not protected$/m);
    expect(readFileSync(join(projectRoot, 'README.md'), 'utf8')).toContain('(SECURITY.md)');
  });

  test('fits on about two pages', () => {
    expect(page.split(/\s+/).length).toBeLessThan(1500);
  });
});

test('a test that no command runs would be noticed', () => {
  expect(isRun('test/bench/draw/bench.test.ts')).toBe(false);
  expect(isRun('test/core/support/release.ts')).toBe(false);
});
