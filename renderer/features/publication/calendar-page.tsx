import { Button, Select } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useQuery } from '../../data/use-query.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Page } from '../../ui/page.tsx';
import type { Arrangement } from './arrangement.ts';
import { sameArrangement, toggledDay } from './arrangement.ts';
import styles from './calendar.module.css';
import { CalendarDialog } from './calendar-dialog.tsx';
import { HolidayAlarm } from './holiday-alarm.tsx';
import { MonthGrid } from './month-grid.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import { PublicationTabs } from './publication-tabs.tsx';

const sources = {
  announced: '随程序提供的国务院安排',
  own: '本单位登记的安排',
  missing: '还没有登记放假安排，按周一至周五暂算',
} as const;

const months = Array.from({ length: 12 }, (_, month) => month + 1);

/** 工作日历: the days by which every term in working days is counted, for each year (domain.md 2.3). */
export function CalendarPage() {
  const address = useAddressFilter();
  const day = today();
  const thisYear = Number(day.slice(0, 4));
  const wanted = Number(address.text('year'));
  const year = Number.isInteger(wanted) && wanted >= 2000 && wanted <= 2100 ? wanted : thisYear;
  const found = useQuery('calendar.year', { year, today: day });
  const saves = useMay('calendar.save');
  const [edited, setEdited] = useState<Arrangement | null>(null);
  const [dialog, setDialog] = useState<'save' | 'notice' | null>(null);
  if (found.failure) return <FailureState failure={found.failure} onRetry={found.retry} />;
  const stored = found.data?.year === year ? found.data : null;
  const shown = edited?.year === year ? edited : stored;
  const isChanged = stored !== null && shown !== null && !sameArrangement(stored, shown);
  const offered = Array.from({ length: 8 }, (_, place) => thisYear - 5 + place);
  const years = [...new Set([...offered, year])].toSorted((one, other) => other - one);
  return (
    <Page
      title="公示"
      state={stored ? `${year} 年 ${stored.workingDays} 个工作日` : undefined}
      lead={
        stored ? `${sources[stored.from]}。公示、复核、移送、停止公示等按工作日计算的期限都以这里为准。` : undefined
      }
      actions={saves ? <Button onClick={() => setDialog('notice')}>粘贴放假通知…</Button> : undefined}
      primary={
        saves && isChanged ? (
          <Button type="primary" onClick={() => setDialog('save')}>
            看变动并保存…
          </Button>
        ) : undefined
      }
    >
      <PublicationTabs />
      <HolidayAlarm />
      <LeaveGuard when={isChanged} />
      <div className={styles.tools}>
        <Select
          aria-label="年份"
          value={year}
          options={years.map(value => ({ value, label: `${value} 年` }))}
          style={{ width: 120 }}
          onChange={value => address.set('year', String(value))}
        />
        <Legend />
        {isChanged ? <Button onClick={() => setEdited(null)}>放弃改动</Button> : null}
      </div>
      {shown ? (
        <div className={styles.months}>
          {months.map(month => (
            <MonthGrid
              key={month}
              month={month}
              arrangement={shown}
              today={day}
              {...(saves ? { onToggle: (date: string) => setEdited(toggledDay(shown, date)) } : {})}
            />
          ))}
        </div>
      ) : null}
      {dialog === 'notice' ? (
        <NoticeDialog
          year={year}
          onRead={read => {
            setEdited(read);
            address.set('year', String(read.year));
            setDialog('save');
          }}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'save' && shown ? (
        <CalendarDialog
          arrangement={shown}
          onSaved={() => {
            setEdited(null);
            setDialog(null);
          }}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </Page>
  );
}

function Legend() {
  return (
    <span className={styles.legend}>
      <b className={styles.off}>休</b> 放假　<b className={styles.on}>班</b> 调休上班　点一天可以改
    </span>
  );
}
