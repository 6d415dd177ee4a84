import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { today } from '../../data/today.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { May } from '../../ui/may.tsx';
import { Page } from '../../ui/page.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { planColumns } from './plan-columns.tsx';
import { type PlanFields, PlanForm } from './plan-form.tsx';
import { PlanImport } from './plan-import.tsx';

const blankPlan = (year: number): PlanFields => ({
  year,
  name: `${year}年度“双随机、一公开”抽查工作计划`,
  number: null,
  kind: 'internal',
  department: '',
  superiorNumber: null,
  documentNumber: null,
});

/** 年度计划 by year. */
export function PlanPage() {
  const navigate = useNavigate();
  const address = useAddressFilter();
  const year = Number(address.text('year')) || null;
  const { data, failure, retry } = useQuery('plan.list', { year });
  const choice = useColumnChoice('plan', planColumns);
  const [isMaking, setMaking] = useState(false);
  const create = useCommand('plan.create');
  if (failure) return <FailureState failure={failure} onRetry={retry} />;
  const save = async (fields: PlanFields) => {
    const made = await create.run(fields);
    if (made) navigate(addresses.plan(made.id));
  };
  const rows = data?.rows ?? [];
  const nothingYet = data?.years.length === 0;
  const late = rows.filter(({ isLate, unpublishedChanges }) => isLate || unpublishedChanges > 0).length;
  return (
    <Page
      title="年度计划"
      state={nothingYet ? '还没有计划' : `共 ${rows.length} 个${late > 0 ? `，${late} 个有未公示的内容` : ''}`}
      actions={<PlanImport planId={null} onImported={id => navigate(addresses.plan(id))} />}
      primary={
        <May call="plan.create">
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setMaking(true)}>
            新建计划
          </Button>
        </May>
      }
      fill
    >
      <TableFrame
        tools={
          <Select
            aria-label="年度"
            style={{ width: 120 }}
            value={year ?? 0}
            options={[
              { value: 0, label: '全部年度' },
              ...(data?.years ?? []).map(value => ({ value, label: `${value} 年` })),
            ]}
            onChange={value => address.set('year', value === 0 ? '' : String(value))}
          />
        }
        ends={
          <>
            <RowCount total={rows.length} unit="个" />
            <ColumnChooser columns={planColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="年度计划"
          columns={choice.shown}
          onResize={choice.resize}
          list={fixedList(rows, !data)}
          onOpen={row => navigate(addresses.plan(row.id))}
          empty={
            <EmptyState title="还没有年度计划">
              按“导入计划…”读入 Excel，或者按“新建计划”逐行填写。批准以后，任务从计划行建立。
            </EmptyState>
          }
        />
      </TableFrame>
      {isMaking ? (
        <PlanForm
          title="新建年度计划"
          confirm="新建"
          values={blankPlan(Number(today().slice(0, 4)))}
          running={create.running}
          onSave={fields => void save(fields)}
          onClose={() => setMaking(false)}
        />
      ) : null}
    </Page>
  );
}
