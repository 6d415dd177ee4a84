import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tabs } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { planKinds } from '#domain/annual-plan/plan-kind.ts';
import { planStateName } from '#domain/annual-plan/plan-machine.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { notify } from '../../data/notices.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { useSaveFile } from '../../ui/save-file-button.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { HistoryTab } from './history-tab.tsx';
import { LedgerTab } from './ledger-tab.tsx';
import { lineColumns, progressColumns } from './line-columns.tsx';
import { LineDrawer } from './line-drawer.tsx';
import { LineForm } from './line-form.tsx';
import { OverlapTab } from './overlap-tab.tsx';
import styles from './plan.module.css';
import { PlanDeeds } from './plan-deeds.tsx';
import { PlanImport } from './plan-import.tsx';
import type { Plan } from './plan-words.tsx';

/** One plan: its lines, what overlaps, visits against the cap, editions and progress. */
export function PlanDetailPage() {
  const id = Number(useParams().planId) || 0;
  const { data: plan, failure, retry } = useQuery('plan.get', { id: id || 1 }, { enabled: id > 0 });
  const address = useAddressFilter();
  if (failure) return <FailureState failure={failure} onRetry={retry} />;
  if (plan?.id !== id) return <Page title="年度计划">{null}</Page>;
  const tab = address.text('tab') || 'lines';
  const tabs = [
    { key: 'lines', label: '计划行' },
    { key: 'overlap', label: '重复检查' },
    { key: 'ledger', label: '频次台账' },
    {
      key: 'history',
      label: plan.unpublishedChanges > 0 ? `调整与版本（${plan.unpublishedChanges} 处未公示）` : '调整与版本',
    },
    { key: 'progress', label: plan.alarms > 0 ? `进度（${plan.alarms} 行逾期）` : '进度' },
  ];
  return (
    <Page
      title={plan.name}
      state={planStateName(plan.state)}
      actions={<PlanDeeds plan={plan} />}
      fill={tab !== 'history'}
    >
      <p className={styles.facts}>
        <span>{`${plan.year} 年度，${nameOfCode(planKinds, plan.kind)}，第 ${plan.version} 版`}</span>
        <span>{`编制：${plan.department}`}</span>
        <span>{`${plan.lines} 项任务，计划 ${numberText(plan.target)} 户`}</span>
        <span>{plan.filedOn ? `${plan.filedOn} 报${plan.filedWith}备案` : '未备案'}</span>
        <span className={plan.isLate ? styles.late : ''}>
          {plan.publishedOn ? `${plan.publishedOn} 公示` : `应于 ${plan.due} 前公示${plan.isLate ? '，已超期' : ''}`}
        </span>
      </p>
      <Tabs activeKey={tab} items={tabs} onChange={key => address.assign({ tab: key, line: '' })} />
      {tab === 'lines' || tab === 'progress' ? <LinesTab plan={plan} isProgress={tab === 'progress'} /> : null}
      {tab === 'overlap' ? <OverlapTab year={plan.year} /> : null}
      {tab === 'ledger' ? <LedgerTab year={plan.year} /> : null}
      {tab === 'history' ? <HistoryTab planId={plan.id} /> : null}
    </Page>
  );
}

function LinesTab({ plan, isProgress }: { plan: Plan; isProgress: boolean }) {
  const address = useAddressFilter();
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const opened = plan.rows.find(({ id }) => id === Number(address.text('line')));
  const lines = useColumnChoice('plan-line', lineColumns);
  const progress = useColumnChoice('plan-progress', progressColumns);
  const choice = isProgress ? progress : lines;
  const edited = plan.rows.find(({ id }) => id === editing) ?? null;
  return (
    <>
      <TableFrame
        tools={isProgress ? <span /> : <LineTools plan={plan} onAdd={() => setEditing('new')} />}
        ends={
          <>
            <RowCount total={plan.lines} unit="行" />
            <ColumnChooser columns={isProgress ? progressColumns : lineColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label={isProgress ? '进度' : '计划行'}
          columns={choice.shown}
          onResize={choice.resize}
          list={fixedList(plan.rows)}
          onOpen={row => address.set('line', String(row.id))}
          isOpen={row => row.id === opened?.id}
          empty={<EmptyState title="还没有计划行">按“增加一行”填写，或按“导入计划…”从 Excel 读入。</EmptyState>}
        />
      </TableFrame>
      {opened ? (
        <LineDrawer
          plan={plan}
          line={opened}
          onEdit={() => setEditing(opened.id)}
          onClose={() => address.set('line', '')}
        />
      ) : null}
      {editing !== null ? <LineForm key={editing} plan={plan} line={edited} onClose={() => setEditing(null)} /> : null}
    </>
  );
}

function LineTools({ plan, onAdd }: { plan: Plan; onAdd: () => void }) {
  const count = useJob('plan.count');
  const isOpen = plan.editing !== null;
  const run = async () => {
    const done = await count.start({ id: plan.id });
    if (done) notify({ kind: 'done', sentence: done.sentence });
  };
  return (
    <>
      {isOpen ? (
        <>
          <May call="plan.saveLine">
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
              增加一行
            </Button>
          </May>
          <PlanImport planId={plan.id} asksReason={plan.editing === 'with-reason'} onImported={() => undefined} />
          <May call="plan.count">
            <Button loading={count.running} onClick={() => void run()}>
              统计基数和户数
            </Button>
          </May>
        </>
      ) : null}
      <ExportChoice planId={plan.id} />
    </>
  );
}

/** The plan in the bureau's columns, or in those of a known platform. */
function ExportChoice({ planId }: { planId: number }) {
  const sets = useQuery('plan.columnSets', {}).data ?? [];
  const job = useJob('plan.export');
  const save = useSaveFile();
  const run = async (columnSet: string | null) => {
    const file = await job.start({ id: planId, columnSet });
    if (file) await save(file);
  };
  return (
    <Dropdown
      menu={{
        items: [
          { key: '', label: '本单位格式（全部字段）' },
          ...sets.map(({ name }) => ({ key: name, label: `${name}格式` })),
        ],
        onClick: ({ key }) => void run(key === '' ? null : key),
      }}
    >
      <Button loading={job.running}>导出</Button>
    </Dropdown>
  );
}
