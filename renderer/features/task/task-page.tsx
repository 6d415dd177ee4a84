import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useWorkspace } from '../../app/workspace-context.tsx';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { taskColumns } from './task-columns.tsx';

function NoTaskYet({ action }: { action: ReactNode }) {
  return (
    <EmptyState title="还没有抽查任务" action={action}>
      先定好抽查哪些事项、在哪些对象里抽、各等级抽多少，再到会上当众抽取。
    </EmptyState>
  );
}

function NoSuchTask({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState title="没有符合条件的任务" action={<Button onClick={onClear}>清除条件</Button>}>
      换一个词再找。
    </EmptyState>
  );
}

/** 抽查任务: every task of the bureau, newest first. */
export function TaskPage() {
  const { counts } = useWorkspace();
  const navigate = useNavigate();
  const address = useAddressFilter();
  const text = address.text('text');
  const choice = useColumnChoice('task', taskColumns);
  const list = usePagedList('task.list', { text: text.slice(0, 100) });
  const nothingYet = counts.tasks === 0;
  const newTask = (
    <May call="task.create">
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => navigate(addresses.newTask)}>
        新建任务
      </Button>
    </May>
  );
  return (
    <Page
      title="抽查任务"
      state={nothingYet ? '还没有任务' : `共 ${numberText(counts.tasks)} 个`}
      primary={nothingYet ? undefined : newTask}
      fill
    >
      <TableFrame
        tools={<SearchBox value={text} onSearch={value => address.set('text', value)} placeholder="任务名称或编号" />}
        ends={
          <>
            <RowCount total={list.total} unit="个" />
            <ColumnChooser columns={taskColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="抽查任务"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={row => navigate(addresses.task(row.id))}
          empty={nothingYet ? <NoTaskYet action={newTask} /> : <NoSuchTask onClear={address.clear} />}
        />
      </TableFrame>
    </Page>
  );
}
