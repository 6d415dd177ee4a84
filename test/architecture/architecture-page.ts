import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/project-root.ts';

export const readPage = (): string => readFileSync(join(projectRoot, 'ARCHITECTURE.md'), 'utf8');

/** The folders that the tree under "Folders" names, as paths from the project's folder. */
export function namedFolders(page: string): string[] {
  const tree = /## Folders\s+```\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const above: string[] = [];
  return tree.split('\n').flatMap(line => {
    const [, indent, name] = /^( *)([^\s/]+)\/ +\S/.exec(line) ?? [];
    if (indent === undefined || name === undefined) return [];
    above.splice(indent.length / 2, above.length, name);
    return [above.join('/')];
  });
}

/** Folders whose own folders each have a line. */
const listedWhole = [
  '.',
  'electron',
  'electron/core',
  'renderer',
  'renderer/features',
  'resources',
  'scripts',
  'shared',
  'shared/domain',
  'test',
];

/** The folders that must be named, given the files of the project; hidden ones belong to tools. */
export function foldersToName(files: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const file of files) {
    const parts = file.split('/').slice(0, -1);
    parts.forEach((_, place) => {
      const parent = parts.slice(0, place).join('/') || '.';
      const folder = parts.slice(0, place + 1).join('/');
      if (listedWhole.includes(parent) && !folder.startsWith('.')) folders.add(folder);
    });
  }
  return [...folders];
}

/** The cells of the table under "Who may import whom", by row and column. */
export function importTable(page: string): Map<string, Map<string, string>> {
  const lines = /## Who may import whom\s+([\s\S]*?)\n\n/.exec(page)?.[1]?.split('\n') ?? [];
  const [head = [], , ...rows] = lines.map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  );
  return new Map(
    rows.map(([name = '', ...cells]) => [name, new Map(cells.map((cell, place) => [head[place + 1] ?? '', cell]))]),
  );
}
