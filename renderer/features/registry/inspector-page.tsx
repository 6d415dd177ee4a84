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
import { InspectorForm } from '../staff/inspector-form.tsx';
import { StaffTabs } from '../staff/staff-tabs.tsx';
import { EmptyRegistry } from './empty-registry.tsx';
import { ImportButton } from './import-button.tsx';
import { InspectorBulkMenu } from './inspector-bulk-menu.tsx';
import { inspectorColumns } from './inspector-columns.tsx';
import { InspectorDrawer } from './inspector-drawer.tsx';
import { InspectorTools } from './inspector-tools.tsx';
import { useInspectorFilter } from './use-inspector-filter.ts';

const first = '把人员名单的 Excel 文件导入进来，最好有姓名、所在单位、人员类别和执法证件有效期。';

/** 执法检查人员名录库: who may be drawn today, and why the others may not (R-079…R-083). */
export function InspectorPage() {
  const { inspectors } = useWorkspace().counts;
  const { address, filter, drawable, on, sort, setSort, set, clear } = useInspectorFilter();
  const list = usePagedList('inspector.list', { filter, on, sort });
  const selection = useRowSelection(filter, list.total);
  const choice = useColumnChoice('inspector', inspectorColumns);
  const views = useSavedViews('inspector', address, choice);
  const [openedId, setOpenedId] = useState<number | null>(null);
  const [entering, setEntering] = useState(false);
  const nothingYet = inspectors === 0;
  const importButton = <ImportButton kind="inspector">导入人员</ImportButton>;
  return (
    <Page
      title="执法检查人员名录库"
      state={nothingYet ? '还没有人员' : `在库 ${numberText(inspectors)} 人`}
      primary={nothingYet ? undefined : importButton}
      actions={
        <May call="inspector.save">
          <Button onClick={() => setEntering(true)}>登记一名</Button>
        </May>
      }
      fill
    >
      <StaffTabs />
      <TableFrame
        tools={<InspectorTools text={filter.text} drawable={drawable} set={set} />}
        ends={
          <>
            <SelectionNote selection={selection} unit="人" />
            <RowCount total={list.total} unit="人" />
            <ViewMenu list="inspector" views={views} />
            <ColumnChooser columns={inspectorColumns} choice={choice} />
            <InspectorBulkMenu {...{ filter, on, selection }} disabled={list.total === 0} />
            <ListExport
              job="inspector.export"
              input={{ filter, on, sort, ...(selection.count > 0 ? selection.scope : {}) }}
              columns={choice.shown}
              disabled={list.total === 0}
            />
          </>
        }
      >
        <DataTable
          label="执法检查人员"
          columns={choice.shown}
          list={list}
          selection={selection}
          sort={sort}
          onSort={setSort}
          onResize={choice.resize}
          onOpen={row => setOpenedId(row.id)}
          isOpen={row => row.id === openedId}
          empty={<EmptyRegistry name="执法检查人员" {...{ nothingYet, first, importButton, onClear: clear }} />}
        />
      </TableFrame>
      <InspectorDrawer row={list.rows.find(row => row.id === openedId)} onClose={() => setOpenedId(null)} />
      {entering ? <InspectorForm id={null} onClose={() => setEntering(false)} /> : null}
    </Page>
  );
}
