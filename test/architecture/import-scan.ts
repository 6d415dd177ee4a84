/** One import, re-export, dynamic import or worker that a file names. */
export interface ImportStatement {
  readonly specifier: string;
  /** Gone when the types are stripped: `import type`, `export type`. Inline `type` in braces still loads the file. */
  readonly typesOnly: boolean;
  /** Named as an address, as threads are: tests also read files in this way. */
  readonly address: boolean;
}

const fromClauses =
  /^[ \t]*(?:import|export)\b(?<clause>[^'"`;]*?)\bfrom\s*(?<quote>['"])(?<specifier>[^'"]+)\k<quote>/gm;
const sideEffects = /^[ \t]*import\s*(?<quote>['"])(?<specifier>[^'"]+)\k<quote>/gm;
const dynamicImports = /\bimport\s*\(\s*(?<quote>['"`])(?<specifier>[^'"`$]+)\k<quote>/g;
const addresses = /\bnew URL\(\s*(?<quote>['"])(?<specifier>\.[^'"]+\.ts)\k<quote>\s*,\s*import\.meta\.url\s*\)/g;

/** Finds what a file imports. It may see an import in a text that only looks like one, but never overlooks one. */
export function scanImports(text: string): ImportStatement[] {
  const found: ImportStatement[] = [];
  for (const { groups } of text.matchAll(fromClauses)) {
    const typesOnly = /^\s*type\b/.test(groups?.clause ?? '');
    found.push({ specifier: groups?.specifier ?? '', typesOnly, address: false });
  }
  for (const pattern of [sideEffects, dynamicImports, addresses]) {
    for (const { groups } of text.matchAll(pattern)) {
      found.push({ specifier: groups?.specifier ?? '', typesOnly: false, address: pattern === addresses });
    }
  }
  return found;
}
