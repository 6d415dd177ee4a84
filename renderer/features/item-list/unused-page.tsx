import { useNavigate } from 'react-router';
import type { OutputOf } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';
import { today } from '../../data/today.ts';
import { filterAddress } from '../../data/use-address-filter.ts';
import { useQuery } from '../../data/use-query.ts';
import { dateText } from '../../ui/date-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import type { Column } from '../../ui/table/column.ts';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';

type Row = OutputOf<'itemList.unused'>['rows'][number];

const columns: readonly Column<Row>[] = [
  { key: 'code', title: '编码', width: 110, wrap: true, render: row => row.code },
  { key: 'category', title: '抽查类别', width: 160, grow: 0.6, wrap: true, render: row => row.category },
  { key: 'title', title: '抽查事项', width: 260, grow: 2, wrap: true, render: row => row.title },
  {
    key: 'lastUsed',
    title: '最近实施',
    width: 150,
    render: row => (row.lastUsed === null ? '没有记录' : dateText(row.lastUsed)),
  },
  { key: 'listedSince', title: '列入清单', width: 150, render: row => dateText(row.listedSince) },
];

/** 久未实施的事项: what no check was made for in as many years as the profile says, and what to do about it. */
export function UnusedPage() {
  const navigate = useNavigate();
  const day = today();
  const { data, failure, retry } = useQuery('itemList.unused', { today: day });
  const choice = useColumnChoice('unused', columns);
  if (failure) return <FailureState failure={failure} onRetry={retry} />;
  const years = data?.years ?? 0;
  const show = ({ title }: Row) => {
    // The name without its sub-item is enough to find it.
    navigate(filterAddress(addresses.items, { text: [title.split('（')[0] ?? title] }));
  };
  return (
    <Page
      title="久未实施的事项"
      state={data ? `${years} 年以上没有实施的 ${data.rows.length} 项` : undefined}
      lead={
        data
          ? `依据：${data.source}。按本程序里的抽取和检查结果计算；没有记录的，从列入清单之日起算。要清理的，在下一版草稿里移除。`
          : undefined
      }
      fill
    >
      <TableFrame
        ends={
          <>
            <RowCount total={data?.rows.length ?? 0} unit="项" />
            <ColumnChooser columns={columns} choice={choice} />
            <ExportButton job="itemList.exportUnused" input={{ today: day }} />
          </>
        }
      >
        <DataTable
          label="久未实施的事项"
          columns={choice.shown}
          onResize={choice.resize}
          list={fixedList(data?.rows ?? [], !data)}
          onOpen={show}
          empty={
            <EmptyState title="没有要清理的事项">{`清单里的事项都在 ${years} 年之内实施过，或列入不到 ${years} 年。`}</EmptyState>
          }
        />
      </TableFrame>
    </Page>
  );
}
