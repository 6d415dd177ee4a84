import { dateOfDay, dayNumber, weekday } from '#domain/calendar/day.ts';
import { type Arrangement, type DayKind, dayKind } from './arrangement.ts';
import styles from './calendar.module.css';

interface MonthGridProps {
  /** 1 to 12. */
  readonly month: number;
  readonly arrangement: Arrangement;
  readonly today: string;
  /** Nothing where the calendar may only be looked at. */
  readonly onToggle?: (date: string) => void;
}

const headings = ['一', '二', '三', '四', '五', '六', '日'];

const words: Readonly<Record<DayKind, string>> = { working: '工作日', weekend: '周末', off: '放假', on: '调休上班' };

function daysOf(year: number, month: number): string[] {
  const first = dayNumber(`${year}-${String(month).padStart(2, '0')}-01`);
  const days: string[] = [];
  for (let day = first; Number(dateOfDay(day).slice(5, 7)) === month; day += 1) days.push(dateOfDay(day));
  return days;
}

/** One month, Monday first; a press turns a day from work to rest and back. */
export function MonthGrid({ month, arrangement, today, onToggle }: MonthGridProps) {
  const days = daysOf(arrangement.year, month);
  const before = (weekday(dayNumber(days[0] ?? today)) + 6) % 7;
  const name = `${arrangement.year} 年 ${month} 月`;
  return (
    <section className={styles.month} aria-label={name}>
      <h2>{`${month} 月`}</h2>
      <div className={styles.grid}>
        {headings.map(heading => (
          <span key={heading} className={styles.heading}>
            {heading}
          </span>
        ))}
        {days.map((date, place) => {
          const kind = dayKind(arrangement, date);
          const mark = kind === 'off' ? '休' : kind === 'on' ? '班' : '';
          return (
            <button
              key={date}
              type="button"
              className={`${styles.day} ${styles[kind]} ${date === today ? styles.today : ''}`}
              style={place === 0 ? { gridColumnStart: before + 1 } : undefined}
              disabled={!onToggle}
              aria-label={`${date} ${words[kind]}`}
              onClick={() => onToggle?.(date)}
            >
              {Number(date.slice(8))}
              {mark === '' ? null : <small>{mark}</small>}
            </button>
          );
        })}
      </div>
    </section>
  );
}
