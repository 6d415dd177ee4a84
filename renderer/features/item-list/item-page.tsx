import { useState } from 'react';
import { useWorkspace } from '../../app/workspace-context.tsx';
import { today } from '../../data/today.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { useQuery } from '../../data/use-query.ts';
import { ListExport } from '../../ui/list-export.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { listSort } from '../../ui/table/list-sort.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { useSavedViews } from '../../ui/table/use-saved-views.ts';
import { ViewMenu } from '../../ui/table/view-menu.tsx';
import { EmptyRegistry } from '../registry/empty-registry.tsx';
import { ImportButton } from '../registry/import-button.tsx';
import { type ItemRow, itemColumns } from './item-columns.tsx';
import { ItemDrawer } from './item-drawer.tsx';
import { ListActions } from './list-actions.tsx';
import { ListTools, specialLists } from './version-choice.tsx';
import { versionName } from './version-words.ts';

const sortColumns = ['code', 'category', 'name', 'itemClass', 'order'] as const;

const first = '清单之外无检查。先把本单位公布的随机抽查事项清单（Excel）导入进来。';

/** The version of the address, or the one that is worked on: the draft, else the newest. */
function useShownVersion(wanted: string) {
  const day = today();
  const versions = useQuery('itemList.versions', { today: day }).data?.versions ?? [];
  return { day, versions, version: versions.find(({ id }) => String(id) === wanted) ?? versions[0] };
}

/** 抽查事项清单: what may be inspected at all, version by version (R-051, R-054, R-057). */
export function ItemPage() {
  const { items } = useWorkspace().counts;
  const address = useAddressFilter();
  const text = address.text('text').slice(0, 100);
  const special = specialLists.find(({ value }) => value === address.text('special'))?.value ?? '';
  const { day, versions, version } = useShownVersion(address.text('version'));
  const { sort, setSort } = listSort(address, sortColumns, { column: 'order', direction: 'up' });
  const selection = { text, version: version?.id ?? null, special: special === '' ? null : special, sort };
  const list = usePagedList('item.list', selection);
  const choice = useColumnChoice('item', itemColumns);
  const views = useSavedViews('item', address, choice);
  const [opened, setOpened] = useState<ItemRow | null>(null);
  const nothingYet = items === 0;
  const importButton = <ImportButton kind="item">导入清单</ImportButton>;
  const count = `共 ${numberText(version?.items ?? items)} 项`;
  return (
    <Page
      title="抽查事项清单"
      state={nothingYet ? '还没有事项' : `${count}${version ? ` · ${versionName(version, day)}` : ''}`}
      primary={nothingYet ? undefined : importButton}
      actions={<ListActions versions={versions} shown={version} onShow={id => address.set('version', String(id))} />}
      fill
    >
      <TableFrame
        tools={<ListTools {...{ text, versions, version, special, today: day, set: address.set }} />}
        ends={
          <>
            <RowCount total={list.total} unit="项" />
            {nothingYet ? null : <ListExport job="item.export" input={selection} columns={choice.shown} />}
            <ViewMenu list="item" views={views} />
            <ColumnChooser columns={itemColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="抽查事项"
          columns={choice.shown}
          list={list}
          sort={sort}
          onSort={setSort}
          onResize={choice.resize}
          onOpen={setOpened}
          isOpen={row => row.id === opened?.id}
          empty={<EmptyRegistry name="抽查事项" {...{ nothingYet, first, importButton, onClear: address.clear }} />}
        />
      </TableFrame>
      <ItemDrawer row={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}
