import type { MethodName } from '#contract/contract.ts';
import type { PhaseName } from './phases/phases.ts';
import type { Counts } from './state/counts.ts';
import type { Found } from './state/found.ts';

/** Where a bureau lies: its workspace, its key and its files are below `place`. */
export interface Run {
  readonly place: string;
  /** The instant at which the core's clock begins, such as 2026-03-02T09:00:00+08:00. */
  readonly at: string;
  /** `make` creates the bureau first; `look` only opens it and looks, as after a torn log. */
  readonly as: 'make' | 'work' | 'look';
  readonly phase: PhaseName;
}

/**
 * What the worker says, one line of JSON each, written to its pipe before it goes on: whatever stands there was said before the
 * kill.
 */
export type Line =
  | { readonly is: 'ready' }
  | { readonly is: 'opening' }
  /** The workspace as it was found, before anything else was done to it. */
  | { readonly is: 'opened'; readonly found: Found }
  | { readonly is: 'working'; readonly faults: readonly string[] }
  | { readonly is: 'begun'; readonly method: MethodName }
  /** A call was answered; the state that it left. */
  | { readonly is: 'answered'; readonly method: MethodName; readonly found: Found }
  | { readonly is: 'finished'; readonly faults: readonly string[]; readonly counts: Counts }
  | { readonly is: 'closed' }
  | { readonly is: 'failed'; readonly message: string };
