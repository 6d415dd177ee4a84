import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { forbiddenImports } from './forbidden-imports.ts';
import { importCycles, loadedWith } from './import-cycles.ts';
import { scanImports } from './import-scan.ts';
import { importTarget } from './import-target.ts';
import { isThere, readSources, sourcesKnownToGit } from './source-tree.ts';

const sources = readSources();
const known = sourcesKnownToGit();

describe('the import graph', () => {
  test.skipIf(known === null)('is read from every source file that git knows (skipped outside a git checkout)', () => {
    expect([...sources.keys()].toSorted()).toEqual(known?.toSorted());
    expect(sources.size).toBeGreaterThan(500);
  });

  test('holds every import that a parser of the language finds', () => {
    const overlooked = [...sources].flatMap(([path, text]) => {
      const seen = new Set(scanImports(text).map(({ specifier, typesOnly }) => `${specifier} ${typesOnly}`));
      return parsedImports(path, text)
        .filter(found => !seen.has(found))
        .map(found => `${path}: ${found}`);
    });
    expect(overlooked).toEqual([]);
  });

  test('has no edge that the table of ARCHITECTURE.md forbids', () => {
    expect(forbiddenImports(sources, isThere)).toEqual([]);
  });

  test('has no cycle', () => {
    expect(importCycles(sources)).toEqual([]);
  });

  test('brings no schema and nothing of Node into the page', () => {
    const page = loadedWith(sources, 'renderer/main.tsx');
    expect(page.size).toBeGreaterThan(50);
    const foreign = [...page].flatMap(path =>
      scanImports(sources.get(path) ?? '')
        .filter(({ typesOnly }) => !typesOnly)
        .filter(({ specifier }) => specifier === 'zod' || importTarget(path, specifier).kind === 'node')
        .map(({ specifier }) => `${path} → ${specifier}`),
    );
    expect(foreign).toEqual([]);
  });
});

/** What the parser of the bundler finds in a file, written as `specifier typesOnly`. */
function parsedImports(path: string, text: string): string[] {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const imports = module.staticImports.map(({ moduleRequest }) => ({
    specifier: moduleRequest.value,
    typesOnly: isTypeStatement(text, moduleRequest.start),
  }));
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, typesOnly: isType }] : [],
    ),
  );
  const dynamic = module.dynamicImports
    .map(({ moduleRequest }) => text.slice(moduleRequest.start, moduleRequest.end))
    .filter(written => /^'[^']*'$/.test(written))
    .map(written => ({ specifier: written.slice(1, -1), typesOnly: false }));
  return [...imports, ...exports, ...dynamic].map(({ specifier, typesOnly }) => `${specifier} ${typesOnly}`);
}

/** `import type { A }` is gone at run time, `import { type A }` is not; the parser calls both names types. */
function isTypeStatement(text: string, specifierStart: number): boolean {
  return /\bimport\s+type\b[^;]*$/.test(text.slice(text.lastIndexOf('import', specifierStart), specifierStart));
}
