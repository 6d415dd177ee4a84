import { Button } from 'antd';
import { publishedHolidays } from '#domain/calendar/published-holidays.ts';
import { runsText } from './day-runs.ts';
import { DaysInput } from './days-input.tsx';
import styles from './profile-form.module.css';
import type { Profile } from './profile-values.ts';

type Year = Profile['calendar'][number];

interface YearCalendarProps {
  /** What the bureau has added; the years that come with the program are shown beside them. */
  readonly years: readonly Year[];
  readonly onChange: (years: Year[]) => void;
}

/** The years that come with the program and still matter: the last two. */
const known = publishedHolidays.toSorted((a, b) => a.year - b.year).slice(-2);

function KnownYear({ year, holidays, workdays }: Year) {
  return (
    <section className={styles.year}>
      <h3>{year} 年（随程序提供）</h3>
      <p>放假：{runsText(holidays) || '无'}</p>
      <p>调休上班：{runsText(workdays) || '无'}</p>
    </section>
  );
}

/** The holidays and working weekends that time limits are counted with; next year's are typed in when they are announced. */
export function YearCalendar({ years, onChange }: YearCalendarProps) {
  const next = Math.max(...[...known, ...years].map(({ year }) => year)) + 1;
  const change = (changed: Year) => onChange(years.map(year => (year.year === changed.year ? changed : year)));
  return (
    <div className={styles.years}>
      {known.map(year => (
        <KnownYear key={year.year} year={year.year} holidays={[...year.holidays]} workdays={[...year.workdays]} />
      ))}
      {years.map(year => (
        <section key={year.year} className={styles.year}>
          <h3>
            {year.year} 年（本单位填写）
            <Button
              size="small"
              type="link"
              onClick={() => onChange(years.filter(other => other.year !== year.year))}
              aria-label={`删除 ${year.year} 年`}
            >
              删除
            </Button>
          </h3>
          <DaysInput
            label="放假"
            year={year.year}
            days={year.holidays}
            onChange={holidays => change({ ...year, holidays })}
          />
          <DaysInput
            label="调休上班"
            year={year.year}
            days={year.workdays}
            onChange={workdays => change({ ...year, workdays })}
          />
        </section>
      ))}
      <div>
        <Button onClick={() => onChange([...years, { year: next, holidays: [], workdays: [] }])}>填写 {next} 年</Button>
      </div>
    </div>
  );
}
