import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { useMay } from '../../data/rights.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { useQuery } from '../../data/use-query.ts';
import { dateText } from '../../ui/date-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { CheckTabs } from './check-tabs.tsx';
import { RecheckDialog } from './recheck-dialog.tsx';
import { RecheckDrawer } from './recheck-drawer.tsx';
import { levelNames } from './recheck-words.ts';

type Row = OutputOf<'recheck.list'>['rows'][number];
type Show = 'all' | 'open' | 'differing';

const shows: Record<Show, string> = { all: '全部', open: '等待复核', differing: '不一致' };

function Verdict({ row }: { readonly row: Row }) {
  if (row.agrees === null) return <StatusMark tone="active">等待复核</StatusMark>;
  if (row.agrees) return <StatusMark tone="good">一致</StatusMark>;
  return row.corrected ? <StatusMark tone="good">已更正</StatusMark> : <StatusMark tone="late">不一致</StatusMark>;
}

const columns: readonly Column<Row>[] = [
  { key: 'verdict', title: '复核', width: 112, fixed: true, render: row => <Verdict row={row} /> },
  { key: 'object', title: '检查对象', width: 220, grow: 2, fixed: true, render: row => row.objectName },
  { key: 'original', title: '原结果', width: 200, grow: 1, render: row => row.originalName },
  { key: 'outcome', title: '复核结果', width: 200, grow: 1, render: row => row.outcomeName || '—' },
  { key: 'level', title: '级别', width: 80, render: row => levelNames[row.level] },
  { key: 'way', title: '产生', width: 88, render: row => (row.way === 'random' ? '随机' : '指定') },
  { key: 'onDay', title: '复核日期', width: 112, render: row => dateText(row.onDay) },
  { key: 'byWhom', title: '复核人', width: 140, render: row => row.byWhom },
  { key: 'task', title: '任务', width: 180, hidden: true, render: row => row.taskName },
  { key: 'number', title: '任务单号', width: 200, hidden: true, render: row => row.number },
];

/** 复核: results that are looked at once more by the bureau itself, the city or the province. */
export function RecheckPage() {
  const address = useAddressFilter();
  const show = (Object.keys(shows) as Show[]).find(known => known === address.text('show')) ?? 'all';
  const filter = { show, text: address.text('text').slice(0, 100) };
  const list = usePagedList('recheck.list', filter);
  const counts = useQuery('recheck.list', { ...filter, after: null, limit: 1 }).data?.counts;
  const choice = useColumnChoice('recheck', columns);
  const draws = useMay('recheck.draw');
  const [opened, setOpened] = useState<number | null>(null);
  const [drawing, setDrawing] = useState(false);
  return (
    <Page
      title="复核检查结果"
      state={counts && (counts.open > 0 ? `${counts.open} 个等待复核` : `共 ${counts.all} 个`)}
      lead="从检查结果里随机抽取，再去看一遍。抽取用公开的规则，种子留存，谁都可以重算。"
      primary={
        draws ? (
          <Button type="primary" onClick={() => setDrawing(true)}>
            抽取复核…
          </Button>
        ) : undefined
      }
      actions={<CheckTabs />}
      fill
    >
      <TableFrame
        tools={
          <>
            <Segmented<Show>
              aria-label="显示哪些复核"
              value={show}
              onChange={next => address.set('show', next === 'all' ? '' : next)}
              options={(Object.keys(shows) as Show[]).map(value => ({
                value,
                label: `${shows[value]} ${counts?.[value] ?? ''}`,
              }))}
            />
            <SearchBox
              value={filter.text}
              onSearch={text => address.set('text', text)}
              placeholder="任务单号、对象或任务"
            />
          </>
        }
        ends={
          <>
            <RowCount total={list.total} unit="个" />
            <ColumnChooser columns={columns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="复核"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={row => setOpened(row.id)}
          isOpen={row => row.id === opened}
          empty={
            <EmptyState title={show === 'all' ? '还没有复核' : `没有${shows[show]}的`}>
              按“抽取复核”，从一段时间完成的检查里随机抽出几户，再到现场看一遍。
            </EmptyState>
          }
        />
      </TableFrame>
      <RecheckDrawer row={list.rows.find(({ id }) => id === opened) ?? null} onClose={() => setOpened(null)} />
      {drawing ? <RecheckDialog onClose={() => setDrawing(false)} /> : null}
    </Page>
  );
}
