import { Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import type { InputOf } from '#contract/contract.ts';
import { type ReferralStage, referralStages } from '#domain/follow-up/referral-clock.ts';
import { referralStageNames } from '#domain/follow-up/referral-words.ts';
import { today } from '../../data/today.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useCommand } from '../../data/use-command.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { referralColumns } from './referral-columns.tsx';
import { ReferralDrawer } from './referral-drawer.tsx';

const stages = [
  { value: '', label: '全部' },
  ...referralStages.slice(0, 4).map(value => ({ value: value as string, label: referralStageNames[value] })),
];

/** 移送抄告: what was handed to others, with the clock of each (O22). */
export function ReferralList({ switcher }: { switcher: ReactNode }) {
  const address = useAddressFilter();
  const stage = referralStages.find(one => one === address.text('stage'));
  const filter: InputOf<'referral.list'>['filter'] = {
    text: address.text('text').slice(0, 100),
    kinds: [],
    stages: stage ? [stage as ReferralStage] : [],
    late: address.text('late') === 'yes',
  };
  const list = usePagedList('referral.list', { filter, today: today() });
  const choice = useColumnChoice('referral', referralColumns);
  const [opened, setOpened] = useState<number | null>(null);
  const step = useCommand('referral.step', { done: '已登记。' });
  return (
    <Page title="后续处置" state={list.loading ? undefined : `移送抄告 ${numberText(list.total)} 件`} fill>
      <TableFrame
        tools={
          <>
            {switcher}
            <SearchBox
              value={filter.text}
              onSearch={word => address.set('text', word)}
              placeholder="对象、接收单位或任务单号"
            />
            <Segmented
              aria-label="状态"
              options={stages}
              value={stage ?? ''}
              onChange={value => address.set('stage', value)}
            />
            <Segmented
              aria-label="期限"
              options={[
                { value: '', label: '不论期限' },
                { value: 'yes', label: '超期' },
              ]}
              value={address.text('late')}
              onChange={value => address.set('late', value)}
            />
          </>
        }
        ends={
          <>
            <RowCount total={list.total} unit="件" />
            <ColumnChooser columns={referralColumns} choice={choice} />
            <ExportButton job="referral.export" input={{ filter, today: today() }} />
          </>
        }
      >
        <DataTable
          label="移送抄告"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={({ id }) => setOpened(id)}
          isOpen={({ id }) => id === opened}
          empty={<EmptyState title="没有移送抄告">在“台账”里打开一条，按“移送、抄告…”登记。</EmptyState>}
        />
      </TableFrame>
      <ReferralDrawer
        row={list.rows.find(({ id }) => id === opened) ?? null}
        call="referral.step"
        running={step.running}
        onStep={async input => (await step.run(input)) !== null}
        onClose={() => setOpened(null)}
      />
    </Page>
  );
}
