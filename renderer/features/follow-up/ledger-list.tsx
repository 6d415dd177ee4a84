import { Button, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import type { InputOf } from '#contract/contract.ts';
import { type FollowUpState, followUpStates } from '#domain/follow-up/follow-up-machine.ts';
import { followUpStateNames } from '#domain/follow-up/follow-up-words.ts';
import { today } from '../../data/today.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useCommand } from '../../data/use-command.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FacetFilter } from '../../ui/facet-filter.tsx';
import { ListExport } from '../../ui/list-export.tsx';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { listSort } from '../../ui/table/list-sort.ts';
import { SelectionNote } from '../../ui/table/row-tick.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { useRowSelection } from '../../ui/table/use-row-selection.ts';
import { AssignButton } from './assign-button.tsx';
import { ledgerColumns } from './ledger-columns.tsx';
import { LedgerDrawer } from './ledger-drawer.tsx';

type Filter = InputOf<'followUp.list'>['filter'];

const sortColumns = ['number', 'due', 'objectName', 'openedOn'] as const;
const nameOfState = (state: string) => followUpStateNames[state as FollowUpState];
const statesOf = (list: readonly string[]) => followUpStates.filter(state => list.includes(state));

/** The filter of the ledger as it stands in the address. */
function useLedgerFilter() {
  const address = useAddressFilter();
  const filter: Filter = {
    text: address.text('text').slice(0, 100),
    states: statesOf(address.list('state')),
    measures: [],
    responsibles: address.list('responsible'),
    late: address.text('late') === 'yes',
    origin: null,
    taskId: Number(address.text('taskId')) || null,
    objectId: null,
  };
  const { sort, setSort } = listSort(address, sortColumns, { column: 'number', direction: 'down' });
  return { address, filter, sort, setSort };
}

/** 台账: every finding with its state, its date and who handles it. */
export function LedgerList({ switcher }: { switcher: ReactNode }) {
  const day = today();
  const { address, filter, sort, setSort } = useLedgerFilter();
  const list = usePagedList('followUp.list', { filter, sort, today: day });
  const facets = useQuery('followUp.facets', { today: day }).data;
  const selection = useRowSelection(filter, list.total);
  const choice = useColumnChoice('follow-up', ledgerColumns);
  const [opened, setOpened] = useState<number | null>(null);
  const open = (facets?.states ?? []).reduce((sum, one) => (one.state === 'closed' ? sum : sum + one.count), 0);
  const late = facets?.late ? `，超期 ${numberText(facets.late)} 条` : '';
  return (
    <Page
      title="后续处置"
      state={facets ? `${numberText(open)} 条未办结${late}` : undefined}
      actions={facets && facets.missing > 0 ? <EnterMissing count={facets.missing} /> : null}
      fill
    >
      <TableFrame
        tools={
          <>
            {switcher}
            <SearchBox
              value={filter.text}
              onSearch={word => address.set('text', word)}
              placeholder="对象、问题、任务单号或文号"
            />
            <Segmented
              aria-label="期限"
              options={[
                { value: '', label: '全部' },
                { value: 'yes', label: '超期' },
              ]}
              value={address.text('late')}
              onChange={value => address.set('late', value)}
            />
            <FacetFilter
              title="状态"
              options={(facets?.states ?? []).map(({ state, count }) => ({ value: state, count }))}
              selected={filter.states}
              nameOf={nameOfState}
              onChange={states => address.set('state', states)}
            />
            <FacetFilter
              title="责任单位"
              options={(facets?.responsibles ?? []).map(({ name, count }) => ({ value: name, count }))}
              selected={filter.responsibles}
              onChange={units => address.set('responsible', units)}
            />
          </>
        }
        ends={
          <>
            <SelectionNote selection={selection} unit="条" />
            <RowCount total={list.total} unit="条" />
            <ColumnChooser columns={ledgerColumns} choice={choice} />
            <AssignButton rows={list.rows} selection={selection} />
            <ListExport job="followUp.export" input={{ filter, sort, today: day }} columns={choice.shown} />
          </>
        }
      >
        <DataTable
          label="后续处置台账"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          selection={selection}
          sort={sort}
          onSort={setSort}
          onOpen={({ id }) => setOpened(id)}
          isOpen={({ id }) => id === opened}
          empty={
            <EmptyState title="台账里没有问题">
              检查结果发现问题的，录入后自动列入台账；抽取之外的检查发现问题的，登记后自动列入。
            </EmptyState>
          }
        />
      </TableFrame>
      <LedgerDrawer id={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}

function EnterMissing({ count }: { count: number }) {
  const enter = useCommand('followUp.enterMissing', { done: '已补入台账。' });
  return (
    <May call="followUp.enterMissing">
      <Button loading={enter.running} onClick={() => void enter.run({})}>
        {`${numberText(count)} 条问题还没有入账，补入`}
      </Button>
    </May>
  );
}
