import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { peopleChangeTitles, recusalApplicantTitles } from '#domain/dispatch/people-change.ts';
import { addresses } from '../../app/addresses.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { type RowOf, usePagedList } from '../../data/use-paged-list.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { RequestDrawer } from './request-drawer.tsx';

export type RequestRow = RowOf<'recusal.list'>;

function Standing({ row }: { row: RequestRow }) {
  if (row.decision === null) return <StatusMark tone="soon">等待决定</StatusMark>;
  if (row.decision === 'refused') return <StatusMark tone="plain">驳回</StatusMark>;
  if (row.ledgerSeq === null) return <StatusMark tone="late">准予，等待换人</StatusMark>;
  return <StatusMark tone="good">准予，已换人</StatusMark>;
}

const columns: readonly Column<RequestRow>[] = [
  { key: 'state', title: '办理', width: 140, fixed: true, render: row => <Standing row={row} /> },
  { key: 'object', title: '检查对象', width: 220, grow: 2, fixed: true, render: row => row.objectName },
  { key: 'inspector', title: '检查人员', width: 90, render: row => row.inspectorName },
  { key: 'kind', title: '事由', width: 130, render: row => peopleChangeTitles[row.kind] },
  { key: 'applicant', title: '由谁提出', width: 112, render: row => recusalApplicantTitles[row.applicant] },
  { key: 'reason', title: '理由', width: 180, grow: 1, render: row => row.reason },
  { key: 'requestedOn', title: '申请日期', width: 104, render: row => row.requestedOn },
  { key: 'decidedBy', title: '决定人', width: 90, render: row => row.decidedBy ?? '—' },
  { key: 'replacement', title: '替补', width: 90, render: row => row.replacement ?? '—' },
  { key: 'sheet', title: '任务单号', width: 200, hidden: true, render: row => row.sheetNumber },
  { key: 'task', title: '任务', width: 220, hidden: true, render: row => row.taskName },
];

/** 回避与换人: who does not go, why, who decided it, and whom the draw brought instead. */
export function RecusalPage() {
  const navigate = useNavigate();
  const address = useAddressFilter();
  const task = Number(address.text('taskId'));
  const taskId = task > 0 ? task : null;
  const show = address.text('show') === 'all' ? 'all' : 'open';
  const list = usePagedList('recusal.list', { taskId, show });
  const choice = useColumnChoice('recusal', columns);
  const [opened, setOpened] = useState<number | null>(null);
  return (
    <Page
      title="回避与换人"
      state={list.loading ? undefined : `${show === 'open' ? '待办' : '共'} ${numberText(list.total)} 项`}
      actions={taskId === null ? null : <Button onClick={() => navigate(addresses.dispatch(taskId))}>回到派发</Button>}
      fill
    >
      <TableFrame
        tools={
          <Segmented
            aria-label="显示哪些申请"
            value={show}
            onChange={value => address.set('show', value === 'all' ? 'all' : '')}
            options={[
              { value: 'open', label: '待办' },
              { value: 'all', label: '全部' },
            ]}
          />
        }
        ends={
          <>
            <RowCount total={list.total} unit="项" />
            <ExportButton job="recusal.export" input={{ taskId }}>
              导出登记
            </ExportButton>
            <ColumnChooser columns={columns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="回避与换人"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={({ id }) => setOpened(id)}
          isOpen={({ id }) => id === opened}
          empty={
            <EmptyState title={show === 'open' ? '没有待办的申请' : '还没有申请'}>
              在任务的“派发”页打开一张任务单，按“回避或换人…”提出申请。
            </EmptyState>
          }
        />
      </TableFrame>
      <RequestDrawer row={list.rows.find(({ id }) => id === opened)} onClose={() => setOpened(null)} />
    </Page>
  );
}
