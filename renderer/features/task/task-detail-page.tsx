import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import { TaskEditor } from './task-editor.tsx';
import { TaskSummary } from './task-summary.tsx';
import { type Profile, savedTaskValues } from './task-values.ts';
import type { SavedTask } from './use-task-editor.ts';

function DraftTask({ task, profile }: { task: SavedTask; profile: Profile }) {
  const values = useMemo(() => savedTaskValues(task, profile), [task, profile]);
  return <TaskEditor key={task.id} task={task} saved={values} profile={profile} />;
}

/** One task: a form while it is a draft, for whoever may change it; afterwards what was decided and where to go on. */
export function TaskDetailPage() {
  const taskId = Number(useParams().taskId);
  const task = useQuery('task.get', { id: taskId });
  const profile = useQuery('profile.get', {});
  const plans = useMay('task.save');
  const failed = [task, profile].find(({ failure }) => failure !== null);
  // While another task is being asked, the answer of the one before must not be shown as this one.
  if (task.data?.id === taskId && profile.data) {
    return task.data.state === 'draft' && plans ? (
      <DraftTask task={task.data} profile={profile.data} />
    ) : (
      <TaskSummary task={task.data} profile={profile.data} />
    );
  }
  return (
    <Page title="抽查任务">
      {failed?.failure ? <FailureState failure={failed.failure} onRetry={failed.retry} /> : <Skeleton active />}
    </Page>
  );
}
