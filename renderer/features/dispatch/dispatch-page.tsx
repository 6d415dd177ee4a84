import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { useRowSelection } from '../../ui/table/use-row-selection.ts';
import { taskStateWords } from '../task/task-state.tsx';
import { BulkDeeds } from './bulk-deeds.tsx';
import { sheetColumns } from './sheet-columns.tsx';
import { SheetDrawer } from './sheet-drawer.tsx';

/** 派发: the sheets of one task from the draw to the check; what is done to many at once, and one by one in the drawer. */
export function DispatchPage() {
  const navigate = useNavigate();
  const taskId = Number(useParams().taskId);
  const task = useQuery('task.get', { id: taskId });
  const list = usePagedList('dispatch.list', { taskId });
  const selection = useRowSelection({ taskId }, list.total);
  const choice = useColumnChoice('dispatch', sheetColumns);
  const [opened, setOpened] = useState<number | null>(null);
  if (task.data?.id !== taskId) {
    return (
      <Page title="派发">
        {task.failure ? <FailureState failure={task.failure} onRetry={task.retry} /> : <Skeleton active />}
      </Page>
    );
  }
  const row = list.rows.find(({ id }) => id === opened);
  return (
    <Page
      title={`派发 ${task.data.number}`}
      state={taskStateWords[task.data.state].word}
      lead={task.data.name}
      actions={
        <>
          <Button onClick={() => navigate(addresses.task(taskId))}>任务</Button>
          <Button onClick={() => navigate(addresses.recusalsOf(taskId))}>
            {task.data.openRequests > 0 ? `回避与换人（${task.data.openRequests} 项待办）` : '回避与换人'}
          </Button>
          <Button onClick={() => navigate(addresses.documentsOf(taskId))}>公文</Button>
        </>
      }
      fill
    >
      <TableFrame
        tools={<BulkDeeds taskId={taskId} rows={list.rows} selection={selection} />}
        ends={
          <>
            <RowCount total={list.total} unit="张" />
            <ColumnChooser columns={sheetColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="检查任务单"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          selection={selection}
          onOpen={({ id }) => setOpened(id)}
          isOpen={({ id }) => id === opened}
          empty={
            <EmptyState title="还没有检查任务单">抽取办结之后，每个抽中的对象有一张检查任务单，在这里派发。</EmptyState>
          }
        />
      </TableFrame>
      <SheetDrawer key={row?.id ?? 0} row={row} onClose={() => setOpened(null)} />
    </Page>
  );
}
