import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { type RowOf, usePagedList } from '../../data/use-paged-list.ts';
import { timeText } from '../../ui/date-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import type { Column } from '../../ui/table/column.ts';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';

type ComparisonRow = RowOf<'comparison.list'>;

const count = (title: string, key: keyof ComparisonRow['counts']): Column<ComparisonRow> => ({
  key,
  title,
  width: 100,
  align: 'end',
  render: row => numberText(row.counts[key]),
});

const columns: readonly Column<ComparisonRow>[] = [
  { key: 'madeAt', title: '比对时间', width: 150, render: row => timeText(row.madeAt) },
  { key: 'source', title: '对方', width: 180, grow: 1, render: row => row.source },
  { key: 'fileName', title: '文件', width: 260, grow: 2, render: row => row.fileName },
  count('对方行数', 'rows'),
  count('双方都有', 'common'),
  count('待认定', 'doubtful'),
  count('仅对方有', 'theirs'),
  count('仅我方有', 'ours'),
];

/** Every comparison that was made, newest first. */
export function ComparisonListPage() {
  const navigate = useNavigate();
  const list = usePagedList('comparison.list', {});
  const choice = useColumnChoice('comparison-list', columns);
  const none = list.total === 0;
  const begin = (
    <May call="comparison.run">
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => navigate(addresses.newComparison)}>
        比对名单
      </Button>
    </May>
  );
  return (
    <Page
      title="名单比对"
      state={none ? '还没有比对' : `共 ${numberText(list.total)} 次`}
      primary={none ? undefined : begin}
      fill
    >
      <TableFrame
        ends={
          <>
            <RowCount total={list.total} unit="次" />
            <ColumnChooser columns={columns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="名单比对"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={row => navigate(addresses.comparison(row.id))}
          empty={
            <EmptyState title="还没有名单比对" action={begin}>
              联合抽查之前，把其他部门的监管名单与本局名录库对一遍：哪些双方都有，哪些只有一方有。名录库不会因比对而改变。
            </EmptyState>
          }
        />
      </TableFrame>
    </Page>
  );
}
