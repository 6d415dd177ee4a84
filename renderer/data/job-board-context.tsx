import { createContext, use, useSyncExternalStore } from 'react';
import type { BoardEntry, JobBoard } from './job-board.ts';

const JobBoardContext = createContext<JobBoard | null>(null);

export const JobBoardProvider = JobBoardContext.Provider;

/** The board of long work; throws outside of the provider. */
export function useJobBoard(): JobBoard {
  const board = use(JobBoardContext);
  if (!board) throw new RangeError('useJobBoard needs a JobBoardProvider above it.');
  return board;
}

/** All jobs that are running now, whichever page began them. */
export function useRunningJobs(): readonly BoardEntry[] {
  const board = useJobBoard();
  const entries = useSyncExternalStore(board.onChange, board.entries);
  return [...entries.values()].filter(entry => entry.state.step === 'running');
}
