import { Modal } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';

interface LeaveGuardProps {
  /** True while there are changes that have not been saved. */
  readonly when: boolean;
  /** What happens to the changes; drafts kept in memory say so. */
  readonly consequence?: string;
}

/** Leaving a form with changes asks first, inside the program and when its window is closed. */
export function LeaveGuard({ when, consequence = '已填写的内容还没有保存，离开后会丢失。' }: LeaveGuardProps) {
  return when ? <LeaveQuestion consequence={consequence} /> : null;
}

function LeaveQuestion({ consequence }: { consequence: string }) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  // Taken away whole: one that is closed while it unfolds would leave its cover over the page.
  if (blocker.state !== 'blocked') return null;
  return (
    <Modal
      open
      title="离开这一页？"
      okText="离开"
      cancelText="留在这一页"
      onOk={() => blocker.proceed()}
      onCancel={() => blocker.reset()}
    >
      {consequence}
    </Modal>
  );
}
