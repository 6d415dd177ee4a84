import { Button, Select } from 'antd';
import { Suspense, useMemo } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { today } from '../../data/today.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { latePart } from '../../ui/late-part.ts';
import { numberText } from '../../ui/number-text.ts';
import { Page, Sheet } from '../../ui/page.tsx';
import type { LoadBar } from './load-chart.tsx';
import styles from './staff.module.css';
import { StaffTabs } from './staff-tabs.tsx';

const LoadChart = latePart(async () => (await import('./load-chart.tsx')).LoadChart);

type Loads = OutputOf<'inspector.loads'>;

const average = (sum: number, people: number) => (people === 0 ? 0 : Math.round((sum / people) * 100) / 100);

/** Units by what falls on each of their people, or the people of one unit. */
function barsOf({ units, people }: Loads, unit: string): LoadBar[] {
  if (unit !== '') return people.filter(one => one.unit === unit);
  return units.map(one => ({ name: one.unit, drawn: one.mean, went: average(one.went, one.people) }));
}

const difference = (value: number, mean: number) => {
  const far = Math.round((value - mean) * 100) / 100;
  if (far === 0) return '0.00';
  return `${far > 0 ? '+' : '−'}${Math.abs(far).toFixed(2)}`;
};

function UnitTable({ loads, onChoose }: { loads: Loads; onChoose: (unit: string) => void }) {
  return (
    <table className={styles.table} aria-label="各单位">
      <thead>
        <tr>
          <th scope="col">单位</th>
          {['人数', '抽中', '已检查', '人均', '相差'].map(title => (
            <th key={title} scope="col" data-end>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {loads.units.map(({ unit, people, drawn, went, mean }) => (
          <tr key={unit}>
            <th scope="row">
              <Button type="link" size="small" onClick={() => onChoose(unit)}>
                {unit || '（没有填写单位）'}
              </Button>
            </th>
            <td data-end>{people}</td>
            <td data-end>{drawn}</td>
            <td data-end>{went}</td>
            <td data-end>{mean.toFixed(2)}</td>
            <td data-end>{difference(mean, loads.mean)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PeopleTable({ loads, unit }: { loads: Loads; unit: string }) {
  return (
    <table className={styles.table} aria-label="本单位人员">
      <thead>
        <tr>
          <th scope="col">姓名</th>
          {['抽中', '已检查', '与平均相差'].map(title => (
            <th key={title} scope="col" data-end>
              {title}
            </th>
          ))}
          <th scope="col">现在</th>
        </tr>
      </thead>
      <tbody>
        {loads.people
          .filter(one => one.unit === unit)
          .map(({ id, name, drawn, went, drawable }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td data-end>{drawn}</td>
              <td data-end>{went}</td>
              <td data-end>{difference(drawn, loads.mean)}</td>
              <td>{drawable ? '可抽取' : '不可抽取'}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** 任务均衡: how often everybody was drawn and went in a year, compared with the mean; whether the work is shared evenly. */
export function LoadPage() {
  const on = today();
  const address = useAddressFilter();
  const year = Number(address.text('year')) || Number(on.slice(0, 4));
  const unit = address.text('unit');
  const found = useQuery('inspector.loads', { year, on });
  const { data } = found;
  const bars = useMemo(() => (data ? barsOf(data, unit) : []), [data, unit]);
  if (found.failure && !data) return <FailureState failure={found.failure} onRetry={found.retry} />;
  const drawn = data?.people.reduce((sum, one) => sum + one.drawn, 0) ?? 0;
  return (
    <Page
      title="任务均衡"
      state={data ? (drawn === 0 ? `${year} 年还没有抽中记录` : `${year} 年人均抽中 ${data.mean} 户次`) : undefined}
      lead="看的是任务分得匀不匀，不是检查数量的排名：不得以检查数量考核（国办发〔2024〕54号）。"
      actions={
        <>
          <Select
            aria-label="年度"
            value={year}
            options={(data?.years ?? [year]).map(value => ({ value, label: `${value} 年` }))}
            onChange={value => address.set('year', String(value))}
          />
          <ExportButton
            job="staff.export"
            input={{ register: 'load', on: year === Number(on.slice(0, 4)) ? on : `${year}-12-31` }}
          />
        </>
      }
    >
      <StaffTabs />
      {data && data.people.length === 0 ? (
        <EmptyState title="名录库里还没有可以抽取的人员">请先导入或登记执法检查人员。</EmptyState>
      ) : data ? (
        <div className={styles.loads}>
          <Sheet
            title={unit === '' ? '各单位人均' : unit}
            extra={unit === '' ? null : <Button onClick={() => address.set('unit', '')}>回到各单位</Button>}
          >
            <Suspense>
              <LoadChart
                label={unit === '' ? '各单位人均抽中和实际检查户次' : `${unit}每人抽中和实际检查户次`}
                bars={bars}
                mean={data.mean}
              />
            </Suspense>
          </Sheet>
          <Sheet title={`数据（共 ${numberText(data.people.length)} 人）`}>
            <div className={styles.tableBox}>
              {unit === '' ? (
                <UnitTable loads={data} onChoose={chosen => address.set('unit', chosen)} />
              ) : (
                <PeopleTable loads={data} unit={unit} />
              )}
            </div>
          </Sheet>
        </div>
      ) : null}
    </Page>
  );
}
