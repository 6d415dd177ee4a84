import { Form } from 'antd';
import { DayInput } from '../../ui/day-input.tsx';

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
