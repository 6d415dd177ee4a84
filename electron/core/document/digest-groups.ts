/** Writes a hexadecimal digest or number in groups of four, so that people can compare it aloud. */
export function digestGroups(digest: string): string {
  return digest.match(/.{1,4}/g)?.join(' ') ?? '';
}
