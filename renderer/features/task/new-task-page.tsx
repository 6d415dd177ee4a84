import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { today } from '../../data/today.ts';
import { useQuery } from '../../data/use-query.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import { TaskEditor } from './task-editor.tsx';
import { newTaskValues, type Profile } from './task-values.ts';

function NewTask({ profile }: { profile: Profile }) {
  const [parameters] = useSearchParams();
  const registry = Number(parameters.get('sub'));
  const values = useMemo(() => {
    const proposed = newTaskValues(profile, today());
    if (!Number.isSafeInteger(registry) || registry <= 0) return proposed;
    return { ...proposed, targeted: true, range: { ...proposed.range, subRegistries: [registry] } };
  }, [profile, registry]);
  return <TaskEditor task={null} saved={values} profile={profile} />;
}

/** A new task, filled in with what the bureau's profile proposes. */
export function NewTaskPage() {
  const profile = useQuery('profile.get', {});
  if (profile.data) return <NewTask profile={profile.data} />;
  return (
    <Page title="新建抽查任务">
      {profile.failure ? <FailureState failure={profile.failure} onRetry={profile.retry} /> : <Skeleton active />}
    </Page>
  );
}
