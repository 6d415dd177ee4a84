/** A number of a series that is taken, with what became of it. */
export interface TakenNumber {
  readonly sequence: number;
  /** `reserved` for a paper not issued yet; `elsewhere` when it stands on a paper that was not made here. */
  readonly state: 'reserved' | 'used' | 'void' | 'elsewhere';
  readonly purpose: string;
  readonly takenAt: string | null;
  /** Why it is void, or where it was used. */
  readonly reason: string;
  readonly by: string;
}

export interface RegisterRow extends Omit<TakenNumber, 'state'> {
  readonly state: TakenNumber['state'] | 'gap';
}

/** All numbers from a highest one down to a lowest: those taken, and between them the gaps that nothing explains. */
export function numberRegister(taken: readonly TakenNumber[], highest: number, lowest: number): RegisterRow[] {
  const known = new Map(taken.map(row => [row.sequence, row]));
  return Array.from({ length: Math.max(0, highest - lowest + 1) }, (_, place) => {
    const sequence = highest - place;
    return known.get(sequence) ?? { sequence, state: 'gap', purpose: '', takenAt: null, reason: '', by: '' };
  });
}

/** How many numbers below the highest are not taken. */
export function gapCount(sequences: readonly number[]): number {
  return sequences.length === 0 ? 0 : Math.max(...sequences) - new Set(sequences).size;
}
