import { Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { type RowOf, usePagedList } from '../../data/use-paged-list.ts';
import { timeText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { PenaltyDeeds } from './penalty-deeds.tsx';
import { PenaltyImport } from './penalty-import.tsx';

export type PenaltyRow = RowOf<'penalty.list'>;

const matchWords = { sheet: '按任务单号', party: '按当事人', hand: '人工' } as const;

function MatchMark({ row }: { row: PenaltyRow }) {
  if (row.matchedBy) return <StatusMark tone="good">{`已关联（${matchWords[row.matchedBy]}）`}</StatusMark>;
  return <StatusMark tone="soon">{row.candidates.length > 0 ? '待认定' : '没有对应的台账'}</StatusMark>;
}

const columns: readonly Column<PenaltyRow>[] = [
  { key: 'number', title: '决定书文号', width: 210, fixed: true, render: row => row.number },
  { key: 'party', title: '当事人', width: 220, grow: 2, render: row => row.party },
  { key: 'decidedOn', title: '决定日期', width: 110, render: row => row.decidedOn },
  { key: 'content', title: '处罚内容', width: 200, grow: 2, render: row => row.content || '—' },
  { key: 'match', title: '关联', width: 170, render: row => <MatchMark row={row} /> },
  { key: 'followUp', title: '台账号', width: 150, render: row => row.followUpNumber ?? '—' },
  { key: 'sheetNumber', title: '抽查任务单号', width: 210, hidden: true, render: row => row.sheetNumber || '—' },
];

/** 处罚决定: what came back from those who decide on penalties, joined with what was found (R-168, O21). */
export function PenaltyList({ switcher }: { switcher: ReactNode }) {
  const address = useAddressFilter();
  const text = address.text('text').slice(0, 100);
  const unmatched = address.text('unmatched') === 'yes';
  const list = usePagedList('penalty.list', { text, unmatched });
  const choice = useColumnChoice('penalty', columns);
  const [opened, setOpened] = useState<number | null>(null);
  const row = list.rows.find(({ id }) => id === opened) ?? null;
  return (
    <Page
      title="后续处置"
      state={list.loading ? undefined : `处罚决定 ${numberText(list.total)} 份`}
      primary={<PenaltyImport />}
      fill
    >
      <TableFrame
        tools={
          <>
            {switcher}
            <SearchBox value={text} onSearch={word => address.set('text', word)} placeholder="文号、当事人或任务单号" />
            <Segmented
              aria-label="关联"
              options={[
                { value: '', label: '全部' },
                { value: 'yes', label: '未关联' },
              ]}
              value={address.text('unmatched')}
              onChange={value => address.set('unmatched', value)}
            />
          </>
        }
        ends={
          <>
            <RowCount total={list.total} unit="份" />
            <ColumnChooser columns={columns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="处罚决定"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={({ id }) => setOpened(id)}
          isOpen={({ id }) => id === opened}
          empty={
            <EmptyState title="没有处罚决定">
              办案机构反馈的处罚决定，整理成表格后按“导入处罚决定…”；有抽查任务单号的自动对上台账。
            </EmptyState>
          }
        />
      </TableFrame>
      <DetailDrawer
        open={row !== null}
        title={row?.number ?? ''}
        onClose={() => setOpened(null)}
        footer={row ? <PenaltyDeeds key={`${row.id}/${row.followUpId}`} row={row} /> : null}
      >
        {row ? (
          <Facts>
            <Fact name="关联">
              <MatchMark row={row} />
            </Fact>
            <Fact name="台账号">{row.followUpNumber}</Fact>
            <Fact name="当事人">{row.party}</Fact>
            <Fact name="统一社会信用代码">{row.partyCode}</Fact>
            <Fact name="抽查任务单号">{row.sheetNumber}</Fact>
            <Fact name="决定日期">{row.decidedOn}</Fact>
            <Fact name="处罚内容">{row.content}</Fact>
            <Fact name="导入时间">{timeText(row.importedAt)}</Fact>
          </Facts>
        ) : null}
      </DetailDrawer>
    </Page>
  );
}
