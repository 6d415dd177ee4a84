import { Segmented } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { approvalColumns } from './approval-columns.tsx';
import { ApprovalDrawer } from './approval-drawer.tsx';

const views = [
  { value: 'for-me', label: '待我审批' },
  { value: 'open', label: '进行中' },
  { value: 'mine', label: '我申请的' },
  { value: 'all', label: '全部' },
] as const;

type View = (typeof views)[number]['value'];

const empty: Readonly<Record<View, string>> = {
  'for-me': '没有等您审批的申请。别人提出申请后，会出现在这里，左侧“审批”旁也会有数字。',
  open: '没有正在办理的申请。',
  mine: '您还没有提出过申请。作废任务、取消抽取、确认公示时，在办理的地方申请。',
  all: '还没有人提出过申请。',
};

/** 审批: what waits for whoever looks, and everything that was ever asked for. */
export function ApprovalPage() {
  const address = useAddressFilter();
  const choice = useColumnChoice('approval', approvalColumns);
  const wanted = address.text('show');
  const decides = useMay('approval.decide');
  // Nothing ever waits for whoever may not decide.
  const offered = views.filter(({ value }) => decides || value !== 'for-me');
  const show = offered.find(view => view.value === wanted)?.value ?? (decides ? 'for-me' : 'open');
  const list = usePagedList('approval.list', { show, action: null });
  const waiting = useQuery(
    'approval.list',
    { show: 'for-me', action: null, after: null, limit: 1 },
    { enabled: decides },
  ).data?.total;
  const [opened, setOpened] = useState<number | null>(null);
  // The row in the list is the newest word about it.
  const row = list.rows.find(one => one.id === opened) ?? null;
  return (
    <Page
      title="审批"
      state={waiting === undefined ? undefined : waiting > 0 ? `${waiting} 项待我审批` : '没有待我审批的'}
      fill
    >
      <TableFrame
        tools={
          <Segmented
            aria-label="看哪些申请"
            options={offered}
            value={show}
            onChange={value => {
              setOpened(null);
              address.set('show', value);
            }}
          />
        }
        ends={
          <>
            <RowCount total={list.total} unit="项" />
            <ColumnChooser columns={approvalColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="审批申请"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={one => setOpened(one.id)}
          isOpen={one => one.id === opened}
          empty={<EmptyState title="没有申请">{empty[show]}</EmptyState>}
        />
      </TableFrame>
      <ApprovalDrawer row={row} onClose={() => setOpened(null)} />
    </Page>
  );
}
