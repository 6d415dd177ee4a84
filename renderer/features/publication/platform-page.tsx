import { Button, Select } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { kindsOf } from '#domain/publication/platform.ts';
import { type PlatformKind, platformKindNames, platformKinds } from '#domain/publication/platform-field.ts';
import { useMay } from '../../data/rights.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FacetFilter } from '../../ui/facet-filter.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { ColumnsDrawer } from './columns-drawer.tsx';
import { type EntryRow, entryColumns } from './entry-columns.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { EntryTallies } from './entry-tallies.tsx';
import { PlatformExport } from './platform-export.tsx';
import { PublicationTabs } from './publication-tabs.tsx';
import { ReceiptDialog } from './receipt-dialog.tsx';

export type PlatformRow = OutputOf<'platform.all'>[number];

/** 双录入: what stands on the platforms of superiors as well, and what does not yet (R-159, O12, I17). */
export function PlatformPage() {
  const platforms = useQuery('platform.all', {});
  if (platforms.failure) return <FailureState failure={platforms.failure} onRetry={platforms.retry} />;
  const [first] = platforms.data ?? [];
  if (!first) {
    return (
      <Page title="公示" state={platforms.data ? '方案里没有设平台' : undefined}>
        <PublicationTabs />
      </Page>
    );
  }
  return <Entries platforms={platforms.data ?? []} first={first} />;
}

function Entries({ platforms, first }: { readonly platforms: readonly PlatformRow[]; readonly first: PlatformRow }) {
  const address = useAddressFilter();
  const platform = platforms.find(({ code }) => code === address.text('platform')) ?? first;
  const state = address.text('entered');
  const entered = state === 'yes' ? true : state === 'no' ? false : null;
  const text = address.text('text').slice(0, 100);
  const kinds = address.list('kind').filter((kind): kind is PlatformKind => platformKinds.some(one => one === kind));
  const asked = { platform: platform.code, kinds, entered, text };
  const list = usePagedList('platform.list', asked);
  const tallies = useQuery('platform.list', { ...asked, after: null, limit: 1 }).data?.tallies ?? [];
  const choice = useColumnChoice('platform', entryColumns);
  const enters = useMay('platform.enter');
  const [opened, setOpened] = useState<EntryRow | null>(null);
  const [dialog, setDialog] = useState<'receipt' | 'columns' | null>(null);
  const missing = tallies.reduce((sum, { all, entered: done }) => sum + all - done, 0);
  return (
    <Page
      title="公示"
      state={missing > 0 ? `${missing} 条还没有平台编号` : '都已登记平台编号'}
      lead="计划、任务和结果在上级平台录入之后，把平台编号登记在这里；平台之外不抽查。"
      actions={
        <>
          <Button onClick={() => setDialog('columns')}>列对照…</Button>
          <PlatformExport platform={platform} kinds={kindsOf(platform)} />
        </>
      }
      primary={
        enters ? (
          <Button type="primary" onClick={() => setDialog('receipt')}>
            粘贴或导入回执…
          </Button>
        ) : undefined
      }
      fill
    >
      <PublicationTabs />
      <EntryTallies tallies={tallies} onShow={kind => address.assign({ kind, entered: 'no' })} />
      <TableFrame
        tools={
          <>
            <Select
              aria-label="平台"
              value={platform.code}
              options={platforms.map(({ code, name }) => ({ value: code, label: name }))}
              style={{ width: 260 }}
              onChange={code => address.set('platform', code)}
            />
            <SearchBox value={text} onSearch={next => address.set('text', next)} placeholder="编号、名称、平台编号" />
            <FacetFilter
              title="内容"
              options={tallies.map(({ kind, all }) => ({ value: kind, count: all }))}
              selected={kinds}
              nameOf={kind => platformKindNames[kind as PlatformKind]}
              onChange={next => address.set('kind', next)}
            />
            <Select
              aria-label="登记情况"
              value={state}
              options={[
                { value: '', label: '全部' },
                { value: 'no', label: '没有平台编号' },
                { value: 'yes', label: '已有平台编号' },
              ]}
              style={{ width: 140 }}
              onChange={next => address.set('entered', next)}
            />
          </>
        }
        ends={
          <>
            <RowCount total={list.total} unit="条" />
            <ColumnChooser columns={entryColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="双录入"
          columns={choice.shown}
          list={list}
          onResize={choice.resize}
          {...(enters ? { onOpen: setOpened } : {})}
          isOpen={row => row === opened}
          empty={
            <EmptyState title="没有要登记的">
              批准计划、办结抽取、录入结果之后，要在上级平台再录一次的内容列在这里。
            </EmptyState>
          }
        />
      </TableFrame>
      {opened ? <EntryDialog platform={platform} row={opened} onClose={() => setOpened(null)} /> : null}
      {dialog === 'receipt' ? <ReceiptDialog platform={platform} onClose={() => setDialog(null)} /> : null}
      {dialog === 'columns' ? <ColumnsDrawer platform={platform} onClose={() => setDialog(null)} /> : null}
    </Page>
  );
}
