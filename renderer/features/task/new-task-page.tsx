import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { today } from '../../data/today.ts';
import { useQuery } from '../../data/use-query.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import type { Plan, PlanLine } from '../plan/plan-words.tsx';
import { taskFromLine } from '../plan/task-from-line.ts';
import { TaskEditor } from './task-editor.tsx';
import { newTaskValues, type Profile } from './task-values.ts';

interface NewTaskProps {
  readonly profile: Profile;
  /** The line of the annual plan it is made from. */
  readonly from: { readonly plan: Plan; readonly line: PlanLine } | null;
}

function NewTask({ profile, from }: NewTaskProps) {
  const [parameters] = useSearchParams();
  const registry = Number(parameters.get('sub'));
  const values = useMemo(() => {
    const proposed = newTaskValues(profile, today());
    if (from) return taskFromLine(proposed, from.line, from.plan.name, today());
    if (!Number.isSafeInteger(registry) || registry <= 0) return proposed;
    return { ...proposed, targeted: true, range: { ...proposed.range, subRegistries: [registry] } };
  }, [profile, registry, from]);
  return <TaskEditor task={{ planLineId: from?.line.id ?? null }} saved={values} profile={profile} />;
}

/** A new task, filled in with what the bureau's profile proposes. */
export function NewTaskPage() {
  const profile = useQuery('profile.get', {});
  const [parameters] = useSearchParams();
  const planId = Number(parameters.get('plan')) || 0;
  const { data: plan } = useQuery('plan.get', { id: planId || 1 }, { enabled: planId > 0 });
  const line = plan?.rows.find(({ id }) => id === Number(parameters.get('line')));
  const from = useMemo(() => (plan && line ? { plan, line } : null), [plan, line]);
  const isKnown = planId === 0 || plan?.id === planId;
  if (profile.data && isKnown) return <NewTask profile={profile.data} from={from} />;
  return (
    <Page title="新建抽查任务">
      {profile.failure ? <FailureState failure={profile.failure} onRetry={profile.retry} /> : <Skeleton active />}
    </Page>
  );
}
