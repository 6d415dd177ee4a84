import { Button, Select } from 'antd';
import { publicWord } from '#domain/publication/public-row.ts';
import { publicKinds } from '#domain/publication/publication-kind.ts';
import { today } from '../../data/today.ts';
import type { AddressFilter } from '../../data/use-address-filter.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { FacetFilter } from '../../ui/facet-filter.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import type { ColumnChoice } from '../../ui/table/use-column-choice.ts';
import type { RowSelection } from '../../ui/table/use-row-selection.ts';
import { publicationColumns } from './publication-columns.tsx';
import type { ShownRow } from './publication-row.ts';
import type { FoundRows } from './use-shown-rows.ts';

interface PublicationTableProps {
  readonly found: FoundRows;
  readonly address: AddressFilter;
  readonly choice: ColumnChoice<ShownRow>;
  readonly selection: RowSelection | undefined;
  readonly opened: ShownRow | null;
  readonly nameOf: (kind: string) => string;
  readonly onOpen: (row: ShownRow) => void;
}

const terms = [
  { value: '', label: '期限不限' },
  { value: '0', label: '今天到期和逾期' },
  { value: '5', label: '5 个工作日内' },
  { value: '10', label: '10 个工作日内' },
  { value: '20', label: '20 个工作日内' },
];

/** The list of what must be public with its filters, its order and its export. */
export function PublicationTable(props: PublicationTableProps) {
  const { found, address, choice, selection, opened, nameOf, onOpen } = props;
  const { among, shown, filter, sort, words, offered } = found;
  const counts = (of: (row: ShownRow) => string, values: readonly string[]) =>
    values.map(value => ({ value, count: among.filter(row => of(row) === value).length }));
  const kinds = counts(row => row.kind, publicKinds).filter(({ count }) => count > 0);
  return (
    <TableFrame
      tools={
        <>
          <SearchBox value={filter.text} onSearch={text => address.set('text', text)} placeholder="名称、编号、回执" />
          <FacetFilter
            title="公示内容"
            options={kinds}
            selected={filter.kinds}
            nameOf={nameOf}
            onChange={list => address.set('kind', list)}
          />
          <FacetFilter
            title="状态"
            options={counts(publicWord, offered)}
            selected={words}
            onChange={list => address.set('state', list)}
          />
          <Select
            aria-label="期限"
            value={filter.within === null ? '' : String(filter.within)}
            options={terms}
            style={{ width: 150 }}
            onChange={within => address.set('within', within)}
          />
        </>
      }
      ends={
        <>
          <RowCount total={shown.length} unit="项" />
          <ExportButton job="publication.export" input={{ today: today(), filter, sort }} />
          <ColumnChooser columns={publicationColumns} choice={choice} />
        </>
      }
    >
      <DataTable
        label="公示台账"
        columns={choice.shown}
        list={fixedList(shown, found.list.loading)}
        sort={sort}
        onSort={found.setSort}
        onResize={choice.resize}
        onOpen={onOpen}
        isOpen={row => row.id === opened?.id}
        {...(selection ? { selection } : {})}
        empty={<Nothing isFiltered={among.length > 0} onClear={address.clear} />}
      />
    </TableFrame>
  );
}

function Nothing({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  if (isFiltered) {
    return (
      <EmptyState title="没有符合条件的" action={<Button onClick={onClear}>看全部</Button>}>
        换一种内容、状态或期限看看。
      </EmptyState>
    );
  }
  return (
    <EmptyState title="没有要公示的">
      发布清单、批准计划、办结抽取、录入结果或更正之后，应公示的内容和截止日期自动列在这里。
    </EmptyState>
  );
}
