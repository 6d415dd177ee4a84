/** Numbers from a start number, always the same ones. */
export interface Chance {
  below(limit: number): number;
  oneOf<Value>(values: readonly Value[]): Value;
  happens(percent: number): boolean;
}

/** A small generator of its own (mulberry32), so that nothing under test decides what is tested. */
export function chanceFrom(start: number): Chance {
  let state = start >>> 0;
  const word = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number) => Math.floor((word() / 2 ** 32) * limit);
  return {
    below,
    oneOf: values => values[below(values.length)] as (typeof values)[number],
    happens: percent => below(100) < percent,
  };
}
