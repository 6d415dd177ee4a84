import { useState } from 'react';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { type RowOf, usePagedList } from '../../data/use-paged-list.ts';
import { timeText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { Digest } from '../../ui/digest.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListExport } from '../../ui/list-export.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { SaveFileButton } from '../../ui/save-file-button.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { listSort } from '../../ui/table/list-sort.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { useSavedViews } from '../../ui/table/use-saved-views.ts';
import { ViewMenu } from '../../ui/table/view-menu.tsx';
import { SystemTabs } from '../system/system-tabs.tsx';
import { kindWords } from './import-kind.ts';
import { TakeBack } from './take-back.tsx';
import { TallyList } from './tally-list.tsx';

type BatchRow = RowOf<'import.list'>;

const number = (title: string, key: 'rows' | 'created' | 'updated' | 'skipped'): Column<BatchRow> => ({
  key,
  title,
  width: 76,
  align: 'end',
  sortable: true,
  render: row => numberText(row[key]),
});

const columns: readonly Column<BatchRow>[] = [
  { key: 'finishedAt', title: '时间', width: 144, sortable: true, render: row => timeText(row.finishedAt) },
  { key: 'kind', title: '导入', width: 130, sortable: true, render: row => kindWords[row.kind].name },
  { key: 'fileName', title: '文件', width: 190, grow: 2, sortable: true, render: row => row.fileName },
  number('行数', 'rows'),
  number('新增', 'created'),
  number('更新', 'updated'),
  number('跳过', 'skipped'),
  { key: 'policy', title: '方式', width: 126, render: row => (row.policy === null ? '' : policyNames[row.policy]) },
  { key: 'source', title: '来源', width: 110, grow: 1, render: row => row.source ?? '' },
  {
    key: 'takenBack',
    title: '收回',
    width: 92,
    render: row => (row.takenBack ? <StatusMark tone="late">已收回</StatusMark> : ''),
  },
];

const policyNames: Readonly<Record<NonNullable<BatchRow['policy']>, string>> = {
  update: '更新',
  'only-new': '只加新的',
  'mark-left': '更新并标记离开',
};

function takenBackWords({ takenBack, staysBecause }: BatchRow): string {
  if (takenBack === null) return staysBecause ?? '没有收回';
  return `${timeText(takenBack.at)} 由${takenBack.by}收回：${takenBack.reason}。${takenBack.sentence}`;
}

const sortColumns = ['finishedAt', 'kind', 'fileName', 'rows', 'created', 'updated', 'skipped'] as const;

function BatchDrawer({ row, onClose }: { row: BatchRow | null; onClose: () => void }) {
  return (
    <DetailDrawer
      open={row !== null}
      title={row?.fileName ?? '导入记录'}
      onClose={onClose}
      footer={
        row ? (
          <>
            {row.problemFile ? <SaveFileButton file={row.problemFile}>下载问题行</SaveFileButton> : null}
            <TakeBack batch={row} onDone={onClose} />
          </>
        ) : null
      }
    >
      {row ? (
        <>
          <Facts>
            <Fact name="时间">{timeText(row.finishedAt)}</Fact>
            <Fact name="结果">{row.sentence}</Fact>
            <Fact name="方式">{row.policy === null ? '（旧版本导入，没有记录）' : policyNames[row.policy]}</Fact>
            <Fact name="来源">{row.source ?? '（没有填写）'}</Fact>
            <Fact name="收回">{takenBackWords(row)}</Fact>
            <Fact name="文件校验值">
              <Digest value={row.fileSha256} label="文件的 SHA-256" />
            </Fact>
          </Facts>
          {row.problems.length > 0 ? (
            <Facts title="问题">
              <TallyList rows={row.problems} mark={() => null} />
            </Facts>
          ) : null}
          {row.repaired.length > 0 ? (
            <Facts title="程序已经改好的">
              <TallyList rows={row.repaired} mark={() => null} />
            </Facts>
          ) : null}
        </>
      ) : null}
    </DetailDrawer>
  );
}

/** 导入记录: every file that came in, and what became of its rows. */
export function BatchPage() {
  const address = useAddressFilter();
  const { sort, setSort } = listSort(address, sortColumns, { column: 'finishedAt', direction: 'down' });
  const list = usePagedList('import.list', { sort });
  const choice = useColumnChoice('import', columns);
  const views = useSavedViews('import', address, choice);
  const [opened, setOpened] = useState<BatchRow | null>(null);
  return (
    <Page title="导入记录" state={list.total > 0 ? `${list.total} 次` : '还没有导入'} fill>
      <SystemTabs />
      <TableFrame
        ends={
          <>
            <RowCount total={list.total} unit="次" />
            <ViewMenu list="import" views={views} />
            <ColumnChooser columns={columns} choice={choice} />
            <ListExport job="import.export" input={{ sort }} columns={choice.shown} disabled={list.total === 0} />
          </>
        }
      >
        <DataTable
          label="导入记录"
          columns={choice.shown}
          list={list}
          sort={sort}
          onSort={setSort}
          onResize={choice.resize}
          onOpen={setOpened}
          isOpen={row => row.batchId === opened?.batchId}
          empty={<EmptyState title="还没有导入记录">在事项清单和两个名录库的页面右上角导入文件。</EmptyState>}
        />
      </TableFrame>
      <BatchDrawer row={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}
