import { Spin } from 'antd';
import { useEffect, useState } from 'react';
import { Outlet } from 'react-router';
import { openedBefore, rememberOpening } from '../data/opened-before.ts';
import { usePlatform } from '../data/platform-context.tsx';
import { useQuery } from '../data/use-query.ts';
import { StartPage } from '../features/workspace/start-page.tsx';
import { useOpening } from '../features/workspace/use-opening.ts';
import { FailureState } from '../ui/failure-state.tsx';
import { WorkspaceProvider } from './workspace-context.tsx';

/** Lets nobody in without an open workspace: the start page stands here until there is one. */
export function WorkspaceGate() {
  const status = useQuery('workspace.status', {});
  const { running } = useOpening();
  // A new workspace is open before it is filled; nobody should look at it half-made.
  const open = status.data?.state === 'open' && !running;
  const [wasOpen, setWasOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    setWasOpen(true);
    rememberOpening();
  }, [open]);
  const firstStart = useFirstStart();
  if (status.data === undefined) {
    if (status.failure) return <FailureState failure={status.failure} onRetry={status.retry} />;
    if (firstStart) return <StartPage status={null} byItself={false} />;
    return <Spin delay={300} description="正在连接本机服务" fullscreen />;
  }
  const { bureau, counts } = status.data;
  // Whoever has closed a workspace on purpose does not want it opened again by itself.
  if (!open || !bureau || !counts) return <StartPage status={status.data} byItself={!wasOpen} />;
  return (
    <WorkspaceProvider value={{ ...status.data, bureau, counts }}>
      <Outlet />
    </WorkspaceProvider>
  );
}

/** Whether nothing was ever opened on this PC: what can be chosen is known then before the core answers. */
function useFirstStart(): boolean {
  const { kind } = usePlatform();
  const [first] = useState(() => kind === 'desktop' && !openedBefore());
  return first;
}
