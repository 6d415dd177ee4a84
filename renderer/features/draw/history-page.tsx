import { Button, Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
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

const formalLead = '每次抽取连同取消和撤回的都留在这里，编号不重复使用，随时可以验证。';
const rehearsalLead = '演练另有编号和记录链，不具效力，不计入抽取次数，也不能转为正式抽取。';

function stateOf(rehearsal: boolean, nothingYet: boolean, total: number): string {
  if (nothingYet) return rehearsal ? '还没有演练' : '还没有抽取';
  return rehearsal ? `演练 ${numberText(total)} 次` : `共 ${numberText(total)} 次`;
}

/** 抽取: every draw of the bureau with all its attempts; nothing ever leaves this list, and rehearsals stand in one of their own. */
export function HistoryPage() {
  const navigate = useNavigate();
  const address = useAddressFilter();
  const rehearsal = address.text('show') === 'rehearsal';
  const choice = useColumnChoice('draw', historyColumns);
  const list = usePagedList('draw.history', { rehearsal });
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
      state={stateOf(rehearsal, nothingYet, list.total)}
      lead={rehearsal ? rehearsalLead : formalLead}
      primary={nothingYet ? undefined : toTasks}
      fill
    >
      <TableFrame
        tools={
          <Segmented
            aria-label="看哪一种"
            options={[
              { value: '', label: '正式抽取' },
              { value: 'rehearsal', label: '演练' },
            ]}
            value={rehearsal ? 'rehearsal' : ''}
            onChange={value => address.set('show', value)}
          />
        }
        ends={
          <>
            <RowCount total={list.total} unit="次" />
            <ColumnChooser columns={historyColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label={rehearsal ? '演练记录' : '抽取记录'}
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={row => navigate(addresses.draw(row.drawId))}
          empty={
            rehearsal ? (
              <EmptyState title="还没有演练">
                在一个草稿任务的页面上可以先演练一次，不影响正式抽取的编号和记录。
              </EmptyState>
            ) : (
              <EmptyState title="还没有抽取" action={toTasks}>
                抽取从一个抽查任务开始：先建任务、看预览，再冻结名单，当众抽取。
              </EmptyState>
            )
          }
        />
      </TableFrame>
    </Page>
  );
}
