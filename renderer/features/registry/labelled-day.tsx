import { Form } from 'antd';
import { DayInput } from '../../ui/day-input.tsx';
import styles from './label.module.css';

interface LabelledDayProps {
  readonly id: string;
  readonly label: string;
  /** YYYY-MM-DD, blank for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A day under its label. */
export function LabelledDay({ id, label, value, onChange }: LabelledDayProps) {
  return (
    <Form.Item label={label} htmlFor={id}>
      <DayInput id={id} value={value} onChange={day => onChange(day ?? '')} />
    </Form.Item>
  );
}

interface LabelledDaysProps {
  /** What the ids of the two fields begin with. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly onFrom: (value: string) => void;
  readonly onTo: (value: string) => void;
}

/** The day from which something holds, and the one until which; blank for good. */
export function LabelledDays({ id, from, to, onFrom, onTo }: LabelledDaysProps) {
  return (
    <div className={styles.row}>
      <LabelledDay id={`${id}-from`} label="自" value={from} onChange={onFrom} />
      <LabelledDay id={`${id}-to`} label="至（空着为长期）" value={to} onChange={onTo} />
    </div>
  );
}
