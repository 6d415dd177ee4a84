import { Alert, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../data/use-query.ts';
import { dateText } from '../../ui/date-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page, Sheet } from '../../ui/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { type GapRow, gapColumns } from './gap-columns.tsx';
import { GapDialog } from './gap-dialog.tsx';
import styles from './item-list.module.css';
import { SuperiorImport } from './superior-import.tsx';

/** 应纳尽纳: where the own list differs from a superior's, and what is decided about each gap. */
export function SuperiorPage() {
  const { data: lists, failure, retry } = useQuery('superiorList.all', {});
  const [chosen, setChosen] = useState<number | null>(null);
  const id = chosen ?? lists?.[0]?.id ?? 0;
  const found = useQuery('superiorList.gaps', { id: id || 1 }, { enabled: id > 0 }).data;
  const [opened, setOpened] = useState<GapRow | null>(null);
  if (failure) return <FailureState failure={failure} onRetry={retry} />;
  const rows = id > 0 ? (found?.rows ?? []).map((row, place) => ({ ...row, id: place + 1 })) : [];
  const open = rows.filter(({ kind, notApplicable }) => kind !== 'extra' && notApplicable === null).length;
  return (
    <Page
      title="应纳尽纳核对"
      state={id > 0 && found ? (open > 0 ? `还有 ${open} 项要决定` : '都已决定') : undefined}
      lead="上级公布的清单（Excel 或 CSV）导入进来，逐项核对：适用的都纳入本单位清单，不适用的写明理由。"
      primary={<SuperiorImport onImported={setChosen} />}
      fill
    >
      {lists?.length === 0 ? (
        <Sheet>
          <EmptyState title="还没有上级清单">按“导入上级清单…”开始。不一致的事项会逐条列在这里，等待决定。</EmptyState>
        </Sheet>
      ) : (
        <TableFrame
          tools={
            <Select
              aria-label="上级清单"
              className={styles.superior ?? ''}
              value={id || null}
              options={(lists ?? []).map(one => ({
                value: one.id,
                label: `${one.source}（${dateText(one.issuedOn)}，${one.items} 项）`,
              }))}
              onChange={setChosen}
            />
          }
          ends={
            <>
              <RowCount total={rows.length} unit="处差异" />
              {id > 0 ? <ExportButton job="superiorList.export" input={{ id }} /> : null}
            </>
          }
        >
          {found?.version === null ? <Alert type="info" showIcon title="本单位还没有清单。" /> : null}
          <DataTable
            label="与上级清单的差异"
            columns={gapColumns}
            list={fixedList(rows, !found)}
            onOpen={setOpened}
            isOpen={row => row.id === opened?.id}
            empty={<EmptyState title="没有差异">上级清单里的事项本单位都有，内容也相同。</EmptyState>}
          />
        </TableFrame>
      )}
      {opened?.superiorId ? <GapDialog row={opened} onClose={() => setOpened(null)} /> : null}
    </Page>
  );
}
