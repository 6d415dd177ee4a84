import { DownOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import { today } from '../../data/today.ts';
import { DayInput } from '../document/day-input.tsx';
import styles from './audit-page.module.css';

interface DayRangeFilterProps {
  readonly from: string | null;
  readonly to: string | null;
  /** Days that are empty do not limit. */
  readonly onChange: (days: { readonly from?: string; readonly to?: string }) => void;
}

function rangeWords(from: string | null, to: string | null): string {
  if (from === null && to === null) return '日期';
  if (from === to) return `日期：${from}`;
  return `日期：${from ?? '最早'} 至 ${to ?? '今天'}`;
}

/** A filter by days, both ends included. */
export function DayRangeFilter({ from, to, onChange }: DayRangeFilterProps) {
  const since = (days: number) => onChange({ from: dateOfDay(dayNumber(today()) - days), to: '' });
  const panel = (
    <div className={styles.days}>
      <label htmlFor="audit-from">从</label>
      <DayInput id="audit-from" value={from ?? ''} onChange={day => onChange({ from: day })} />
      <label htmlFor="audit-to">到</label>
      <DayInput id="audit-to" value={to ?? ''} onChange={day => onChange({ to: day })} />
      <div className={styles.shortcuts}>
        <Button size="small" onClick={() => since(0)}>
          今天
        </Button>
        <Button size="small" onClick={() => since(6)}>
          最近七天
        </Button>
        <Button size="small" onClick={() => onChange({ from: '', to: '' })}>
          不限
        </Button>
      </div>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomLeft" content={panel} destroyOnHidden>
      <Button>
        {rangeWords(from, to)}
        <DownOutlined aria-hidden className={styles.caret ?? ''} />
      </Button>
    </Popover>
  );
}
