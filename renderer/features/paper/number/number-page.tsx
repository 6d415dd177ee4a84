import { Button, Select } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../data/rights.ts';
import { today } from '../../../data/today.ts';
import { useAddressFilter } from '../../../data/use-address-filter.ts';
import { usePagedList } from '../../../data/use-paged-list.ts';
import { useQuery } from '../../../data/use-query.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { May } from '../../../ui/may.tsx';
import { Page } from '../../../ui/page.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../../ui/table/table-frame.tsx';
import { PaperTabs } from '../paper-tabs.tsx';
import { ExplainNumber } from './explain-number.tsx';
import { type NumberRow, numberColumns } from './number-columns.tsx';
import styles from './number-page.module.css';
import { SeriesForm } from './series-form.tsx';
import { markYears } from './series-years.ts';

/** 发文字号: each number of a series and year, what became of it, and the ones nobody can explain yet. */
export function NumberPage() {
  const address = useAddressFilter();
  const thisYear = Number(today().slice(0, 4));
  const series = useQuery('number.series', {}).data;
  const marks = markYears(series ?? [], thisYear);
  const mark = marks.find(one => one.mark === address.text('mark')) ?? marks[0];
  const year = mark?.years.find(one => String(one) === address.text('year')) ?? mark?.years[0] ?? thisYear;
  const [explained, setExplained] = useState<number | 'new' | null>(null);
  const [setting, setSetting] = useState(false);
  const explains = useMay('number.explain');
  const list = usePagedList('number.list', { mark: mark?.mark ?? '无', year }, { enabled: mark !== undefined });
  const gaps = series
    ?.filter(one => one.mark === mark?.mark)
    .flatMap(({ years }) => years)
    .find(one => one.year === year)?.gaps;
  const open = ({ state, sequence }: NumberRow) => {
    if (explains && state === 'gap') setExplained(sequence);
  };
  return (
    <Page
      title="发文字号"
      state={!mark ? '还没有代字' : `${mark.mark}〔${year}〕${gaps ? `，${gaps} 个断号待说明` : ''}`}
      actions={
        <>
          <May call="number.saveSeries">
            <Button onClick={() => setSetting(true)}>代字设置…</Button>
          </May>
          {mark ? (
            <May call="number.explain">
              <Button onClick={() => setExplained('new')}>登记别处用的号…</Button>
            </May>
          ) : null}
        </>
      }
      fill
    >
      <PaperTabs />
      <TableFrame
        tools={
          <div className={styles.choice}>
            <label htmlFor="number-mark">代字</label>
            <Select
              id="number-mark"
              className={styles.mark ?? ''}
              value={mark?.mark ?? null}
              options={marks.map(one => ({ value: one.mark, label: `${one.mark}（${one.purposes.join('、')}）` }))}
              onChange={value => address.assign({ mark: value ?? '', year: '' })}
            />
            <label htmlFor="number-year">年份</label>
            <Select
              id="number-year"
              value={year}
              options={(mark?.years ?? [year]).map(value => ({ value, label: `${value} 年` }))}
              onChange={value => address.set('year', String(value))}
            />
          </div>
        }
        ends={<RowCount total={list.total} unit="个号" />}
      >
        <DataTable
          label="发文字号"
          columns={numberColumns(explains ? setExplained : null)}
          list={list}
          onOpen={open}
          empty={<EmptyState title="这一年还没有用过号">公文定稿时占用下一个号，从 1 号起连续编。</EmptyState>}
        />
      </TableFrame>
      {mark && explained !== null ? (
        <ExplainNumber
          mark={mark.mark}
          year={year}
          sequence={explained === 'new' ? null : explained}
          onClose={() => setExplained(null)}
        />
      ) : null}
      {setting && series ? <SeriesForm series={series} onClose={() => setSetting(false)} /> : null}
    </Page>
  );
}
