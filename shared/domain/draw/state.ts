/** The steps of a draw (SSJ-DRAW/1, 2.1). */
export type DrawState =
  | 'DRAFT'
  | 'FRAME_FROZEN'
  | 'PLAN_FROZEN'
  | 'COMMITTED'
  | 'WITNESSED'
  | 'REVEALED'
  | 'RESULT'
  | 'CLOSED'
  | 'CANCELLED';

/**
 * The states a draw may go to from here. Before the commitment there is no randomness yet, so it may go back to the draft;
 * afterwards only on to the result or to an explained cancellation, whose next attempt begins with a commitment of its own.
 */
export function nextStates(state: DrawState): readonly DrawState[] {
  switch (state) {
    case 'DRAFT':
      return ['FRAME_FROZEN'];
    case 'FRAME_FROZEN':
      return ['PLAN_FROZEN', 'DRAFT'];
    case 'PLAN_FROZEN':
      return ['COMMITTED', 'DRAFT'];
    case 'COMMITTED':
      return ['WITNESSED', 'CANCELLED'];
    case 'WITNESSED':
      return ['REVEALED', 'CANCELLED'];
    case 'REVEALED':
      return ['RESULT', 'CANCELLED'];
    case 'RESULT':
      return ['CLOSED', 'CANCELLED'];
    case 'CANCELLED':
      return ['COMMITTED', 'CLOSED'];
    case 'CLOSED':
      return [];
    default:
      return state satisfies never;
  }
}

/** Tells whether a draw may go from one state to another. */
export function mayFollow(from: DrawState, to: DrawState): boolean {
  return nextStates(from).includes(to);
}
