import { useCallback, useState } from 'react';

const drafts = new Map<string, unknown>();
let owner: string | null = null;

/** Nobody finds what another has typed at this window; who signs in again finds his own. */
export function keepDraftsOf(person: string): void {
  // What was typed before anybody had signed in belongs to the first who does.
  if (owner !== null && owner !== person) drafts.clear();
  owner = person;
}

export interface Draft<Value> {
  readonly value: Value;
  /** True when there are changes that have not been saved. */
  readonly changed: boolean;
  change(value: Value): void;
  /** After saving or on purpose: what was typed is no longer needed. Given what was saved, something typed since then stays. */
  discard(saved?: Value): void;
  /** What stands there now, also when it was typed after the last drawing of the page. */
  latest(): Value;
  /** Whether something typed is kept now, also since the last drawing of the page. */
  isKept(): boolean;
}

/** What somebody is typing, kept in memory under a name, so that a look at another page loses nothing. */
export function useDraft<Value>(name: string, saved: Value): Draft<Value> {
  const [, redraw] = useState(0);
  const change = useCallback(
    (value: Value) => {
      drafts.set(name, value);
      redraw(times => times + 1);
    },
    [name],
  );
  const discard = useCallback(
    (savedValue?: Value) => {
      if (savedValue !== undefined && drafts.get(name) !== savedValue) return;
      drafts.delete(name);
      redraw(times => times + 1);
    },
    [name],
  );
  const latest = () => (drafts.has(name) ? (drafts.get(name) as Value) : saved);
  const changed = drafts.has(name);
  return { value: latest(), changed, change, discard, latest, isKept: () => drafts.has(name) };
}
