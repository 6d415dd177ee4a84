import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { isDisclosed } from '#domain/dispatch/task-machine.ts';
import { addresses } from '../../app/addresses.ts';
import { type OpenWorkspace, useWorkspace } from '../../app/workspace-context.tsx';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useQuery } from '../../data/use-query.ts';
import { dateText } from '../../ui/date-text.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import { BackupAlarm } from '../backup/backup-alarm.tsx';
import { HolidayAlarm } from '../publication/holiday-alarm.tsx';
import { CountStrip } from './count-strip.tsx';
import styles from './desk-page.module.css';
import { dueOf, type TaskRow } from './due.ts';
import { DueList } from './due-list.tsx';
import { FirstSteps } from './first-steps.tsx';
import { WaitingList } from './waiting-list.tsx';

/** How many tasks the desk looks at: the newest hundred are more than a county has open at once. */
const openTasks = 100;

function isReady({ counts }: OpenWorkspace): boolean {
  return counts.items > 0 && counts.objects > 0 && counts.inspectors > 0 && counts.tasks > 0;
}

function unreadyState({ counts }: OpenWorkspace): string {
  const filled = counts.items > 0 && counts.objects > 0 && counts.inspectors > 0;
  return filled ? '可以新建第一个抽查任务' : '先把数据准备好';
}

function stateOf(late: number, due: number, waiting: readonly TaskRow[]): string {
  if (late > 0) return `${late} 件已经逾期`;
  if (due > 0) return `${due} 件快到期`;
  return waiting.length > 0 ? `${waiting.length} 个任务等着下一步` : '没有到期的事';
}

/** 工作台: what is late, what is due, what waits for the next step; every number leads to its rows. */
export function DeskPage() {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const day = today();
  const disclosures = useQuery('disclosure.list', { today: day }, { enabled: useMay('disclosure.list') });
  const tasks = useQuery('task.list', { text: '', after: null, limit: openTasks }, { enabled: useMay('task.list') });
  const plans = useMay('task.create');
  const failed = [disclosures, tasks].find(query => query.failure);
  const due = dueOf(disclosures.data ?? []);
  const waiting = (tasks.data?.rows ?? []).filter(task => !isDisclosed(task.state) && task.state !== 'void');
  const ready = isReady(workspace);
  const late = due.filter(row => row.state === 'late').length;
  const soon = due.filter(row => row.state === 'due-soon').length;
  return (
    <Page
      title="工作台"
      state={ready ? stateOf(late, soon, waiting) : unreadyState(workspace)}
      lead={`今天是 ${dateText(day)}`}
      primary={
        ready && plans ? (
          <Button type="primary" onClick={() => navigate(addresses.newTask)}>
            新建抽查任务
          </Button>
        ) : undefined
      }
    >
      <BackupAlarm />
      <HolidayAlarm />
      <CountStrip counts={workspace.counts} day={day} />
      {ready ? null : <FirstSteps counts={workspace.counts} />}
      {failed?.failure ? <FailureState failure={failed.failure} onRetry={failed.retry} /> : null}
      <div className={styles.columns}>
        {disclosures.data ? <DueList rows={due} /> : null}
        {tasks.data ? <WaitingList tasks={waiting} /> : null}
      </div>
    </Page>
  );
}
