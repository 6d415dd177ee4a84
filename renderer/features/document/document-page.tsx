import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useWorkspace } from '../../app/workspace-context.tsx';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { May } from '../../ui/may.tsx';
import { Page } from '../../ui/page.tsx';
import { PaperTabs } from '../paper/paper-tabs.tsx';
import { ExportPapers } from '../printing/export-papers.tsx';
import { PrintLogButton } from '../printing/print-log.tsx';
import { CheckSheetButton } from './check-sheet.tsx';
import styles from './document-page.module.css';
import { FontNote } from './font-note.tsx';
import { PaperTable } from './paper-table.tsx';
import { TaskChoice } from './task-choice.tsx';
import { TaskDocuments } from './task-documents.tsx';
import { useEveryPaper } from './use-papers.ts';

const taskField = 'task-of-papers';

function taskIdOf(text: string): number | null {
  const id = Number(text);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

/** 公文: the papers of a draw, a check and a disclosure; made here, and found again. */
export function DocumentPage() {
  const address = useAddressFilter();
  const taskId = taskIdOf(address.text('taskId'));
  const task = useQuery('task.get', { id: taskId ?? 1 }, { enabled: taskId !== null });
  const chosen = taskId === null || task.data?.id !== taskId ? undefined : task.data;
  return (
    <Page title="公文" state={chosen ? chosen.number : '全部任务'} actions={<CheckSheetButton />} fill>
      <PaperTabs />
      <div className={styles.choice}>
        <label htmlFor={taskField}>任务</label>
        <TaskChoice
          id={taskField}
          task={chosen}
          onChoose={id => address.set('taskId', id === null ? '' : String(id))}
        />
      </div>
      {task.failure && taskId !== null ? <FailureState failure={task.failure} onRetry={task.retry} /> : null}
      <FontNote />
      {chosen ? <TaskDocuments key={chosen.id} task={chosen} /> : null}
      {taskId === null ? <EveryDocument /> : null}
    </Page>
  );
}

function EveryDocument() {
  const list = useEveryPaper();
  const year = Number(today().slice(0, 4));
  const makes = useMay('document.notices');
  const { counts } = useWorkspace();
  return (
    <PaperTable
      list={list}
      tools={
        <>
          <span className={styles.advice}>
            {makes ? '先选一个任务，就可以制作它的公文。' : '选一个任务，只看它的公文。'}
          </span>
          <PrintLogButton taskId={null} />
          {list.total ? <ExportPapers taskId={null} year={year}>{`导出 ${year} 年的公文`}</ExportPapers> : null}
        </>
      }
      empty={makes ? counts.tasks > 0 ? <ChooseFirst /> : <DrawFirst /> : <NoneYet />}
    />
  );
}

function NoneYet() {
  return <EmptyState title="还没有公文">有权限的同事制作之后，都列在这里。</EmptyState>;
}

function ChooseFirst() {
  const focusChoice = () => document.getElementById(taskField)?.focus();
  return (
    <EmptyState
      title="还没有公文"
      action={
        <Button type="primary" onClick={focusChoice}>
          选择任务
        </Button>
      }
    >
      抽取、检查和公示要用的公文都按任务制作。先选一个任务。
    </EmptyState>
  );
}

function DrawFirst() {
  const navigate = useNavigate();
  return (
    <EmptyState
      title="还没有公文"
      action={
        <May call="task.create">
          <Button type="primary" onClick={() => navigate(addresses.newTask)}>
            新建抽查任务
          </Button>
        </May>
      }
    >
      公文从任务而来：先新建抽查任务，抽取之后就可以制作见证记录、名单和通知书。
    </EmptyState>
  );
}
