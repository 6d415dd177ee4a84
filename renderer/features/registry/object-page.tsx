import { Button } from 'antd';
import { useState } from 'react';
import { useWorkspace } from '../../app/workspace-context.tsx';
import { usePagedList } from '../../data/use-paged-list.ts';
import { ListExport } from '../../ui/list-export.tsx';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { SelectionNote } from '../../ui/table/row-tick.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { useRowSelection } from '../../ui/table/use-row-selection.ts';
import { useSavedViews } from '../../ui/table/use-saved-views.ts';
import { ViewMenu } from '../../ui/table/view-menu.tsx';
import { BulkMenu } from './bulk-menu.tsx';
import { EmptyRegistry } from './empty-registry.tsx';
import { ImportButton } from './import-button.tsx';
import { objectColumns } from './object-columns.tsx';
import { ObjectDrawer } from './object-drawer.tsx';
import { ObjectFormDrawer } from './object-form-drawer.tsx';
import { ObjectTabs } from './object-tabs.tsx';
import { ObjectTools } from './object-tools.tsx';
import { useObjectFilter } from './use-object-filter.ts';

const first = '从登记系统导出企业名单，把 Excel 或 CSV 文件导入进来；列名不必改，程序会认。';

/** 检查对象名录库: every business the bureau answers for. */
export function ObjectPage() {
  const { objects } = useWorkspace().counts;
  const { address, filter, sort, setSort, set, clear, empty } = useObjectFilter();
  const list = usePagedList('object.list', { filter, sort });
  const selection = useRowSelection(filter, list.total);
  const choice = useColumnChoice('object', objectColumns);
  const views = useSavedViews('object', address, choice);
  const [opened, setOpened] = useState<number | null>(null);
  const [entering, setEntering] = useState(false);
  const entered = (id: number) => {
    setEntering(false);
    setOpened(id);
  };
  const nothingYet = objects === 0;
  const importButton = <ImportButton kind="object">导入对象</ImportButton>;
  return (
    <Page
      title="检查对象名录库"
      state={nothingYet ? '还没有对象' : `在库 ${numberText(objects)} 户`}
      actions={
        <>
          <ObjectTabs />
          <May call="object.save">
            <Button onClick={() => setEntering(true)}>登记一户</Button>
          </May>
        </>
      }
      primary={nothingYet ? undefined : importButton}
      fill
    >
      <TableFrame
        tools={<ObjectTools filter={filter} set={set} clear={clear} clearable={!empty} />}
        ends={
          <>
            <SelectionNote selection={selection} unit="户" />
            <RowCount total={list.total} unit="户" />
            <ViewMenu list="object" views={views} />
            <ColumnChooser columns={objectColumns} choice={choice} />
            <BulkMenu filter={filter} selection={selection} disabled={list.total === 0} />
            <ListExport
              job="object.export"
              input={{ filter, sort, ...(selection.count > 0 ? selection.scope : {}) }}
              columns={choice.shown}
              disabled={list.total === 0}
            />
          </>
        }
      >
        <DataTable
          label="检查对象"
          columns={choice.shown}
          list={list}
          selection={selection}
          sort={sort}
          onSort={setSort}
          onResize={choice.resize}
          onOpen={row => setOpened(row.id)}
          isOpen={row => row.id === opened}
          empty={<EmptyRegistry name="检查对象" {...{ nothingYet, first, importButton, onClear: clear }} />}
        />
      </TableFrame>
      {entering ? <ObjectFormDrawer detail={null} onClose={() => setEntering(false)} onSaved={entered} /> : null}
      <ObjectDrawer objectId={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}
