import { useParams } from 'react-router';
import { isDisclosed } from '#domain/dispatch/task-machine.ts';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Page } from '../../ui/page.tsx';
import { RoundTrip } from '../result/round-trip.tsx';
import { DiscloseButton, PapersButton, ResultLead, resultState } from './result-heading.tsx';
import { ResultPile } from './result-pile.tsx';
import { countSheets } from './sheet-filter.ts';
import { useResultEntry } from './use-result-entry.ts';

/** 录入检查结果: the task sheets of one task, entered one after the other from the paper. */
export function ResultPage() {
  const taskId = Number(useParams().taskId);
  if (!Number.isSafeInteger(taskId) || taskId < 1) return <NotFoundPage />;
  return <TaskResults key={taskId} taskId={taskId} />;
}

function TaskResults({ taskId }: { taskId: number }) {
  const entry = useResultEntry(taskId);
  const discloses = useMay('disclosure.confirm');
  const enters = useMay('result.save');
  const { data: task, failure, retry } = useQuery('task.get', { id: taskId });
  const failed = failure ?? entry.list.failure;
  if (failed) return <FailureState failure={failed} onRetry={failure ? retry : entry.list.retry} />;
  const title = enters ? '录入检查结果' : '检查结果';
  if (!task || !entry.list.complete || entry.groups.length === 0) return <Page title={title}>{null}</Page>;
  const counts = countSheets(entry.sheets);
  const entered = counts.all - counts.open;
  const finished = counts.all > 0 && counts.open === 0;
  return (
    <Page
      title={title}
      state={resultState(task.state, entered, counts.all)}
      lead={<ResultLead task={task} />}
      primary={finished && discloses && !isDisclosed(task.state) ? <DiscloseButton taskId={taskId} /> : undefined}
      actions={
        <>
          {enters ? <RoundTrip taskId={taskId} /> : null}
          <PapersButton taskId={taskId} />
        </>
      }
      fill
    >
      <ResultPile entry={entry} task={task} counts={counts} />
      <LeaveGuard
        when={entry.drafts.count > 0}
        consequence={`有 ${entry.drafts.count} 张任务单填了还没有保存。草稿会留着，回来可以接着填；关闭程序就没有了。`}
      />
    </Page>
  );
}
