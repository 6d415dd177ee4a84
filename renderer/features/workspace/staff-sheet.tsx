import { Form, Input, InputNumber } from 'antd';
import { Sheet } from '../../ui/page.tsx';
import { required } from './profile-fields.tsx';
import styles from './profile-form.module.css';

interface DaysProps {
  readonly name: 'radarSoonDays' | 'radarNearDays' | 'leastDaysAvailable';
  readonly label: string;
  readonly max: number;
}

function CalendarDays({ name, label, max }: DaysProps) {
  return (
    <Form.Item name={['staffRule', name]} label={label} rules={[required]}>
      <InputNumber min={1} max={max} precision={0} suffix="天" className={styles.number ?? ''} />
    </Form.Item>
  );
}

/** When certificates are reminded of, and how long somebody must be there to be drawn for a check. */
export function StaffSheet() {
  return (
    <Sheet title="人员名录">
      <div className={styles.fields}>
        <CalendarDays name="radarSoonDays" label="证件到期：近的提醒" max={365} />
        <CalendarDays name="radarNearDays" label="证件到期：远的提醒" max={730} />
        <CalendarDays name="leastDaysAvailable" label="检查期间至少可派" max={60} />
        <Form.Item name={['staffRule', 'source']} label="依据" rules={[required]} className={styles.wide ?? ''}>
          <Input />
        </Form.Item>
      </div>
    </Sheet>
  );
}
