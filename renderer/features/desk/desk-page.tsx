import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { OutputOf } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';
import { type OpenWorkspace, useWorkspace } from '../../app/workspace-context.tsx';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useQuery } from '../../data/use-query.ts';
import { dateText } from '../../ui/date-text.ts';
import { Page } from '../../ui/page.tsx';
import { BackupAlarm } from '../backup/backup-alarm.tsx';
import { HolidayAlarm } from '../publication/holiday-alarm.tsx';
import { CountStrip } from './count-strip.tsx';
import { DeskBoard } from './desk-board.tsx';
import { DeskTabs } from './desk-tabs.tsx';
import { FirstSteps } from './first-steps.tsx';

function isReady({ counts }: OpenWorkspace): boolean {
  return counts.items > 0 && counts.objects > 0 && counts.inspectors > 0 && counts.tasks > 0;
}

function unreadyState({ counts }: OpenWorkspace): string {
  const filled = counts.items > 0 && counts.objects > 0 && counts.inspectors > 0;
  return filled ? '可以新建第一个抽查任务' : '先把数据准备好';
}

function stateOf({ late, today, week, total }: OutputOf<'desk.list'>['counts']): string {
  if (late > 0) return `${late} 件已经逾期`;
  if (today > 0) return `${today} 件今天到期`;
  if (week > 0) return `${week} 件本周到期`;
  return total > 0 ? '本周没有到期的事' : '没有要办的事';
}

/** 工作台: what is late, what is due, what waits for whoever looks; every number leads to its rows. */
export function DeskPage() {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const day = today();
  const desk = useQuery('desk.list', { today: day, person: 'mine', kinds: [], limit: 200 });
  const plans = useMay('task.create');
  const ready = isReady(workspace);
  const state = desk.data ? stateOf(desk.data.counts) : '正在查看';
  return (
    <Page
      title="工作台"
      state={ready ? state : unreadyState(workspace)}
      lead={`今天是 ${dateText(day)}`}
      primary={
        ready && plans ? (
          <Button type="primary" onClick={() => navigate(addresses.newTask)}>
            新建抽查任务
          </Button>
        ) : undefined
      }
    >
      <DeskTabs />
      <BackupAlarm />
      <HolidayAlarm />
      <CountStrip counts={workspace.counts} day={day} />
      {ready ? null : <FirstSteps counts={workspace.counts} />}
      <DeskBoard day={day} />
    </Page>
  );
}
