/** Ids and codes of the protocol: credit codes, internal numbers, stratum, department and draw codes (SSJ-DRAW/1, section 2). */
export const CODE_PATTERN = /^[0-9A-Za-z._-]{1,64}$/;

/** A lowercase hexadecimal SHA-256 digest. */
export const DIGEST_PATTERN = /^[0-9a-f]{64}$/;

/** Tells whether a text may be used as an id or code. */
export function isCode(text: string): boolean {
  return CODE_PATTERN.test(text);
}

/** Compares two ids by their bytes; ids are ASCII, so code units and bytes agree (SSJ-DRAW/1, 2.2). */
export function compareCodes(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Throws RangeError unless the text is a lowercase hexadecimal SHA-256 digest; `name` says which one. */
export function assertDigest(text: string, name: string): void {
  if (!DIGEST_PATTERN.test(text)) throw new RangeError(`${name} is not a lowercase hexadecimal SHA-256 digest.`);
}
