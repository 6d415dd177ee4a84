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

/** What a person does to a draw. */
export type DrawStep = 'freezePlan' | 'commit' | 'witness' | 'reveal' | 'close' | 'cancel' | 'again' | 'withdraw';

/**
 * Where each step may be taken, and where it leads. Before the commitment there is no randomness yet, so a draw may go back
 * to the draft; afterwards only on to the result or to an explained cancellation, whose next attempt begins with a
 * commitment of its own. A later plan for the teams alone (2.14) begins from a result too, under rules of its own.
 */
const STEPS: Readonly<Record<DrawStep, { readonly from: readonly DrawState[]; readonly to: DrawState }>> = {
  freezePlan: { from: ['FRAME_FROZEN'], to: 'PLAN_FROZEN' },
  commit: { from: ['PLAN_FROZEN'], to: 'COMMITTED' },
  witness: { from: ['COMMITTED', 'WITNESSED'], to: 'WITNESSED' },
  reveal: { from: ['WITNESSED'], to: 'RESULT' },
  close: { from: ['RESULT'], to: 'CLOSED' },
  cancel: { from: ['COMMITTED', 'WITNESSED', 'REVEALED', 'RESULT'], to: 'CANCELLED' },
  again: { from: ['CANCELLED'], to: 'COMMITTED' },
  withdraw: { from: ['FRAME_FROZEN', 'PLAN_FROZEN'], to: 'DRAFT' },
};

/** Tells whether a step may be taken where a draw stands. */
export function mayTake(step: DrawStep, state: DrawState): boolean {
  return STEPS[step].from.includes(state);
}

/** The states that the steps lead to from a state. */
export function nextStates(state: DrawState): readonly DrawState[] {
  const found = Object.values(STEPS).flatMap(({ from, to }) => (from.includes(state) && to !== state ? [to] : []));
  return [...new Set(found)];
}
