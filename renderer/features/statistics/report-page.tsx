import { Button, Select } from 'antd';
import { useState } from 'react';
import { today } from '../../data/today.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { May } from '../../ui/may.tsx';
import { Page } from '../../ui/page.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { MakeReportDialog } from './make-report-dialog.tsx';
import { type ReportRow, reportColumns, reportStates } from './report-columns.tsx';
import { ReportDrawer } from './report-drawer.tsx';
import { StatisticsTabs } from './statistics-tabs.tsx';

const keyOf = ({ kind, from, receiver }: ReportRow) => `${kind} ${from} ${receiver}`;

function stateWords(rows: readonly ReportRow[]): string {
  const late = rows.filter(({ state }) => state === 'late').length;
  const waiting = rows.filter(({ state }) => state === 'made').length;
  if (late > 0) return `${late} 份逾期未报`;
  return waiting > 0 ? `${waiting} 份待报送` : `共 ${rows.length} 份，没有逾期`;
}

/** 报送: what has to be reported in a year and by when, what was made of it, and when it was sent. */
export function ReportPage() {
  const address = useAddressFilter();
  const year = Number(address.text('year')) || Number(today().slice(0, 4));
  const state = address.text('state');
  const { data, failure, retry, loading } = useQuery('report.list', { year });
  const [opened, setOpened] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const choice = useColumnChoice('report', reportColumns);
  if (failure && !data) return <FailureState failure={failure} onRetry={retry} />;
  const rows = data?.rows ?? [];
  const shown = rows.filter(row => state === '' || row.state === state);
  const row = rows.find(one => keyOf(one) === opened) ?? null;
  return (
    <Page
      title="报送"
      state={data ? `${year} 年，${stateWords(rows)}` : undefined}
      lead="报告的数据在制作时定下来，连同口径一起保存；公文草稿按数据填好，由人补充、定稿和印发。"
      primary={
        <May call="report.make">
          <Button type="primary" onClick={() => setMaking(true)}>
            制作报告…
          </Button>
        </May>
      }
      fill
    >
      <StatisticsTabs />
      <TableFrame
        tools={
          <>
            <Select
              aria-label="年度"
              value={year}
              options={(data?.years ?? [year]).map(value => ({ value, label: `${value} 年` }))}
              onChange={value => address.set('year', String(value))}
            />
            <Select
              aria-label="状态"
              style={{ minWidth: 150 }}
              value={state}
              options={[
                { value: '', label: '全部状态' },
                ...Object.entries(reportStates).map(([value, [, label]]) => ({ value, label })),
              ]}
              onChange={value => address.set('state', value)}
            />
          </>
        }
        ends={
          <>
            <RowCount total={shown.length} unit="份" />
            <ColumnChooser columns={reportColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="报送"
          columns={choice.shown}
          onResize={choice.resize}
          list={fixedList(shown, loading)}
          onOpen={one => setOpened(keyOf(one))}
          isOpen={one => keyOf(one) === opened}
          empty={
            <EmptyState title="没有要报送的报告">
              报送哪些报告、什么时候报送由“系统—方案”规定；临时的简报可以直接制作。
            </EmptyState>
          }
        />
      </TableFrame>
      <ReportDrawer row={row} onClose={() => setOpened(null)} />
      <MakeReportDialog open={making} onClose={() => setMaking(false)} />
    </Page>
  );
}
