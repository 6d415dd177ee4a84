/** A row of the table of promises: against whom, what holds, and the tests it names. */
export interface PromiseRow {
  readonly against: string;
  readonly holds: string;
  readonly tests: readonly string[];
}

/** What stands in backquotes and is a path of this project. */
const quotedPath = /`((?:test|resources|electron|shared|scripts|renderer)\/[\w./-]+)`/g;

export const namedPaths = (page: string): string[] => [...page.matchAll(quotedPath)].map(([, path = '']) => path);

/** The rows below the head of the page's table. */
export function promiseRows(page: string): PromiseRow[] {
  const lines = page.split('\n').filter(line => line.startsWith('|'));
  return lines.slice(2).map(line => {
    const [, against = '', holds = '', tests = ''] = line.split('|').map(cell => cell.trim());
    return { against, holds, tests: namedPaths(tests) };
  });
}
