import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { historyColumns } from './history-columns.tsx';

/** 抽取: every draw of the bureau with all its attempts; nothing ever leaves this list. */
export function HistoryPage() {
  const navigate = useNavigate();
  const choice = useColumnChoice('draw', historyColumns);
  const list = usePagedList('draw.history', {});
  const toTasks = (
    <May call="draw.freezeFrame">
      <Button type="primary" onClick={() => navigate(addresses.tasks)}>
        从任务开始抽取
      </Button>
    </May>
  );
  const nothingYet = list.total === 0 && !list.loading;
  return (
    <Page
      title="抽取"
      state={nothingYet ? '还没有抽取' : `共 ${numberText(list.total)} 次`}
      lead="每次抽取连同取消和撤回的都留在这里，编号不重复使用，随时可以验证。"
      primary={nothingYet ? undefined : toTasks}
      fill
    >
      <TableFrame
        ends={
          <>
            <RowCount total={list.total} unit="次" />
            <ColumnChooser columns={historyColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="抽取记录"
          columns={choice.shown}
          list={list}
          onOpen={row => navigate(addresses.draw(row.drawId))}
          empty={
            <EmptyState title="还没有抽取" action={toTasks}>
              抽取从一个抽查任务开始：先建任务、看预览，再冻结名单，当众抽取。
            </EmptyState>
          }
        />
      </TableFrame>
    </Page>
  );
}
