import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addresses } from '../../../app/addresses.ts';
import { useAddressFilter } from '../../../data/use-address-filter.ts';
import { usePagedList } from '../../../data/use-paged-list.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { May } from '../../../ui/may.tsx';
import { numberText } from '../../../ui/number-text.ts';
import { Page } from '../../../ui/page.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { ColumnChooser } from '../../../ui/table/column-chooser.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../../ui/table/use-column-choice.ts';
import { PaperTabs } from '../paper-tabs.tsx';
import { type PaperState, paperStateNames } from '../paper-words.ts';
import { NewPaper } from './new-paper.tsx';
import { paperColumns } from './paper-columns.tsx';

const states = Object.keys(paperStateNames) as PaperState[];

/** 起草和印发: every draft and issued paper, and where a new one begins. */
export function PaperListPage() {
  const navigate = useNavigate();
  const address = useAddressFilter();
  const [beginning, setBeginning] = useState(false);
  const text = address.text('text').slice(0, 100);
  const state = states.find(one => one === address.text('state')) ?? null;
  const list = usePagedList('paper.list', { taskId: null, state, text });
  const choice = useColumnChoice('paper', paperColumns);
  const begin = (
    <May call="paper.create">
      <Button type="primary" onClick={() => setBeginning(true)}>
        起草公文
      </Button>
    </May>
  );
  const nothingYet = address.empty && list.total === 0;
  return (
    <Page
      title="起草和印发"
      state={nothingYet ? '还没有公文' : `${state ? paperStateNames[state] : '共'} ${numberText(list.total)} 份`}
      primary={nothingYet ? undefined : begin}
      fill
    >
      <PaperTabs />
      <TableFrame
        tools={
          <>
            <SearchBox value={text} onSearch={next => address.set('text', next)} placeholder="标题、字号、任务" />
            <Segmented<string>
              aria-label="状态"
              value={state ?? ''}
              options={[
                { value: '', label: '全部' },
                ...states.map(one => ({ value: one, label: paperStateNames[one] })),
              ]}
              onChange={next => address.set('state', next)}
            />
          </>
        }
        ends={
          <>
            <RowCount total={list.total} unit="份" />
            <ColumnChooser columns={paperColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="起草的公文"
          columns={choice.shown}
          list={list}
          onResize={choice.resize}
          onOpen={({ id }) => navigate(addresses.paper(id))}
          empty={
            address.empty ? (
              <EmptyState title="还没有起草公文" action={begin}>
                按模板起草，任务和抽取的数据自动填好，改好后定稿、印发。
              </EmptyState>
            ) : (
              <EmptyState title="没有符合条件的公文" action={<Button onClick={address.clear}>清除条件</Button>}>
                换个词或状态再找。
              </EmptyState>
            )
          }
        />
      </TableFrame>
      {beginning ? <NewPaper onClose={() => setBeginning(false)} /> : null}
    </Page>
  );
}
