const EMPTY = new Set(['meta', 'br', 'path']);

/** What is wrong with the tags of a page: one that is not closed, closed twice, or crosses another; null when nothing is. */
export function tagFault(page: string): string | null {
  const open: string[] = [];
  const body = page.replace(/^<!doctype html>\n/, '').replace(/<style>[^<]*<\/style>/, '');
  for (const [tag, closing, name = '', rest = ''] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)([^<>]*)>/g)) {
    if (closing === '/') {
      if (open.pop() !== name) return tag;
    } else if (!EMPTY.has(name) && !rest.endsWith('/')) open.push(name);
  }
  if (/[<>]/.test(body.replace(/<\/?[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")*\/?>/gi, '')))
    return 'a sign outside of a tag';
  return open.at(-1) ?? null;
}

/** Everything a page would fetch or lead to, except places in itself. */
export function references(page: string): string[] {
  const attributes = [...page.matchAll(/\s(?:src|href|action|data|poster|srcset|xlink:href)="([^"]*)"/g)];
  const styles = [...page.matchAll(/url\(([^)]*)\)|@import\s+([^;]*)/g)];
  return [...attributes, ...styles].map(match => match[1] ?? match[2] ?? '').filter(target => !target.startsWith('#'));
}
