import type { ContentPart } from '#domain/document/paper-content.ts';

const keys = new WeakMap<object, number>();
let last = 0;

/** A number that tells a part from the others while it is edited; the same for the same object. */
export function keyOfPart(part: object): number {
  const known = keys.get(part);
  if (known !== undefined) return known;
  last += 1;
  keys.set(part, last);
  return last;
}

/** The part as it is after an edit, which is still the same part to whoever looks at it. */
export function samePart<Part extends ContentPart>(before: ContentPart, after: Part): Part {
  if (before !== after) keys.set(after, keyOfPart(before));
  return after;
}
