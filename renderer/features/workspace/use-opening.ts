import type { JobState } from '../../data/job-board.ts';
import { useJob } from '../../data/use-job.ts';

/** The three ways into a workspace, of which one runs at a time. */
export function useOpening() {
  const create = useJob('workspace.create', { slot: 'opening', quiet: true });
  const open = useJob('workspace.open', { slot: 'opening', quiet: true });
  const openDemo = useJob('workspace.openDemo', { slot: 'opening', quiet: true });
  // All three share one slot, so any of them tells how the opening stands.
  const state: JobState<unknown> = open.state;
  return { create, open, openDemo, state, running: open.running, cancel: open.cancel, clear: open.clear };
}
