const LINE = /^([0-9a-f]{64}) [ *]([^/\\\p{Cc}]+)$/u;

/**
 * Reads what `sha256sum` writes: 64 hexadecimal digits, a blank, a blank or star, a name without a folder. Null when any line
 * says something else or a name comes twice, so that a signed list has one meaning only.
 */
export function readChecksumList(text: string): ReadonlyMap<string, string> | null {
  const digests = new Map<string, string>();
  for (const line of text.replace(/\r?\n$/, '').split(/\r?\n/)) {
    const [, digest, name] = LINE.exec(line) ?? [];
    if (digest === undefined || name === undefined || digests.has(name)) return null;
    digests.set(name, digest);
  }
  return digests;
}

/** Such a list as `sha256sum -c` reads it. */
export const writeChecksumList = (digests: ReadonlyMap<string, string>): string =>
  [...digests].map(([name, digest]) => `${digest}  ${name}\n`).join('');
