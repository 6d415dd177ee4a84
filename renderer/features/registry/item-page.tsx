import { useState } from 'react';
import { useWorkspace } from '../../app/workspace-context.tsx';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { listSort } from '../../ui/table/list-sort.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { EmptyRegistry } from './empty-registry.tsx';
import { ImportButton } from './import-button.tsx';
import { type ItemRow, itemColumns } from './item-columns.tsx';
import { ItemDrawer } from './item-drawer.tsx';

const first = '清单之外无检查。先把本单位公布的随机抽查事项清单（Excel）导入进来。';

const sortColumns = ['code', 'category', 'name', 'itemClass', 'order'] as const;

/** 抽查事项清单: what may be inspected at all. */
export function ItemPage() {
  const { items } = useWorkspace().counts;
  const address = useAddressFilter();
  const text = address.text('text').slice(0, 100);
  const { sort, setSort } = listSort(address, sortColumns, { column: 'order', direction: 'up' });
  const list = usePagedList('item.list', { text, sort });
  const choice = useColumnChoice('item', itemColumns);
  const [opened, setOpened] = useState<ItemRow | null>(null);
  const nothingYet = items === 0;
  const importButton = <ImportButton kind="item">导入清单</ImportButton>;
  return (
    <Page
      title="抽查事项清单"
      state={nothingYet ? '还没有事项' : `共 ${numberText(items)} 项`}
      primary={nothingYet ? undefined : importButton}
      fill
    >
      <TableFrame
        tools={
          <SearchBox value={text} onSearch={word => address.set('text', word)} placeholder="事项、类别、对象或依据" />
        }
        ends={
          <>
            <RowCount total={list.total} unit="项" />
            <ColumnChooser columns={itemColumns} choice={choice} />
            <ExportButton job="item.export" input={{ text, sort }} disabled={list.total === 0} />
          </>
        }
      >
        <DataTable
          label="抽查事项"
          columns={choice.shown}
          list={list}
          sort={sort}
          onSort={setSort}
          onOpen={setOpened}
          isOpen={row => row.id === opened?.id}
          empty={<EmptyRegistry name="抽查事项" {...{ nothingYet, first, importButton, onClear: address.clear }} />}
        />
      </TableFrame>
      <ItemDrawer row={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}
