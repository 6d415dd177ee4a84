/** A number of a series that is taken, with what became of it. */
export interface TakenNumber {
  readonly sequence: number;
  /** `reserved` for a paper not issued yet; `void` when it will never stand on a paper of this desk. */
  readonly state: 'reserved' | 'used' | 'void';
  readonly purpose: string;
  readonly takenAt: string | null;
  /** Why it is void. */
  readonly reason: string;
  readonly by: string;
}

export interface RegisterRow extends Omit<TakenNumber, 'state'> {
  readonly state: TakenNumber['state'] | 'gap';
}

/** All numbers of a series and year from the newest down to 1: those taken, and between them the gaps that nothing explains. */
export function numberRegister(taken: readonly TakenNumber[]): RegisterRow[] {
  const known = new Map(taken.map(row => [row.sequence, row]));
  const last = Math.max(0, ...known.keys());
  return Array.from({ length: last }, (_, place) => {
    const sequence = last - place;
    return known.get(sequence) ?? { sequence, state: 'gap', purpose: '', takenAt: null, reason: '', by: '' };
  });
}

/** How many numbers below the highest are not taken. */
export function gapCount(sequences: readonly number[]): number {
  return sequences.length === 0 ? 0 : Math.max(...sequences) - new Set(sequences).size;
}
