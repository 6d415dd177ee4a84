import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FacetFilter } from '../../ui/facet-filter.tsx';
import { May } from '../../ui/may.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { type DisclosureRow, disclosureStates, stateOf } from './deadline.ts';
import { disclosureColumns } from './disclosure-columns.tsx';

interface DisclosureTableProps {
  readonly rows: readonly DisclosureRow[];
  /** The states that are shown; all where none is chosen. */
  readonly states: readonly string[];
  readonly opened: DisclosureRow | null;
  readonly onStates: (states: string[]) => void;
  readonly onOpen: (row: DisclosureRow) => void;
}

const facets = (rows: readonly DisclosureRow[]) =>
  disclosureStates.map(value => ({ value, count: rows.filter(row => stateOf(row) === value).length }));

/** Every task whose results are to be made public, with its light. */
export function DisclosureTable({ rows, states, opened, onStates, onOpen }: DisclosureTableProps) {
  const choice = useColumnChoice('disclosure', disclosureColumns);
  const shown = states.length === 0 ? rows : rows.filter(row => states.includes(stateOf(row)));
  return (
    <TableFrame
      tools={<FacetFilter title="状态" options={facets(rows)} selected={states} onChange={onStates} />}
      ends={
        <>
          <RowCount total={shown.length} unit="件" />
          <ColumnChooser columns={disclosureColumns} choice={choice} />
        </>
      }
    >
      <DataTable
        label="公示期限"
        columns={choice.shown}
        onResize={choice.resize}
        list={fixedList(shown)}
        onOpen={onOpen}
        isOpen={row => row.taskId === opened?.taskId}
        empty={rows.length > 0 ? <NoneOfThese onAll={() => onStates([])} /> : <NoneAtAll />}
      />
    </TableFrame>
  );
}

function NoneOfThese({ onAll }: { onAll: () => void }) {
  return (
    <EmptyState title="这一类里没有任务" action={<Button onClick={onAll}>看全部</Button>}>
      换一种状态看看。
    </EmptyState>
  );
}

function NoneAtAll() {
  const navigate = useNavigate();
  return (
    <EmptyState
      title="还没有要公示的结果"
      action={
        <May call="assignment.list">
          <Button type="primary" onClick={() => navigate(addresses.checks)}>
            去检查与结果
          </Button>
        </May>
      }
    >
      抽取办结、录入检查结果之后，公示的期限从这里看，公告也在这里生成。
    </EmptyState>
  );
}
