import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import type { Column } from '../../ui/table/column.ts';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { ExemptionDrawer } from './exemption-drawer.tsx';
import { ExemptionForm } from './exemption-form.tsx';
import type { Exemption } from './exemption-values.ts';

const columns: readonly Column<Exemption>[] = [
  { key: 'field', title: '领域', width: 130, wrap: true, render: row => row.field || '—' },
  { key: 'violation', title: '轻微违法行为', width: 240, grow: 1, wrap: true, render: row => row.violation },
  { key: 'conditions', title: '不予处罚的条件', width: 240, grow: 1, wrap: true, render: row => row.conditions },
  { key: 'basis', title: '依据', width: 240, grow: 1, wrap: true, render: row => row.basis },
];

/** 免罚清单: minor violations that are not punished, and on which conditions. */
export function ExemptionPage() {
  const { data, failure, retry } = useQuery('minorExemption.list', {});
  const [opened, setOpened] = useState<number | null>(null);
  const choice = useColumnChoice('exemption', columns);
  const [adding, setAdding] = useState(false);
  const writes = useMay('minorExemption.save');
  if (failure) return <FailureState failure={failure} onRetry={retry} />;
  const rows = data ?? [];
  const add = writes ? (
    <Button type="primary" onClick={() => setAdding(true)}>
      添加免罚事项…
    </Button>
  ) : undefined;
  return (
    <Page title="免罚清单" state={data ? `共 ${rows.length} 项` : undefined} primary={add} fill>
      <TableFrame
        ends={
          <>
            <RowCount total={rows.length} unit="项" />
            <ColumnChooser columns={columns} choice={choice} />
            {rows.length > 0 ? <ExportButton job="minorExemption.export" input={{}} /> : null}
          </>
        }
      >
        <DataTable
          label="免罚清单"
          columns={choice.shown}
          onResize={choice.resize}
          list={fixedList(rows, !data)}
          onOpen={row => setOpened(row.id)}
          isOpen={row => row.id === opened}
          empty={
            <EmptyState title="还没有免罚事项">
              轻微违法行为及时改正、没有造成危害后果的，可以不予处罚。把本领域的清单逐项登记在这里，录入结果时可以对照。
            </EmptyState>
          }
        />
      </TableFrame>
      <ExemptionDrawer row={rows.find(({ id }) => id === opened) ?? null} onClose={() => setOpened(null)} />
      {adding ? <ExemptionForm row={null} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
