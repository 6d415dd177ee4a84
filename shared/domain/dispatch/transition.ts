/** Where each event may happen, and where it leads. */
export type TransitionTable<State extends string, Event extends string> = Readonly<
  Record<Event, { readonly from: readonly State[]; readonly to: State }>
>;

/** The state that an event leads to by a table; null where it must not happen. */
export function transitionOf<State extends string, Event extends string>(
  table: TransitionTable<State, Event>,
  state: State,
  event: Event,
): State | null {
  const { from, to } = table[event];
  return from.includes(state) ? to : null;
}
