import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * The file of the built page that a request path (percent-encoded) means: index.html for every route of the page, which
 * has no extension; null for anything that is not strictly inside `folder`.
 */
export function staticFile(folder: string, path: string): string | null {
  const plain = decoded(path);
  if (plain === null) return null;
  const file = resolve(folder, `.${plain}`);
  const inside = relative(folder, file);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
  return extname(file) === '' || inside === '' ? join(folder, 'index.html') : file;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null; // A stray % sign.
  }
}
