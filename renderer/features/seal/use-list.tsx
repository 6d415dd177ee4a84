import { type ReactNode, useState } from 'react';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import type { RowOf } from '../../data/use-paged-list.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { timeText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { Digest } from '../../ui/digest.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import type { Column } from '../../ui/table/column.ts';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { wayWords } from './seal-words.ts';

type UseRow = RowOf<'seal.uses'>;

const columns: readonly Column<UseRow>[] = [
  { key: 'at', title: '用印时间', width: 150, fixed: true, render: row => timeText(row.usedAt) },
  { key: 'title', title: '文书', width: 260, grow: 2, render: row => row.title },
  { key: 'number', title: '文号', width: 190, render: row => row.number ?? '—' },
  { key: 'copies', title: '份数', width: 70, align: 'end', render: row => numberText(row.copies) },
  { key: 'purpose', title: '用印事由', width: 180, grow: 1, render: row => row.purpose },
  { key: 'seals', title: '印章', width: 150, render: row => row.seals },
  { key: 'way', title: '方式', width: 70, render: row => wayWords[row.way] },
  { key: 'approvedBy', title: '批准人', width: 110, render: row => row.approvedBy || '—' },
  { key: 'usedBy', title: '用印人', width: 90, render: row => row.usedBy },
  { key: 'supervisedBy', title: '监印人', width: 90, hidden: true, render: row => row.supervisedBy || '—' },
];

/** 用印登记: every use of a seal, never changed afterwards; exported as a workbook or as the printed form (D29). */
export function UseList({ switcher }: { switcher: ReactNode }) {
  const address = useAddressFilter();
  const text = address.text('text').slice(0, 100);
  const list = usePagedList('seal.uses', { text, from: null, to: null });
  const choice = useColumnChoice('seal-use', columns);
  const [opened, setOpened] = useState<number | null>(null);
  const row = list.rows.find(({ id }) => id === opened) ?? null;
  return (
    <Page title="用印" state={list.loading ? undefined : `登记 ${numberText(list.total)} 次`} fill>
      <TableFrame
        tools={
          <>
            {switcher}
            <SearchBox value={text} onSearch={word => address.set('text', word)} placeholder="文书、文号、事由或印章" />
          </>
        }
        ends={
          <>
            <RowCount total={list.total} unit="次" />
            <ExportButton job="seal.export" input={{ form: 'xlsx', from: null, to: null }} />
            <ExportButton job="seal.export" input={{ form: 'pdf', from: null, to: null }}>
              导出登记表
            </ExportButton>
            <ColumnChooser columns={columns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="用印登记"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={({ id }) => setOpened(id)}
          isOpen={({ id }) => id === opened}
          empty={<EmptyState title="没有用印登记">每次用印都自动登记在这里，登记后不能修改或删除。</EmptyState>}
        />
      </TableFrame>
      <DetailDrawer open={row !== null} title={row?.title ?? ''} onClose={() => setOpened(null)}>
        {row ? <UseFacts row={row} /> : null}
      </DetailDrawer>
    </Page>
  );
}

function UseFacts({ row }: { row: UseRow }) {
  return (
    <Facts>
      <Fact name="文号">{row.number}</Fact>
      <Fact name="印章">{`${row.seals}（${wayWords[row.way]}）`}</Fact>
      <Fact name="代章说明">{row.standIn}</Fact>
      <Fact name="用印事由">{`${row.purpose}，${row.copies} 份`}</Fact>
      <Fact name="申请人">{row.requestedBy}</Fact>
      <Fact name="批准人">{row.approvedBy}</Fact>
      <Fact name="用印人">{`${row.usedBy}，${timeText(row.usedAt)}`}</Fact>
      <Fact name="监印人">{row.supervisedBy}</Fact>
      <Fact name="用印前校验值">
        {row.sha256Before ? <Digest value={row.sha256Before} label="用印前校验值" /> : null}
      </Fact>
      <Fact name="用印后校验值">
        {row.sha256After ? <Digest value={row.sha256After} label="用印后校验值" /> : null}
      </Fact>
    </Facts>
  );
}
