import { DatePicker } from 'antd';
import dayjs from 'dayjs';
// The names of months and days in the calendar.
import 'dayjs/locale/zh-cn';

interface DayInputProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (day: string | null) => void;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
}

const written = 'YYYY-MM-DD';

/** A calendar day that can be chosen or typed, as YYYY-MM-DD; null while there is none. Made for a form's item. */
export function DayInput({ value, onChange, placeholder = '年-月-日', ...rest }: DayInputProps) {
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      format={written}
      placeholder={placeholder}
      value={value ? dayjs(value) : null}
      onChange={chosen => onChange?.(chosen ? chosen.format(written) : null)}
    />
  );
}
