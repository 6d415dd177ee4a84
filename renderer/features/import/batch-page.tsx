import { useState } from 'react';
import { type RowOf, usePagedList } from '../../data/use-paged-list.ts';
import { timeText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { Digest } from '../../ui/digest.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { SaveFileButton } from '../../ui/save-file-button.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { SystemTabs } from '../system/system-tabs.tsx';
import { kindWords } from './import-kind.ts';
import { TallyList } from './tally-list.tsx';

type BatchRow = RowOf<'import.list'>;

const number = (title: string, key: 'rows' | 'created' | 'updated' | 'skipped'): Column<BatchRow> => ({
  key,
  title,
  width: 90,
  align: 'end',
  render: row => numberText(row[key]),
});

const columns: readonly Column<BatchRow>[] = [
  { key: 'finishedAt', title: '时间', width: 150, render: row => timeText(row.finishedAt) },
  { key: 'kind', title: '导入', width: 120, render: row => kindWords[row.kind].name },
  { key: 'fileName', title: '文件', width: 280, grow: 2, render: row => row.fileName },
  number('行数', 'rows'),
  number('新增', 'created'),
  number('更新', 'updated'),
  number('跳过', 'skipped'),
];

function BatchDrawer({ row, onClose }: { row: BatchRow | null; onClose: () => void }) {
  return (
    <DetailDrawer
      open={row !== null}
      title={row?.fileName ?? '导入记录'}
      onClose={onClose}
      footer={row?.problemFile ? <SaveFileButton file={row.problemFile}>下载问题行</SaveFileButton> : null}
    >
      {row ? (
        <>
          <Facts>
            <Fact name="时间">{timeText(row.finishedAt)}</Fact>
            <Fact name="结果">{row.sentence}</Fact>
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
  const list = usePagedList('import.list', {});
  const [opened, setOpened] = useState<BatchRow | null>(null);
  return (
    <Page title="导入记录" state={list.total > 0 ? `${list.total} 次` : '还没有导入'} fill>
      <SystemTabs />
      <TableFrame ends={<RowCount total={list.total} unit="次" />}>
        <DataTable
          label="导入记录"
          columns={columns}
          list={list}
          onOpen={setOpened}
          isOpen={row => row.batchId === opened?.batchId}
          empty={<EmptyState title="还没有导入记录">在事项清单和两个名录库的页面右上角导入文件。</EmptyState>}
        />
      </TableFrame>
      <BatchDrawer row={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}
