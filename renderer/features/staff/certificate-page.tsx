import { Segmented } from 'antd';
import { Link } from 'react-router';
import type { OutputOf } from '#contract/contract.ts';
import { reachName } from '#domain/staff/staff-certificate.ts';
import { addresses } from '../../app/addresses.ts';
import { today } from '../../data/today.ts';
import { filterAddress, useAddressFilter } from '../../data/use-address-filter.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { StaffTabs } from './staff-tabs.tsx';

type Radar = OutputOf<'inspector.certificates'>;
type Row = Radar['rows'][number];

const tones: Readonly<Record<Row['reach'], Tone>> = {
  expired: 'late',
  soon: 'soon',
  near: 'active',
  good: 'plain',
  'no-date': 'late',
};

function leftWords({ daysLeft }: Row): string {
  if (daysLeft === null) return '—';
  if (daysLeft < 0) return `已过 ${-daysLeft} 天`;
  return daysLeft === 0 ? '今天是最后一天' : `还有 ${daysLeft} 天`;
}

const columnsOf = (radar: Pick<Radar, 'soonDays' | 'nearDays'>): readonly Column<Row>[] => [
  {
    key: 'name',
    title: '姓名',
    width: 100,
    render: row => <Link to={filterAddress(addresses.inspectors, { text: [row.name] })}>{row.name}</Link>,
  },
  { key: 'unit', title: '所在单位', width: 180, grow: 1, render: row => row.unit },
  { key: 'type', title: '证件种类', width: 130, render: row => row.type },
  { key: 'number', title: '证件号', width: 140, render: row => row.number ?? '—' },
  { key: 'until', title: '有效期至', width: 110, render: row => row.until ?? '—' },
  { key: 'left', title: '剩余', width: 120, render: leftWords },
  {
    key: 'reach',
    title: '情况',
    width: 130,
    render: row => (
      <StatusMark tone={tones[row.reach]}>
        {reachName(row.reach, { soon: radar.soonDays, near: radar.nearDays })}
      </StatusMark>
    ),
  },
  {
    key: 'tasks',
    title: '计划检查结束时已过期的任务',
    width: 220,
    grow: 2,
    wrap: true,
    render: row => row.tasks.map(({ name, checkTo }) => `${name}（${checkTo}）`).join('；') || '—',
  },
];

const choices = ['', 'expired', 'soon', 'near', 'tasks', 'no-date'] as const;

function optionsOf({ counts, rows, soonDays, nearDays }: Radar) {
  const names: Readonly<Record<(typeof choices)[number], string>> = {
    '': `全部 ${rows.length}`,
    expired: `已过期 ${counts.expired}`,
    soon: `${soonDays} 天内 ${counts.soon}`,
    near: `${nearDays} 天内 ${counts.near}`,
    tasks: `任务计划日已过期 ${counts.forTasks}`,
    'no-date': `缺有效期 ${counts.noDate}`,
  };
  return choices.map(value => ({ value, label: names[value] }));
}

function chosen(rows: readonly Row[], show: string): readonly Row[] {
  if (show === '') return rows;
  return rows.filter(row => (show === 'tasks' ? row.tasks.length > 0 : row.reach === show));
}

/** 证件到期: whose certificates have expired, will soon, or will have before a task ends; the most urgent first. */
export function CertificatePage() {
  const on = today();
  const radar = useQuery('inspector.certificates', { on });
  const address = useAddressFilter();
  const show = address.text('show');
  const { data } = radar;
  const columns = columnsOf(data ?? { soonDays: 30, nearDays: 90 });
  const choice = useColumnChoice('certificate', columns);
  if (radar.failure && !data) return <FailureState failure={radar.failure} onRetry={radar.retry} />;
  const rows = chosen(data?.rows ?? [], show);
  const calm = data?.rows.length === 0;
  return (
    <Page
      title="证件到期"
      state={
        data
          ? calm
            ? '都在有效期内'
            : `已过期 ${data.counts.expired} 件，${data.soonDays} 天内到期 ${data.counts.soon} 件`
          : undefined
      }
      lead="证件在计划检查结束的那一天必须有效，否则本人不参加抽取（国办发〔2024〕54号）。天数在“方案”里规定。"
      actions={<ExportButton job="staff.export" input={{ register: 'certificate', on }} disabled={calm} />}
      fill
    >
      <StaffTabs />
      <TableFrame
        tools={
          data ? (
            <Segmented
              aria-label="证件情况"
              options={optionsOf(data)}
              value={show}
              onChange={value => address.set('show', value)}
            />
          ) : null
        }
        ends={
          <>
            <RowCount total={rows.length} unit="件" />
            <ColumnChooser columns={columns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="证件"
          columns={choice.shown}
          onResize={choice.resize}
          list={fixedList(rows, radar.loading)}
          empty={
            <EmptyState title={calm ? '没有快到期或已过期的证件' : '没有这种情况的证件'}>
              换证后在人员名录里更新有效期。
            </EmptyState>
          }
        />
      </TableFrame>
    </Page>
  );
}
