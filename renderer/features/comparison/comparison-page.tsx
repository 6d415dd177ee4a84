import { Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { OutputOf } from '#contract/contract.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { useQuery } from '../../data/use-query.ts';
import { timeText } from '../../ui/date-text.ts';
import { Digest } from '../../ui/digest.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { BecomingMenu } from './becoming-menu.tsx';
import styles from './comparison.module.css';
import { type Line, type Part, partColumns, partNames } from './comparison-columns.tsx';
import { LineDrawer } from './line-drawer.tsx';

type Comparison = OutputOf<'comparison.get'>;

const parts = Object.keys(partNames) as Part[];

function countOf({ counts }: Comparison, part: Part): number {
  return part === 'common' ? counts.byCode + counts.byName + counts.decided : counts[part];
}

function Lead({ comparison }: { comparison: Comparison }) {
  const { counts } = comparison;
  const decided = counts.decided > 0 ? `、人工认定 ${numberText(counts.decided)} 行` : '';
  return (
    <>
      {`${comparison.fileName}，${numberText(counts.rows)} 行；名录 ${numberText(comparison.objects)} 户。`}
      {`双方都有 ${numberText(counts.common)} 户（代码相同 ${numberText(counts.byCode)} 行、名称和地址相同 ${numberText(counts.byName)} 行${decided}）。`}
      比对于 <span className={styles.time}>{timeText(comparison.madeAt)}</span>，文件{' '}
      <Digest value={comparison.fileSha256} label="文件的 SHA-256" short />
    </>
  );
}

const partOf = (address: ReturnType<typeof useAddressFilter>): Part =>
  parts.find(known => known === address.text('part')) ?? 'common';

function Parts({ comparison }: { comparison: Comparison }) {
  const address = useAddressFilter();
  const part = partOf(address);
  const text = address.text('text').slice(0, 100);
  const list = usePagedList('comparison.rows', { id: comparison.id, part, text });
  const [opened, setOpened] = useState<Line | null>(null);
  const shown = parts.filter(known => known !== 'unreadable' || comparison.counts.unreadable > 0);
  return (
    <>
      <TableFrame
        tools={
          <>
            <Segmented
              aria-label="比对结果"
              value={part}
              onChange={next => {
                setOpened(null);
                address.assign({ part: next });
              }}
              options={shown.map(value => ({
                value,
                label: `${partNames[value]} ${numberText(countOf(comparison, value))}`,
              }))}
            />
            <SearchBox value={text} onSearch={word => address.set('text', word)} placeholder="名称或代码" />
          </>
        }
        ends={<RowCount total={list.total} unit={part === 'ours' ? '户' : '行'} />}
      >
        <DataTable
          label={partNames[part]}
          columns={partColumns[part]}
          list={list}
          onOpen={setOpened}
          isOpen={line => line === opened}
          empty={
            <EmptyState title={text === '' ? `没有${partNames[part]}的` : '没有找到'}>
              {text === '' ? '看看其他几部分。' : '换一个词再找。'}
            </EmptyState>
          }
        />
      </TableFrame>
      <LineDrawer comparisonId={comparison.id} line={opened} onClose={() => setOpened(null)} />
    </>
  );
}

/** One comparison with its parts. */
export function ComparisonPage() {
  const id = Number(useParams().comparisonId);
  const part = partOf(useAddressFilter());
  const { data, failure, retry } = useQuery('comparison.get', { id: Number.isSafeInteger(id) && id > 0 ? id : 1 });
  if (failure) return <FailureState failure={failure} onRetry={retry} />;
  if (!data || data.id !== id) return <Skeleton active />;
  const waiting = data.counts.doubtful;
  return (
    <Page
      title={`名单比对 ${data.source}`}
      state={waiting > 0 ? `${numberText(waiting)} 行待认定` : '已全部认定'}
      lead={<Lead comparison={data} />}
      primary={
        part === 'common' || part === 'ours' ? (
          <BecomingMenu key={part} id={id} part={part} empty={data.counts[part] === 0} />
        ) : undefined
      }
      actions={<ExportButton job="comparison.export" input={{ id }} />}
      fill
    >
      <Parts comparison={data} />
    </Page>
  );
}
