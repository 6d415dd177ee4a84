/** One measure of a paper beside what the standard asks for; lengths in millimetres. */
export interface Finding {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  readonly tolerance: string;
  readonly isRight: boolean;
}

/** Compares a length with the one asked for. */
export function near(what: string, found: number, expected: number, tolerance: number): Finding {
  return {
    what,
    expected: expected.toFixed(2),
    found: found.toFixed(2),
    tolerance: `±${tolerance}`,
    isRight: Math.abs(found - expected) <= tolerance,
  };
}

/** A length that has to lie between two others. */
export function between(what: string, found: number, least: number, most: number): Finding {
  return {
    what,
    expected: `${least.toFixed(2)}–${most.toFixed(2)}`,
    found: found.toFixed(2),
    tolerance: '0',
    isRight: found >= least && found <= most,
  };
}

/** Something that is so or is not; `found` says how it is. */
export function holds(what: string, isRight: boolean, found: string): Finding {
  return { what, expected: '是', found, tolerance: '', isRight };
}

/** The measure that lies farthest from what is asked for; nothing where nothing was measured. */
export function worst(what: string, found: readonly number[], expected: number, tolerance: number): Finding[] {
  const distance = (length: number) => Math.abs(length - expected);
  const farthest = found.toSorted((one, other) => distance(other) - distance(one))[0];
  return farthest === undefined ? [] : [near(`${what}（${found.length} 处）`, farthest, expected, tolerance)];
}
