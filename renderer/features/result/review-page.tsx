import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { ApproveShown } from './approve-shown.tsx';
import { CheckTabs } from './check-tabs.tsx';
import { type QueueState, queueStates, reviewColumns } from './review-columns.tsx';
import { ReviewDrawer } from './review-drawer.tsx';

const states = Object.keys(queueStates) as QueueState[];
const problems = [
  { value: '', label: '不论有无问题' },
  { value: 'yes', label: '有问题' },
  { value: 'no', label: '没有问题' },
];

/** 审核: results that somebody else has entered, looked through before they count. */
export function ReviewPage() {
  const address = useAddressFilter();
  const state = states.find(known => known === address.text('state')) ?? 'entered';
  const problem = address.text('problem');
  const filter = {
    taskId: Number(address.text('taskId')) || null,
    state,
    problem: problem === '' ? null : problem === 'yes',
    text: address.text('text').slice(0, 100),
  };
  const list = usePagedList('result.queue', filter);
  const counts = useQuery('result.queue', { ...filter, after: null, limit: 1 }).data?.counts;
  const choice = useColumnChoice('result-review', reviewColumns);
  const [opened, setOpened] = useState<number | null>(null);
  const place = list.rows.findIndex(({ assignmentId }) => assignmentId === opened);
  return (
    <Page
      title="审核检查结果"
      state={counts && (counts.entered > 0 ? `${counts.entered} 个等待审核` : '没有等待审核的结果')}
      lead="由录入人以外的人逐一审核；审核通过之后，发现的问题进入后续处置，结果才能公示。"
      primary={state === 'entered' ? <ApproveShown rows={list.rows} /> : undefined}
      actions={<CheckTabs />}
      fill
    >
      <TableFrame
        tools={
          <>
            <Segmented<QueueState>
              aria-label="显示哪些结果"
              value={state}
              onChange={next => address.set('state', next === 'entered' ? '' : next)}
              options={states.map(value => ({ value, label: `${queueStates[value]} ${counts?.[value] ?? ''}` }))}
            />
            <Select
              aria-label="有无问题"
              value={problem}
              options={problems}
              onChange={value => address.set('problem', value)}
            />
            <SearchBox
              value={filter.text}
              onSearch={text => address.set('text', text)}
              placeholder="任务单号、对象、任务或录入人"
            />
          </>
        }
        ends={
          <>
            <RowCount total={list.total} unit="个" />
            <ColumnChooser columns={reviewColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="检查结果"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={row => setOpened(row.assignmentId)}
          isOpen={row => row.assignmentId === opened}
          empty={
            <EmptyState title={`没有${queueStates[state]}的结果`}>
              检查人员在“录入”页录完结果之后，由另一个有审核权限的人在这里审核。
            </EmptyState>
          }
        />
      </TableFrame>
      <ReviewDrawer
        row={list.rows[place] ?? null}
        onNext={() => setOpened((list.rows[place + 1] ?? list.rows[place - 1])?.assignmentId ?? null)}
        onClose={() => setOpened(null)}
      />
    </Page>
  );
}
