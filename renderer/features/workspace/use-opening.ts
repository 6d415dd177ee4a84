import type { InputOf } from '#contract/contract.ts';
import type { JobState } from '../../data/job-board.ts';
import { usePageSession } from '../../data/page-session-context.tsx';
import { useJob } from '../../data/use-job.ts';

/** The three ways into a workspace, of which one runs at a time. */
export function useOpening() {
  const session = usePageSession();
  const create = useJob('workspace.create', { slot: 'opening', quiet: true });
  const open = useJob('workspace.open', { slot: 'opening', quiet: true });
  const openDemo = useJob('workspace.openDemo', { slot: 'opening', quiet: true });
  // All three share one slot, so any of them tells how the opening stands.
  const state: JobState<unknown> = open.state;
  // Whoever has just made a bureau, or looks at the demo, sits in it at once.
  const enter = <Opened extends { session: string | null; recoveryCode: string | null } | null>(opened: Opened) => {
    if (opened && opened.session !== null) session.enter(opened.session, opened.recoveryCode);
    return opened;
  };
  return {
    create: { start: async (input: InputOf<'workspace.create'>) => enter(await create.start(input)) },
    open,
    openDemo: { start: async (input: InputOf<'workspace.openDemo'>) => enter(await openDemo.start(input)) },
    state,
    running: open.running,
    cancel: open.cancel,
    clear: open.clear,
  };
}
