import { useEffect, useId, useSyncExternalStore } from 'react';
import type { InputOf, JobName, OutputOf } from '#contract/contract.ts';
import type { JobState } from './job-board.ts';
import { useJobBoard } from './job-board-context.tsx';
import { notify } from './notices.ts';

export interface JobView<Name extends JobName> {
  readonly state: JobState<OutputOf<Name>>;
  readonly running: boolean;
  /** Resolves with the result, or null when the job failed or was cancelled. */
  start(input: InputOf<Name>): Promise<OutputOf<Name> | null>;
  cancel(): void;
  /** Back to idle; the page has seen the result. */
  clear(): void;
}

interface JobOptions {
  /** A name under which the job is found again after leaving and coming back; without it the job ends with its page. */
  readonly slot?: string;
  /** Show the failure in the page (state) instead of in a notice. */
  readonly quiet?: boolean;
}

/** Runs long work with progress and cancel. */
export function useJob<Name extends JobName>(name: Name, options: JobOptions = {}): JobView<Name> {
  const board = useJobBoard();
  const ownSlot = useId();
  const slot = options.slot ?? ownSlot;
  const state = useSyncExternalStore(board.onChange, () => board.state(slot)) as JobState<OutputOf<Name>>;
  useEffect(() => {
    if (options.slot !== undefined) return;
    return () => {
      if (board.state(ownSlot).step !== 'running') board.clear(ownSlot);
    };
  }, [board, options.slot, ownSlot]);
  return {
    state,
    running: state.step === 'running',
    async start(input) {
      const result = await board.start(slot, name, input);
      const after = board.state(slot);
      if (after.step === 'failed' && !options.quiet) notify({ kind: 'failed', sentence: after.failure.sentence });
      return result;
    },
    cancel: () => board.entries().get(slot)?.cancel(),
    clear: () => board.clear(slot),
  };
}
