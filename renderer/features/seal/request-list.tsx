import { type ReactNode, useState } from 'react';
import { usePagedList } from '../../data/use-paged-list.ts';
import { timeText } from '../../ui/date-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { RequestDrawer } from './request-drawer.tsx';
import { type RequestRow, requestStates, requestWords } from './seal-words.ts';

const columns: readonly Column<RequestRow>[] = [
  { key: 'purpose', title: '用印事由', width: 220, grow: 1, fixed: true, render: row => row.purpose },
  { key: 'papers', title: '文书', width: 260, grow: 2, render: row => papersText(row) },
  { key: 'what', title: '办法', width: 210, render: requestWords },
  { key: 'seals', title: '印章', width: 160, render: row => row.seals.map(({ name }) => name).join('、') },
  {
    key: 'state',
    title: '状态',
    width: 150,
    render: ({ state }) => <StatusMark tone={requestStates[state].tone}>{requestStates[state].word}</StatusMark>,
  },
  { key: 'by', title: '申请人', width: 100, render: row => row.requestedBy },
  { key: 'at', title: '申请时间', width: 150, render: row => timeText(row.requestedAt) },
];

function papersText({ papers, counts }: RequestRow): string {
  const [first] = papers;
  return counts.all > 1 ? `${first?.title ?? ''} 等 ${counts.all} 件` : (first?.title ?? '');
}

/** 用印申请: what waits for an approval or for the keeper of the seals, and what became of the others. */
export function RequestList({ switcher }: { switcher: ReactNode }) {
  const list = usePagedList('seal.requests', { show: 'all' });
  const choice = useColumnChoice('seal-request', columns);
  const [opened, setOpened] = useState<number | null>(null);
  const waiting = list.rows.filter(({ mayCarryOut }) => mayCarryOut).length;
  const state = waiting > 0 ? `${waiting} 项待我用印` : `共 ${numberText(list.total)} 项申请`;
  return (
    <Page title="用印" state={list.loading ? undefined : state} fill>
      <TableFrame
        tools={switcher}
        ends={
          <>
            <RowCount total={list.total} unit="项" />
            <ColumnChooser columns={columns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="用印申请"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={row => setOpened(row.id)}
          isOpen={row => row.id === opened}
          empty={
            <EmptyState title="还没有用印申请">
              在“公文”里打开一份文书，按“申请用印…”。经另一人审批后，由印章保管人在这里用印。
            </EmptyState>
          }
        />
      </TableFrame>
      <RequestDrawer row={list.rows.find(({ id }) => id === opened) ?? null} onClose={() => setOpened(null)} />
    </Page>
  );
}
