import { Button } from 'antd';
import { useMemo } from 'react';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useQuery } from '../../data/use-query.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PublicationTabs } from '../publication/publication-tabs.tsx';
import { byUrgency, type DisclosureRow, type DisclosureState, stateOf } from './deadline.ts';
import { DisclosureDrawer } from './disclosure-drawer.tsx';
import { DisclosureTable } from './disclosure-table.tsx';

function pageState(rows: readonly DisclosureRow[]): string {
  const count = (wanted: DisclosureState) => rows.filter(row => stateOf(row) === wanted).length;
  if (rows.length === 0) return '还没有检查结果';
  if (count('逾期') > 0) return `${count('逾期')} 件逾期`;
  if (count('即将到期') > 0) return `${count('即将到期')} 件即将到期`;
  const open = rows.length - count('已公示');
  return open > 0 ? `${open} 件等待公示` : '都已确认公示';
}

/** 公示: by when the results of each task must be public, and whether somebody has confirmed that they are. */
export function DisclosurePage() {
  const address = useAddressFilter();
  const list = useQuery('disclosure.list', { today: today() });
  const profile = useQuery('profile.get', {}, { enabled: useMay('profile.get') }).data;
  const discloses = useMay('disclosure.confirm');
  const rows = useMemo(() => (list.data ?? []).toSorted(byUrgency), [list.data]);
  if (list.failure) return <FailureState failure={list.failure} onRetry={list.retry} />;
  if (!list.data) return <Page title="公示">{null}</Page>;
  const opened = rows.find(({ taskId }) => String(taskId) === address.text('taskId')) ?? null;
  const open = (row: DisclosureRow | null) => address.set('taskId', row ? String(row.taskId) : '');
  const next = rows.find(({ state }) => state !== 'done');
  return (
    <Page
      title="公示"
      state={pageState(rows)}
      lead={profile ? `${profile.disclosureSource}；从一个任务里最早完成的检查算起。` : undefined}
      primary={
        next && !opened && discloses ? (
          <Button type="primary" onClick={() => open(next)}>
            办理最急的一件
          </Button>
        ) : undefined
      }
      fill
    >
      <PublicationTabs />
      <DisclosureTable
        rows={rows}
        states={address.list('state')}
        opened={opened}
        onStates={states => address.set('state', states)}
        onOpen={open}
      />
      <DisclosureDrawer row={opened} onClose={() => open(null)} />
    </Page>
  );
}
