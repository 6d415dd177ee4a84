import { CalendarOutlined } from '@ant-design/icons';
import { Button, Calendar, Input, Popover } from 'antd';
import dayjs from 'dayjs';
// The calendar has its names of months and days from here.
import 'dayjs/locale/zh-cn';
import { type KeyboardEvent, useState } from 'react';
import { dateOfDay, dayNumber, isDate, weekday } from '#domain/calendar/day.ts';
import { today } from '../../data/today.ts';
import styles from './day-input.module.css';
import { readDay } from './day-text.ts';

interface DayInputProps {
  readonly id: string;
  /** YYYY-MM-DD, or empty while it is being typed. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly min?: string | undefined;
  /** The last day that can be meant; today where nothing else is said. */
  readonly max?: string | undefined;
  readonly problem?: string | undefined;
}

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;
const written = 'YYYY-MM-DD';

/** A day that is typed in figures, moved by the arrows or chosen in a calendar; its weekday shows a slip of the finger. */
export function DayInput({ id, value, onChange, min, max = today(), problem }: DayInputProps) {
  const [typed, setTyped] = useState(value);
  // The text stands as it is typed, until another day comes from outside or the field is left.
  const text = (readDay(typed, max) ?? '') === value ? typed : value;
  const type = (next: string) => {
    setTyped(next);
    onChange(readDay(next, max) ?? '');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (step === 0 || event.altKey || !isDate(value)) return;
    event.preventDefault();
    type(dateOfDay(dayNumber(value) + step));
  };
  return (
    <div className={styles.day}>
      <Input
        id={id}
        className={styles.input ?? ''}
        value={text}
        placeholder="例如 11.20"
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        status={problem === undefined ? '' : 'error'}
        onChange={event => type(event.target.value)}
        onBlur={() => setTyped(value === '' ? text : value)}
        onKeyDown={onKeyDown}
        suffix={<MonthButton value={value} min={min} max={max} onChoose={type} />}
      />
      <span className={styles.weekday}>{isDate(value) ? weekdays[weekday(dayNumber(value))] : ''}</span>
    </div>
  );
}

interface MonthButtonProps {
  readonly value: string;
  readonly min: string | undefined;
  readonly max: string;
  readonly onChoose: (day: string) => void;
}

/** The calendar, for the mouse: by keyboard the field itself is faster. */
function MonthButton({ value, min, max, onChoose }: MonthButtonProps) {
  const [open, setOpen] = useState(false);
  const calendar = (
    <div className={styles.calendar}>
      <Calendar
        fullscreen={false}
        value={dayjs(isDate(value) ? value : max)}
        {...(min ? { validRange: [dayjs(min), dayjs(max)] as [dayjs.Dayjs, dayjs.Dayjs] } : {})}
        disabledDate={day => day.format(written) > max}
        onSelect={(day, { source }) => {
          onChoose(day.format(written));
          if (source === 'date') setOpen(false);
        }}
      />
    </div>
  );
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={calendar}
      destroyOnHidden
    >
      <Button
        type="text"
        size="small"
        tabIndex={-1}
        aria-label="打开日历"
        className={styles.opener ?? ''}
        icon={<CalendarOutlined aria-hidden />}
      />
    </Popover>
  );
}
