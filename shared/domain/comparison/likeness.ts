/** The pairs of neighbouring signs of a text, each with how often it stands there. */
function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let place = 0; place + 1 < text.length; place += 1) {
    const pair = text.slice(place, place + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How much two texts in matching form have in common, from 0 to 1: the share of neighbouring signs they share (Dice's coefficient). */
export function likeness(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1;
  if (one.length < 2 || other.length < 2) return 0;
  const left = pairsOf(one);
  let common = 0;
  for (const [pair, count] of pairsOf(other)) common += Math.min(count, left.get(pair) ?? 0);
  return (2 * common) / (one.length + other.length - 2);
}
