import { scanImports } from './import-scan.ts';
import { importTarget } from './import-target.ts';
import type { Sources } from './source-tree.ts';

/** The files whose values a file loads, in the order in which it names them. */
export function loadedFiles(sources: Sources, path: string): string[] {
  return scanImports(sources.get(path) ?? '')
    .filter(({ typesOnly }) => !typesOnly)
    .map(({ specifier }) => importTarget(path, specifier))
    .flatMap(target => (target.kind === 'file' && sources.has(target.path) ? [target.path] : []));
}

/** Every round of files that load each other, as `a → b → a`. */
export function importCycles(sources: Sources): string[] {
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    const place = trail.indexOf(path);
    if (place >= 0) cycles.push([...trail.slice(place), path].join(' → '));
    if (place >= 0 || finished.has(path)) return;
    for (const next of loadedFiles(sources, path)) visit(next, [...trail, path]);
    finished.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return cycles;
}

/** Everything that is loaded with a file, itself included. */
export function loadedWith(sources: Sources, start: string): Set<string> {
  const loaded = new Set([start]);
  for (const path of loaded) for (const next of loadedFiles(sources, path)) loaded.add(next);
  return loaded;
}
