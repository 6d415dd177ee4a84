import { Form, Input, InputNumber, Radio } from 'antd';
import type { ReactNode } from 'react';
import { Sheet } from '../../ui/page.tsx';
import { required } from './profile-fields.tsx';
import styles from './profile-form.module.css';

function RuleDays({ name, label }: { readonly name: 'urgentDays' | 'outageDays'; readonly label: string }) {
  return (
    <Form.Item name={['dispatchRule', name]} label={label} rules={[required]}>
      <InputNumber min={1} max={60} precision={0} suffix="天" className={styles.number ?? ''} />
    </Form.Item>
  );
}

/** Whether checks are approved beforehand, and how long what was urgent or not scanned may wait. */
export function DispatchSheet({ reset }: { readonly reset: ReactNode }) {
  return (
    <Sheet title="审批与派发" extra={reset}>
      <div className={styles.fields}>
        <Form.Item name={['dispatchRule', 'approvalNeeded']} label="检查前须审批">
          <Radio.Group
            options={[
              { value: true, label: '批准后才能抽取' },
              { value: false, label: '不要求' },
            ]}
          />
        </Form.Item>
        <RuleDays name="urgentDays" label="紧急检查：抽取后补办审批" />
        <RuleDays name="outageDays" label="没有扫码：检查后补录" />
        <Form.Item name={['dispatchRule', 'source']} label="依据" rules={[required]} className={styles.wide ?? ''}>
          <Input />
        </Form.Item>
      </div>
    </Sheet>
  );
}
