import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { projectRoot } from '../../scripts/project-root.ts';

/** What an import specifier stands for. */
export type ImportTarget =
  | { readonly kind: 'file'; readonly path: string; readonly by: 'relative' | 'alias' }
  | { readonly kind: 'node' }
  | { readonly kind: 'package'; readonly name: string };

const { imports } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  readonly imports: Readonly<Record<string, string>>;
};
const aliases = Object.entries(imports).map(([from, to]) => ({
  start: from.replace('*', ''),
  folder: to.replace(/^\.\//, '').replace('*', ''),
}));

/** Resolves a specifier as Node does; a package comes back without what stands behind its name. */
export function importTarget(from: string, specifier: string): ImportTarget {
  if (specifier.startsWith('.')) {
    const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
    return { kind: 'file', path, by: 'relative' };
  }
  const alias = aliases.find(({ start }) => specifier.startsWith(start));
  if (alias) return { kind: 'file', path: alias.folder + specifier.slice(alias.start.length), by: 'alias' };
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return { kind: 'node' };
  const parts = specifier.split('/');
  return { kind: 'package', name: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}
