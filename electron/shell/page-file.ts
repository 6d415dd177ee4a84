import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isOurAddress } from './origin.ts';

/** The file an address means, or null when it does not mean one inside `folder`. */
export function fileOfAddress(address: string, folder: string): string | null {
  if (!isOurAddress(address)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null; // A stray % sign.
  }
  if (path.includes('\0')) return null;
  const file = resolve(folder, `.${path === '/' ? '/index.html' : path}`);
  const inside = relative(folder, file);
  const outside = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return outside ? null : file;
}
