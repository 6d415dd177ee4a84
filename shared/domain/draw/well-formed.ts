const LONE_SURROGATE = /\p{Surrogate}/u;

/** Tells whether a text has no half of a surrogate pair; UTF-8 has no bytes for one, so its digest would be ambiguous. */
export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}
