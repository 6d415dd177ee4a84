import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/project-root.ts';
import { foldersToName, importTable, namedFolders, readPage } from './architecture-page.ts';
import { law, type RingLaw } from './rings.ts';
import { projectFiles } from './source-tree.ts';

const page = readPage();
const files = projectFiles();

describe('ARCHITECTURE.md', () => {
  test.skipIf(files === null)(
    'has one line for every folder, and none for a folder that is gone (skipped outside git)',
    () => {
      expect(namedFolders(page).toSorted()).toEqual(foldersToName(files ?? []).toSorted());
    },
  );

  const table = importTable(page);
  const { test: _, ...shown } = law;

  test('shows the rings that the import test knows', () => {
    expect([...table.keys()].toSorted()).toEqual(Object.keys(shown).toSorted());
  });

  test.each(Object.entries(shown))('says of %s what the import test allows', (ring, allowed) => {
    const cells = Object.fromEntries([...(table.get(ring) ?? [])].filter(([, cell]) => cell !== ''));
    expect(cells).toEqual(cellsOf(ring, allowed));
  });

  test('is one page, and a line for each folder', () => {
    expect(page.split('\n').length - namedFolders(page).length).toBeLessThanOrEqual(110);
  });
});

describe('the reading of the page', () => {
  const tree = '## Folders\n\n```\nelectron/   a\n  core/     b\n    db/     c\n  host/     d\nshared/     e\n```\n';

  test('follows the indents of the tree', () => {
    expect(namedFolders(tree)).toEqual(['electron', 'electron/core', 'electron/core/db', 'electron/host', 'shared']);
  });

  test('misses no folder', () => {
    const found = foldersToName([
      'electron/core/new/a/b.ts',
      'electron/host/x/y.ts',
      'shared/domain/z/a.ts',
      '.ci/run',
    ]);
    expect(found).toEqual([
      'electron',
      'electron/core',
      'electron/core/new',
      'electron/host',
      'shared',
      'shared/domain',
      'shared/domain/z',
    ]);
  });
});

/** What the table says of a ring, read from the law; the DOM is what its tsconfig lets it see. */
function cellsOf(ring: string, { rings, node, packages }: RingLaw): Record<string, string> {
  const words: Record<string, string> = { shell: 'errors', preload: 'channels', renderer: 'client' };
  const cells: Record<string, string> = {};
  for (const [other, grant] of Object.entries(rings)) {
    cells[other] = grant === 'everything' ? '✔' : grant === 'types' ? 'types' : (words[ring] ?? 'some');
  }
  if (ring !== 'scripts') cells[ring] = '✔';
  if (node) cells['node:'] = '✔';
  if (seesDom(ring)) cells.DOM = '✔';
  if (packages.includes('electron')) cells.electron = '✔';
  return cells;
}

const folders: Record<string, string> = {
  domain: 'shared/domain',
  contract: 'shared/contract',
  rpc: 'shared/rpc',
  core: 'electron/core',
  host: 'electron/host',
  shell: 'electron/shell',
  preload: 'electron/shell/preload',
};

function seesDom(ring: string): boolean {
  const text = readFileSync(join(projectRoot, folders[ring] ?? ring, 'tsconfig.json'), 'utf8');
  return (JSON.parse(text) as { compilerOptions: { lib: string[] } }).compilerOptions.lib.includes('DOM');
}
