/** Cuts a code into groups of four signs, so that two people can compare it aloud. */
export function groupInFours(code: string): string[] {
  return code.match(/.{1,4}/gu) ?? [];
}
