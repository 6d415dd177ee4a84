import { describe, expect, test } from 'vitest';
import { forbiddenImports } from './forbidden-imports.ts';
import { importCycles, loadedWith } from './import-cycles.ts';
import { scanImports } from './import-scan.ts';

/** Sources made up for the test; each line is written as it would stand in the file. */
const planted = (files: Record<string, readonly string[]>) =>
  new Map(Object.entries(files).map(([path, lines]) => [path, lines.join('\n')]));
// Written in two pieces, so that the scan of this file itself does not take the examples for imports.
const [load, address] = ['import', 'URL'];
const nothingElse = () => false;
const objections = (files: Record<string, readonly string[]>) => forbiddenImports(planted(files), nothingElse);

describe('the scan of imports', () => {
  test('sees every way of importing and tells types from values', () => {
    const lines = [
      "import { one } from './one.ts';",
      'import {',
      '  two,',
      '  type Two,',
      "} from './two.ts';",
      "import './three.css';",
      "export * from './four.ts';",
      `const five = await ${load}('./five.ts');`,
      `const worker = new Worker(new ${address}('./six.ts', import.meta.url));`,
      "import type { Seven } from './seven.ts';",
      "export type { Eight } from './eight.ts';",
      "import { type Nine } from './nine.ts';",
      'import ten from "ten";',
      `type Eleven = ${load}('./eleven.ts').Eleven;`,
    ];
    const seen = scanImports(lines.join('\n'));
    const named = (types: boolean) =>
      seen
        .filter(({ typesOnly }) => typesOnly === types)
        .map(({ specifier }) => /\w+/.exec(specifier)?.[0])
        .toSorted();
    expect(named(true)).toEqual(['eight', 'seven']);
    expect(named(false)).toEqual(['eleven', 'five', 'four', 'nine', 'one', 'six', 'ten', 'three', 'two']);
  });
});

describe('an import that the law forbids is reported', () => {
  test.each([
    ['shared/domain/a.ts', 'shared/contract/b.ts', '#contract/b.ts', 'domain may not import contract.'],
    ['shared/contract/a.ts', 'shared/rpc/b.ts', '#rpc/b.ts', 'contract may not import rpc.'],
    ['electron/core/a.ts', 'electron/host/b.ts', '#host/b.ts', 'core may not import host.'],
    ['electron/core/a.ts', 'shared/rpc/b.ts', '#rpc/b.ts', 'core may import types only from rpc.'],
    ['electron/host/a.ts', 'shared/domain/b.ts', '#domain/b.ts', 'host may not import domain.'],
    ['electron/shell/a.ts', 'electron/core/b.ts', '#core/b.ts', 'shell may not import core.'],
    ['renderer/a.tsx', 'shared/contract/b.ts', '#contract/b.ts', 'renderer may import types only from contract.'],
    ['renderer/a.tsx', 'electron/core/b.ts', '#core/b.ts', 'renderer may not import core.'],
    ['scripts/a.ts', 'test/b.ts', '../test/b.ts', 'scripts reaches into test by a relative path.'],
    [
      'electron/core/a.ts',
      'shared/domain/b.ts',
      '../../shared/domain/b.ts',
      'core reaches into domain by a relative path.',
    ],
    ['electron/core/a.ts', 'electron/core/b.ts', '#core/b.ts', 'within a ring imports are relative.'],
    ['electron/core/a.ts', 'electron/core/b.ts', './c.ts', 'there is no such file.'],
  ])('%s → %s', (from, to, specifier, objection) => {
    const files = { [from]: [`import { x } from '${specifier}';`], [to]: ['export const x = 1;'] };
    expect(objections(files)).toEqual([`${from} → ${specifier}: ${objection}`]);
  });

  test.each([
    ['shared/domain/a.ts', 'node:fs', 'domain may not use Node.'],
    ['shared/rpc/a.ts', 'zod', 'rpc may not use the package zod.'],
    ['renderer/a.tsx', 'fs', 'renderer may not use Node.'],
    ['renderer/a.tsx', 'zod', 'renderer may not use the package zod.'],
    ['electron/core/a.ts', 'electron', 'core may not use the package electron.'],
    ['electron/host/a.ts', 'electron/main', 'host may not use the package electron.'],
    ['electron/shell/a.ts', 'better-sqlite3', 'shell may not use the package better-sqlite3.'],
    ['elsewhere/a.ts', 'node:fs', 'elsewhere/a.ts is in no ring.'],
  ])('%s → %s', (from, specifier, objection) => {
    expect(objections({ [from]: [`import x from '${specifier}';`] })).toEqual([`${from} → ${specifier}: ${objection}`]);
  });

  test.each([
    ['renderer/a.tsx', 'zod', 'renderer may not use the package zod.'],
    ['electron/core/a.ts', 'electron', 'core may not use the package electron.'],
    ['electron/shell/a.ts', '#core/b.ts', 'shell may not import core.'],
    ['renderer/a.tsx', 'node:fs', 'renderer may not use Node.'],
  ])('%s → %s, though only when it is needed', (from, specifier, objection) => {
    const files = { [from]: [`const late = await ${load}('${specifier}');`], 'electron/core/b.ts': [] };
    expect(objections(files)).toEqual([`${from} → ${specifier}: ${objection}`]);
  });

  test('a value hidden behind an inline type is a value', () => {
    const to = { 'shared/contract/b.ts': [] };
    const types = { 'renderer/a.tsx': ["import type { X } from '#contract/b.ts';"], ...to };
    expect(objections(types)).toEqual([]);
    const values = { 'renderer/a.tsx': ["import { type X } from '#contract/b.ts';"], ...to };
    expect(objections(values)).toHaveLength(1);
  });

  test('of rpc the page may load the client, of the contract the shell may load the errors', () => {
    const page = (file: string) => ({
      'renderer/a.ts': [`import { x } from '#rpc/${file}.ts';`],
      [`shared/rpc/${file}.ts`]: [],
    });
    expect(objections(page('client'))).toEqual([]);
    expect(objections(page('server'))).toHaveLength(1);
    const shell = (file: string) => ({
      'electron/shell/a.ts': [`import { x } from '#contract/${file}.ts';`],
      [`shared/contract/${file}.ts`]: [],
    });
    expect(objections(shell('app-error'))).toEqual([]);
    expect(objections(shell('contract'))).toHaveLength(1);
  });
});

describe('a cycle', () => {
  const round = (back: string) =>
    planted({
      'electron/core/a.ts': ["import { b } from './b.ts';"],
      'electron/core/b.ts': ["export { c } from './c.ts';"],
      'electron/core/c.ts': [back],
    });

  test('is reported with its whole way', () => {
    expect(importCycles(round("import { a } from './a.ts';"))).toEqual([
      'electron/core/a.ts → electron/core/b.ts → electron/core/c.ts → electron/core/a.ts',
    ]);
    expect(importCycles(round(`${load}('./c.ts');`))).toEqual(['electron/core/c.ts → electron/core/c.ts']);
  });

  test('of types is none, for nothing is loaded', () => {
    expect(importCycles(round("import type { A } from './a.ts';"))).toEqual([]);
  });

  test('what is loaded with a file is found through others', () => {
    expect(loadedWith(round(''), 'electron/core/a.ts').size).toBe(3);
  });
});
