/** A column of texts that repeat, by the ids of its rows: each cell is the number of its text; 0 where there is no row. */
export interface ValueColumn {
  /** Replaced when it grows; to be asked for anew after each `set`. */
  readonly cells: Uint16Array | Uint32Array;
  /** The texts by their numbers; the first stands for no row. */
  readonly values: readonly string[];
  set(id: number, value: string): void;
  clear(id: number): void;
  /** For each number whether its text is wanted: 1 or 0. */
  wanted(isWanted: (value: string) => boolean): Uint8Array;
}

const mostSmall = 65_535;

export function valueColumn(): ValueColumn {
  const numbers = new Map<string, number>();
  const values: string[] = [''];
  let cells: Uint16Array | Uint32Array = new Uint16Array(1024);

  const replace = (length: number) => {
    const larger = values.length > mostSmall ? new Uint32Array(length) : new Uint16Array(length);
    larger.set(cells);
    cells = larger;
  };

  const numberOf = (value: string): number => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    const next = values.push(value) - 1;
    numbers.set(value, next);
    if (next === mostSmall) replace(cells.length);
    return next;
  };

  return {
    get cells() {
      return cells;
    },
    values,
    set(id, value) {
      const number = numberOf(value);
      if (id >= cells.length) replace(Math.max(id + 1, Math.ceil(cells.length * 1.5)));
      cells[id] = number;
    },
    clear(id) {
      if (id < cells.length) cells[id] = 0;
    },
    wanted: isWanted => Uint8Array.from(values, (value, number) => (number > 0 && isWanted(value) ? 1 : 0)),
  };
}
