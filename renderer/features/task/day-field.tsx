import { DatePicker } from 'antd';
import dayjs from 'dayjs';
// The names of months and days in the calendar.
import 'dayjs/locale/zh-cn';
import { Field, statusOf } from './field.tsx';
import { type FormPart, fieldId } from './form-part.ts';
import styles from './task.module.css';

interface DayFieldProps {
  readonly part: FormPart;
  readonly name: 'checkFrom' | 'checkTo';
  readonly label: string;
}

const written = 'YYYY-MM-DD';

/** A calendar day that can be chosen or typed, YYYY-MM-DD. */
export function DayField({ part, name, label }: DayFieldProps) {
  const error = part.errorAt(name);
  const day = part.values[name];
  return (
    <Field id={fieldId(name)} label={label} error={error}>
      <DatePicker
        id={fieldId(name)}
        className={styles.number ?? ''}
        format={written}
        value={day === '' ? null : dayjs(day)}
        onChange={chosen => part.change({ [name]: chosen ? chosen.format(written) : '' })}
        {...statusOf(error)}
      />
    </Field>
  );
}
