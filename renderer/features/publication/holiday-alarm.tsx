import { Alert } from 'antd';
import { Link } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useQuery } from '../../data/use-query.ts';
import styles from './publication.module.css';

/** Says aloud that a year's holidays are missing: every day counted over it is provisional. */
export function HolidayAlarm() {
  const day = today();
  const year = Number(day.slice(0, 4));
  const found = useQuery('calendar.year', { year, today: day }, { enabled: useMay('calendar.year') }).data;
  const saves = useMay('calendar.save');
  if (!found || found.missing.length === 0) return null;
  return (
    <Alert
      className={styles.alarm ?? ''}
      type="warning"
      showIcon
      title={`还没有 ${found.missing.join('、')} 年的放假安排，跨到这一年的截止日期都是暂定的。`}
      action={<Link to={`${addresses.workingCalendar}?year=${found.missing[0]}`}>{saves ? '去登记' : '去看'}</Link>}
    />
  );
}
