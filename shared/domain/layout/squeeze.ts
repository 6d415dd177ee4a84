/** Full-width stops and closing brackets: their right half is empty. */
const EMPTY_AT_RIGHT = new Set('、，。．：；！？」』）】》〉〕');
/** Opening brackets: their left half is empty. */
const EMPTY_AT_LEFT = new Set('「『（【《〈〔');

/** The half of a sign that is empty and may be given up to bring a stop into the line; null for all other signs. */
export function emptyHalfOf(sign: string): 'left' | 'right' | null {
  if (EMPTY_AT_RIGHT.has(sign)) return 'right';
  return EMPTY_AT_LEFT.has(sign) ? 'left' : null;
}

/** Within a line a sign keeps half of its empty half, so that clauses stay apart; at the line's end nothing follows it. */
const SHARE_WITHIN = 0.25;
const SHARE_AT_END = 0.5;

/** For each sign of a line, which part of its width may be given up, from 0 to a half. */
export function squeezeShares(line: readonly string[]): number[] {
  return line.map((sign, place) => {
    const half = emptyHalfOf(sign);
    if (half === null) return 0;
    return half === 'right' && place === line.length - 1 ? SHARE_AT_END : SHARE_WITHIN;
  });
}
