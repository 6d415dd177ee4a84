import { Button } from 'antd';
import { useState } from 'react';
import { stopStageNames, stopStages } from '#domain/publication/stop-machine.ts';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { FacetFilter } from '../../ui/facet-filter.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { ApplyDialog } from './apply-dialog.tsx';
import { PublicationTabs } from './publication-tabs.tsx';
import { type StopRow, stopColumns } from './stop-columns.tsx';
import { StopDrawer } from './stop-drawer.tsx';

function pageState(rows: readonly StopRow[]): string {
  const late = rows.filter(({ light }) => light === 'late').length;
  const open = rows.filter(({ light }) => light !== 'done').length;
  if (late > 0) return `停止公示 ${late} 件逾期`;
  return open > 0 ? `停止公示 ${open} 件在办` : '没有在办的停止公示';
}

/** 停止公示 and 信用修复: applications, decisions and what was told to whom. */
export function StopPage() {
  const address = useAddressFilter();
  const list = useQuery('stop.list', { today: today() });
  const applies = useMay('stop.apply');
  const choice = useColumnChoice('stop', stopColumns);
  const [applying, setApplying] = useState(false);
  if (list.failure) return <FailureState failure={list.failure} onRetry={list.retry} />;
  const all = list.data ?? [];
  const [text, stages] = [address.text('text'), address.list('stage')];
  const rows = all.filter(
    row =>
      (stages.length === 0 || stages.includes(row.stage)) &&
      `${row.objectName} ${row.sheetNumber} ${row.applicant}`.includes(text.trim()),
  );
  const opened = all.find(({ id }) => String(id) === address.text('row')) ?? null;
  const apply = (
    <Button type="primary" onClick={() => setApplying(true)}>
      登记申请…
    </Button>
  );
  return (
    <Page
      title="公示"
      state={list.data ? pageState(all) : undefined}
      lead="公示满规定期限、异议成立或关联处罚已停止公示的，当事人可以申请停止公示；停止后不再出现在本单位制作的公告里。"
      primary={applies && all.length > 0 ? apply : undefined}
      fill
    >
      <PublicationTabs />
      <TableFrame
        tools={
          <>
            <SearchBox value={text} onSearch={next => address.set('text', next)} placeholder="对象、任务单号、申请人" />
            <FacetFilter
              title="办理情况"
              options={stopStages.map(value => ({ value, count: all.filter(({ stage }) => stage === value).length }))}
              selected={stages}
              nameOf={value => stopStageNames[value as StopRow['stage']]}
              onChange={next => address.set('stage', next)}
            />
          </>
        }
        ends={
          <>
            <RowCount total={rows.length} unit="件" />
            <ExportButton job="stop.export" input={{ today: today() }} />
            <ColumnChooser columns={stopColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="停止公示"
          columns={choice.shown}
          list={fixedList(rows, list.loading)}
          onResize={choice.resize}
          onOpen={row => address.set('row', String(row.id))}
          isOpen={row => row.id === opened?.id}
          empty={
            all.length > 0 ? (
              <EmptyState title="没有符合条件的" action={<Button onClick={address.clear}>看全部</Button>}>
                换一种办理情况看看。
              </EmptyState>
            ) : (
              <EmptyState title="还没有停止公示的申请" action={applies ? apply : null}>
                收到当事人的申请之后在这里登记，受理、决定、停止和告知的期限自动计算。
              </EmptyState>
            )
          }
        />
      </TableFrame>
      <StopDrawer row={opened} onClose={() => address.set('row', '')} />
      {applying ? <ApplyDialog onClose={() => setApplying(false)} /> : null}
    </Page>
  );
}
