import { InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { Field, statusOf } from './field.tsx';
import { type FormPart, fieldId } from './form-part.ts';
import styles from './task.module.css';

type NumberName = 'total' | 'minimum' | 'reserve' | 'teamSize' | 'inspectorCap' | 'witnesses' | 'yearlyCap';

interface NumberFieldProps {
  readonly part: FormPart;
  readonly name: NumberName;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly hint?: ReactNode;
}

/** A whole number of the form, with its unit. */
export function NumberField({ part, name, label, unit, min, max, hint }: NumberFieldProps) {
  const error = part.errorAt(name);
  return (
    <Field id={fieldId(name)} label={label} error={error} hint={hint}>
      <InputNumber<number>
        id={fieldId(name)}
        className={styles.number ?? ''}
        min={min}
        max={max}
        precision={0}
        suffix={unit}
        value={part.values[name]}
        onChange={value => part.change({ [name]: value })}
        {...statusOf(error)}
      />
    </Field>
  );
}
