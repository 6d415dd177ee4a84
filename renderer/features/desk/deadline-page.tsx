import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Dropdown, Skeleton } from 'antd';
import { Link } from 'react-router';
import type { OutputOf } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import { dateText } from '../../ui/date-text.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page, Sheet } from '../../ui/page.tsx';
import { useSaveFile } from '../../ui/save-file-button.tsx';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import styles from './deadline-page.module.css';
import { DeskTabs } from './desk-tabs.tsx';

type Deadline = OutputOf<'deadline.year'>[number];

const months = Array.from({ length: 12 }, (_nothing, place) => place + 1);

function markOf({ met, date }: Deadline, day: string): { tone: Tone; words: string } {
  if (met === true) return { tone: 'good', words: '已完成' };
  if (date === day) return { tone: 'soon', words: '今天到期' };
  if (date > day) return { tone: 'plain', words: '未到期' };
  return met === null ? { tone: 'plain', words: '已过，由本单位核对' } : { tone: 'late', words: '没有完成的记录' };
}

/** 年度期限: the deadlines of a year by month, and the calendar files for one's own calendar program. */
export function DeadlinePage() {
  const address = useAddressFilter();
  const day = today();
  const year = Number(address.text('year')) || Number(day.slice(0, 4));
  const deadlines = useQuery('deadline.year', { year });
  const open = (deadlines.data ?? []).filter(({ met, date }) => met !== true && date >= day).length;
  const change = useMay('profile.save');
  return (
    <Page
      title="年度期限"
      state={deadlines.data ? `${year} 年还有 ${open} 件` : undefined}
      lead={
        change ? (
          <Link to={addresses.profile}>期限在“系统—方案”的“年度期限”中修改</Link>
        ) : (
          '期限由有权限的人在“系统—方案”中修改'
        )
      }
      actions={<CalendarExport year={year} day={day} />}
    >
      <DeskTabs />
      <nav className={styles.years} aria-label="年份">
        <Button
          aria-label="上一年"
          icon={<LeftOutlined aria-hidden />}
          onClick={() => address.set('year', `${year - 1}`)}
        />
        <strong>{year} 年</strong>
        <Button
          aria-label="下一年"
          icon={<RightOutlined aria-hidden />}
          onClick={() => address.set('year', `${year + 1}`)}
        />
      </nav>
      {deadlines.failure ? <FailureState failure={deadlines.failure} onRetry={deadlines.retry} /> : null}
      {deadlines.data ? <Year deadlines={deadlines.data} year={year} day={day} /> : <Skeleton active />}
    </Page>
  );
}

function Year({ deadlines, year, day }: { deadlines: readonly Deadline[]; year: number; day: string }) {
  return (
    <div className={styles.months}>
      {months.map(month => {
        const start = `${year}-${`${month}`.padStart(2, '0')}`;
        const due = deadlines.filter(({ date }) => date.startsWith(start));
        return (
          <Sheet key={month} title={`${month} 月`}>
            {due.length === 0 ? <p className={styles.none}>没有期限</p> : null}
            <ul className={styles.list}>
              {due.map(deadline => (
                <Entry key={`${deadline.code} ${deadline.named}`} deadline={deadline} day={day} />
              ))}
            </ul>
          </Sheet>
        );
      })}
    </div>
  );
}

function Entry({ deadline, day }: { deadline: Deadline; day: string }) {
  const { tone, words } = markOf(deadline, day);
  const { name, date, named, office, source, provisional } = deadline;
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <strong>{name}</strong>
        <StatusMark tone={tone}>{words}</StatusMark>
      </div>
      <span>
        {dateText(date)}
        {date === named ? '' : `（规定 ${dateText(named)}，遇休息日调整）`}
        {provisional ? '，节假日安排未公布，可能变动' : ''}
      </span>
      {office === '' ? null : <span>{office}</span>}
      <span className={styles.source}>{source}</span>
    </li>
  );
}

function CalendarExport({ year, day }: { year: number; day: string }) {
  const job = useJob('deadline.export');
  const save = useSaveFile();
  if (!useMay('deadline.export')) return null;
  const run = async (person: 'mine' | 'everyone') => {
    const made = await job.start({ year, today: day, person, kinds: [] });
    if (made) await save(made.file);
  };
  const items = [
    { key: 'mine', label: '我要办的' },
    { key: 'everyone', label: '全部' },
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, onClick: ({ key }) => void run(key === 'mine' ? 'mine' : 'everyone') }}
    >
      <Button loading={job.running}>导出日历（.ics）</Button>
    </Dropdown>
  );
}
