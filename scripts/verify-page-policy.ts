import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import { say } from './say.ts';

const file = join(projectRoot, 'resources/verify/verify.html');

/** The content security policy of the page: nothing but its own scripts and style, known by their digests, and its worker. */
export function policyOf(page: string): string {
  const digests = (tag: 'script' | 'style') =>
    [...page.matchAll(new RegExp(`<${tag}(?![^>]*application/json)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`,
    );
  const scripts = digests('script').join(' ');
  const styles = digests('style').join(' ');
  return `default-src 'none'; script-src ${scripts}; style-src ${styles}; worker-src blob:; base-uri 'none'; form-action 'none'`;
}

const place = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)/;

/** The policy that stands in the page. */
export const statedPolicy = (page: string): string => place.exec(page)?.[2] ?? '';

if (import.meta.main) {
  const page = readFileSync(file, 'utf8');
  const sealed = page.replace(place, (_all, start: string, _old, end: string) => `${start}${policyOf(page)}${end}`);
  writeFileSync(file, sealed);
  say(sealed === page ? 'The policy of verify.html is right.' : 'The policy of verify.html was written anew.');
}
