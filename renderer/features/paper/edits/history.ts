/** What stands, what stood before, and what was taken back. */
export interface History<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
  /** Which field is being typed in; the next key in it belongs to the same step. */
  readonly typing: string | null;
}

const mostSteps = 300;

export function beginHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], typing: null };
}

/** A change; changes with the same `typing` follow each other as one step. */
export function recordChange<Value>(
  history: History<Value>,
  present: Value,
  typing: string | null = null,
): History<Value> {
  if (present === history.present) return history;
  const goesOn = typing !== null && typing === history.typing;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-mostSteps);
  return { past, present, future: [], typing };
}

/** The next change is a step of its own. */
export function endStep<Value>(history: History<Value>): History<Value> {
  return history.typing === null ? history : { ...history, typing: null };
}

export function undo<Value>(history: History<Value>): History<Value> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  const future = [history.present, ...history.future];
  return { past: history.past.slice(0, -1), present: before, future, typing: null };
}

export function redo<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, typing: null };
}
